package org.winnow.claim;

import org.jspecify.annotations.Nullable;

/// The reference that a claim's text cites.
///
/// @param marker its label: "53"
/// @param text   the reference as printed, null where the list has none for the marker
/// @param pmid   PubMed id where printed
/// @param doi    where printed
/// @param scope  "clause" or "sentence": how near to the claim the mark stands
public record Citation(
    String marker,
    @Nullable String text,
    @Nullable String pmid,
    @Nullable String doi,
    String scope) {}
