package org.winnow.dictionary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.winnow.text.EntityType;

/// Cell lines of Cellosaurus. Many are named by a bare number, a letter and a number or a given name; only
/// names that look like nothing else are kept.
final class CellLineVocabulary {
  private static final int SHORTEST = 4;

  private CellLineVocabulary() {}

  static List<NamedEntity> read(RegistryFiles files) throws IOException {
    Map<String, Set<String>> names = new TreeMap<>();
    for (String[] row : files.reach("Cellosaurus")) {
      if (isWorthIt(row[0])) {
        names.computeIfAbsent(row[1], _ -> new TreeSet<>()).add(row[0]);
      }
    }
    List<NamedEntity> entities = new ArrayList<>();
    names.forEach((id, lines) ->
        entities.add(
            new NamedEntity(
                "cellosaurus:" + id,
                lines.iterator().next(),
                EntityType.CELL_LINE,
                "cellosaurus",
                List.of(),
                List.of(),
                lines.stream().map(name -> new NamedEntity.Name(name, Rank.WEAK)).toList())));
    return entities;
  }

  static boolean isWorthIt(String name) {
    Surface surface = Surface.of(name);
    boolean marked = (surface.digits() > 0 && surface.upper() > 0) || surface.upper() >= 2;
    return surface.length() >= SHORTEST
        && surface.length() <= FoldedText.MAX_KEY
        && marked
        && Character.isLetterOrDigit(name.charAt(0));
  }
}
