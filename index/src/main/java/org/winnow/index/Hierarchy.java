package org.winnow.index;

import java.util.Collection;
import java.util.List;

/// The families and classes that an entity belongs to, so that a search for a class finds its members
/// (shown as found "through" the class, never as the class itself). A search for a member never finds the
/// class. Implementations must be thread-safe.
@FunctionalInterface
public interface Hierarchy {
  /// Nothing belongs to anything.
  Hierarchy NONE = id -> List.of();

  /// All groups that hold the entity with this identifier, near and far; empty where none is known.
  Collection<Group> groupsOf(String id);

  /// A family or class.
  ///
  /// @param id   CURIE
  /// @param name preferred name
  record Group(String id, String name) {}
}
