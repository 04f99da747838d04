package org.winnow.dictionary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.winnow.text.EntityType;

/// Gene families and complexes: FamPlex's forerunner as Reach has it, and Reach's own overrides.
final class FamilyVocabulary {
  private static final Map<String, String> PREFIXES = Map.of("be", "FPLX:", "pfam", "PFAM:");

  private FamilyVocabulary() {}

  static List<NamedEntity> read(RegistryFiles files) throws IOException {
    Map<String, Set<NamedEntity.Name>> names = new TreeMap<>();
    for (String list : List.of("BEfamilies", "BEcomplexes")) {
      for (String[] row : files.reach(list)) {
        add(names, "FPLX:" + row[1], row[0], Rank.FAMILY);
      }
    }
    for (String[] row : files.reach("NER-Grounding-Override")) {
      String prefix = row.length > 4 ? PREFIXES.get(row[3]) : null;
      if (prefix != null) {
        add(names, prefix + row[1], row[0], Rank.OVERRIDE);
      }
    }
    List<NamedEntity> entities = new ArrayList<>();
    names.forEach((id, list) ->
        entities.add(
            new NamedEntity(
                id,
                preferred(id, list),
                EntityType.GENE,
                "famplex",
                List.of(),
                List.of(),
                List.copyOf(list))));
    return entities;
  }

  private static void add(
      Map<String, Set<NamedEntity.Name>> names, String id, String name, int rank) {
    if (NameFilter.isGeneNameWorthIt(name) && name.indexOf('_') < 0) {
      names.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(new NamedEntity.Name(name, rank));
    }
  }

  private static String preferred(String id, Set<NamedEntity.Name> names) {
    return id.startsWith("FPLX:")
        ? id.substring("FPLX:".length()).replace('_', ' ')
        : names.iterator().next().text();
  }
}
