package org.winnow.dictionary;

import org.jspecify.annotations.Nullable;
import org.winnow.text.EntityType;

/// One entity of the dictionary, as a name leads to it. Immutable.
///
/// @param id     CURIE, null where none is known
/// @param name   preferred name
/// @param type   what it is
/// @param source which list it comes from ("own", "hgnc", "chebi", …)
/// @param rank   how the name leads to it, lower is better: one of [Rank]
public record Entry(@Nullable String id, String name, EntityType type, String source, int rank) {}
