package org.winnow.mention;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What may be joined to a name without being a part of it: "siSTAT3", "p-AKT", "DN-RAF", "STAT3-KD". Read
/// from `affixes.tsv`. Immutable, thread-safe.
///
/// @param glued    prefixes written without a dash: "si", "p"
/// @param dashed   prefixes written with one: "p", "anti"
/// @param suffixes written with a dash: "KD", "null"
/// @param tails    words whose dash was lost: "induced"
record Affixes(List<String> glued, Set<String> dashed, Set<String> suffixes, List<String> tails) {
  static final String COLUMNS = "affix\tplace\tstate\tmeaning\texample";

  Affixes {
    glued = List.copyOf(glued);
    dashed = Set.copyOf(dashed);
    suffixes = Set.copyOf(suffixes);
    tails = List.copyOf(tails);
  }

  static Affixes read(Path file) {
    Set<String> glued = new HashSet<>();
    Set<String> dashed = new HashSet<>();
    Set<String> suffixes = new HashSet<>();
    Set<String> tails = new HashSet<>();
    for (List<String> row : WordList.read(file, COLUMNS)) {
      switch (row.get(1)) {
        case "glued" -> glued.add(row.getFirst());
        case "prefix" -> dashed.add(row.getFirst());
        case "suffix" -> suffixes.add(row.getFirst());
        case "tail" -> tails.add(row.getFirst());
        default ->
            throw new IllegalArgumentException(
                file + ": \"" + row.get(1) + "\" is not a place: glued, prefix, suffix, tail");
      }
    }
    return new Affixes(longestFirst(glued), dashed, suffixes, longestFirst(tails));
  }

  private static List<String> longestFirst(Set<String> words) {
    return words.stream()
        .sorted(
            Comparator.comparingInt((String word) -> -word.length()).thenComparing(word -> word))
        .toList();
  }
}
