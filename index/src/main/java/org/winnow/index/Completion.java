package org.winnow.index;

import org.jspecify.annotations.Nullable;
import org.winnow.text.EntityType;

/// An entity that what was typed may become. Immutable.
///
/// @param identity its identifier or, without one, its folded name: the value of its facet
/// @param id       CURIE, null where none is known
/// @param name     preferred name
/// @param type     what it is
/// @param alias    the name that matched, null where it is the preferred one
/// @param claims   how many claims it is subject or object of
public record Completion(
    String identity,
    @Nullable String id,
    String name,
    EntityType type,
    @Nullable String alias,
    int claims) {}
