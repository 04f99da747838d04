package org.winnow.export;

import org.winnow.claim.Evidence;

/// Evidence as curators leave it. Immutable.
///
/// @param evidence as found, or as a curator has put it right
/// @param standing what was said of it
public record JudgedEvidence(Evidence evidence, Standing standing) {}
