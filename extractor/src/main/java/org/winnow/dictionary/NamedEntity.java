package org.winnow.dictionary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.text.EntityType;

/// One entity of a vocabulary with all that the dictionary keeps of it. Immutable.
///
/// @param id         CURIE, null where none is known
/// @param name       preferred name
/// @param type       what it is
/// @param source     which list it comes from
/// @param references CURIEs of the same entity in other databases
/// @param members    what a family or complex consists of, as the list writes it
/// @param names      every name that leads to it, the preferred one too if it should
record NamedEntity(
    @Nullable String id,
    String name,
    EntityType type,
    String source,
    List<String> references,
    List<String> members,
    List<Name> names) {
  NamedEntity {
    references = List.copyOf(references);
    members = List.copyOf(members);
    names = List.copyOf(names);
  }

  /// A name of an entity.
  ///
  /// @param text as the list writes it
  /// @param rank how far it is to be trusted, one of [Rank]
  record Name(String text, int rank) {}
}
