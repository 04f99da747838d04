package org.winnow.mention;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.winnow.text.EntityType;

/// What may be joined to a name without being a part of it: "siSTAT3", "p-AKT", "DN-RAF", "STAT3-KD". Read
/// from `affixes.tsv`. Immutable, thread-safe.
///
/// @param glued    prefixes written without a dash: "si", "p"
/// @param dashed   prefixes written with one: "p", "anti"
/// @param suffixes written with a dash: "KD", "null"
/// @param tails    words whose dash was lost: "induced"
/// @param states   what prefixes say of what they are joined to, those with a dash with their dash
/// @param ofMirnas the same of those that mean something else before a miRNA
record Affixes(
    List<String> glued,
    Set<String> dashed,
    Set<String> suffixes,
    List<String> tails,
    Map<String, String> states,
    Map<String, String> ofMirnas) {
  static final String COLUMNS = "affix\tplace\tstate\tmeaning\texample";

  Affixes {
    glued = List.copyOf(glued);
    dashed = Set.copyOf(dashed);
    suffixes = Set.copyOf(suffixes);
    tails = List.copyOf(tails);
    states = Map.copyOf(states);
    ofMirnas = Map.copyOf(ofMirnas);
  }

  static Affixes read(Path file) {
    Set<String> glued = new HashSet<>();
    Set<String> dashed = new HashSet<>();
    Set<String> suffixes = new HashSet<>();
    Set<String> tails = new HashSet<>();
    Map<String, String> states = new HashMap<>();
    Map<String, String> ofMirnas = new HashMap<>();
    for (List<String> row : WordList.read(file, COLUMNS)) {
      String state = row.get(2).equals("none") ? "" : row.get(2);
      switch (row.get(1)) {
        case "glued" -> {
          glued.add(row.getFirst());
          states.put(row.getFirst(), state);
        }
        case "prefix" -> {
          dashed.add(row.getFirst());
          states.put(row.getFirst() + "-", state);
        }
        case "mirna" -> ofMirnas.put(row.getFirst() + "-", state);
        case "suffix" -> suffixes.add(row.getFirst());
        case "tail" -> tails.add(row.getFirst());
        default ->
            throw new IllegalArgumentException(
                file
                    + ": \""
                    + row.get(1)
                    + "\" is not a place: glued, prefix, mirna, suffix, tail");
      }
    }
    return new Affixes(
        longestFirst(glued), dashed, suffixes, longestFirst(tails), states, ofMirnas);
  }

  /// What a prefix says of a name, empty where none does: of "siSTAT3" that there is less of it.
  String state(String text, Reading name) {
    int start = name.span().start();
    boolean dash = start > 0 && Borders.isDash(text.charAt(start - 1));
    String prefix = Borders.wordBefore(text, dash ? start - 1 : start) + (dash ? "-" : "");
    if (!name.is(EntityType.GENE, EntityType.MIRNA, EntityType.NCRNA)) {
      return "";
    }
    String general = states.getOrDefault(prefix, "");
    return name.is(EntityType.MIRNA) ? ofMirnas.getOrDefault(prefix, general) : general;
  }

  private static List<String> longestFirst(Set<String> words) {
    return words.stream()
        .sorted(
            Comparator.comparingInt((String word) -> -word.length()).thenComparing(word -> word))
        .toList();
  }
}
