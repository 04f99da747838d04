package org.winnow.index;

import java.util.Collection;
import java.util.List;

/// The names that an entity is known by, for example those of the dictionary: what lets `subject:ERBB2`
/// find a sentence that says HER2. Implementations must be thread-safe.
@FunctionalInterface
public interface Synonyms {
  /// No names but those in the documents.
  Synonyms NONE = id -> List.of();

  /// All names of the entity with this identifier; empty where it is not known.
  Collection<String> namesOf(String id);
}
