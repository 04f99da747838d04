package org.winnow.dictionary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.winnow.text.EntityType;

/// Gathers the entities of a vocabulary whose rows may come in any order and repeat an entity.
final class VocabularyBuilder {
  private final String source;
  private final Map<String, Gathered> entities = new TreeMap<>();
  private int skipped;

  VocabularyBuilder(String source) {
    this.source = source;
  }

  /// The entity with this identifier, made at its first mention.
  Gathered entity(String id, String name, EntityType type) {
    return entities.computeIfAbsent(id, _ -> new Gathered(name, type));
  }

  /// A row that could not be used.
  void skip() {
    skipped++;
  }

  int skipped() {
    return skipped;
  }

  List<NamedEntity> build() {
    List<NamedEntity> built = new ArrayList<>(entities.size());
    entities.forEach((id, gathered) -> {
      if (!gathered.names.isEmpty()) {
        built.add(
            new NamedEntity(
                id,
                gathered.preferred,
                gathered.type,
                source,
                List.copyOf(gathered.references),
                List.of(),
                gathered.names.entrySet().stream()
                    .map(name -> new NamedEntity.Name(name.getKey(), name.getValue()))
                    .toList()));
      }
    });
    return built;
  }

  /// What is known so far of one entity.
  static final class Gathered {
    private String preferred;
    private final EntityType type;
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final Set<String> references = new LinkedHashSet<>();

    private Gathered(String preferred, EntityType type) {
      this.preferred = preferred;
      this.type = type;
    }

    void prefer(String name) {
      preferred = name;
    }

    /// Adds a name unless it is empty or too short or long to be matched; the better rank stays.
    void name(String name, int rank) {
      String text = name.strip();
      int length = text.length() > 4 * FoldedText.MAX_KEY ? 0 : new FoldedText(text).length();
      if (length >= 2 && length <= FoldedText.MAX_KEY) {
        names.merge(text, rank, Math::min);
      }
    }

    void reference(String prefix, String id) {
      if (!id.isBlank()) {
        references.add(prefix + id.strip());
      }
    }
  }
}
