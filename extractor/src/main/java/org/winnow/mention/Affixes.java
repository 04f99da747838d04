package org.winnow.mention;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What may be joined to a name without being a part of it: "siSTAT3", "p-AKT", "DN-RAF", "STAT3-KD". Read
/// from `affixes.tsv`. Immutable, thread-safe.
///
/// @param glued    prefixes written without a dash: "si", "p"
/// @param dashed   prefixes written with one: "p", "anti"
/// @param suffixes written with a dash: "KD", "null"
record Affixes(List<String> glued, Set<String> dashed, Set<String> suffixes) {
  static final String COLUMNS = "affix\tplace\tstate\tmeaning\texample";

  Affixes {
    glued = List.copyOf(glued);
    dashed = Set.copyOf(dashed);
    suffixes = Set.copyOf(suffixes);
  }

  static Affixes read(Path file) {
    Set<String> glued = new HashSet<>();
    Set<String> dashed = new HashSet<>();
    Set<String> suffixes = new HashSet<>();
    for (List<String> row : WordList.read(file, COLUMNS)) {
      switch (row.get(1)) {
        case "glued" -> glued.add(row.getFirst());
        case "prefix" -> dashed.add(row.getFirst());
        case "suffix" -> suffixes.add(row.getFirst());
        default ->
            throw new IllegalArgumentException(
                file + ": \"" + row.get(1) + "\" is not a place: glued, prefix, suffix");
      }
    }
    List<String> longestFirst =
        glued.stream().sorted((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b)).toList();
    return new Affixes(longestFirst, dashed, suffixes);
  }
}
