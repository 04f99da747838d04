package org.winnow.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.text.EntityType;

/// An entity that is subject or object of some claim. Immutable.
///
/// @param identity its identifier or, without one, its folded name: the value of its facet
/// @param id       CURIE, null where none is known
/// @param name     preferred name
/// @param type     what it is
/// @param names    all names by which a search finds it, the preferred one among them
/// @param claims   how many claims it is subject or object of
public record EntityRecord(
    String identity,
    @Nullable String id,
    String name,
    EntityType type,
    List<String> names,
    int claims) {
  public EntityRecord {
    names = List.copyOf(names);
  }
}
