package org.winnow.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What the Biolink Model calls things, as `biolink-names.tsv` has it: not what our own code does.
///
/// @param rows kind, name, and what the kind has besides
record BiolinkNames(List<List<String>> rows) {
  static BiolinkNames read() throws IOException {
    try (var in = BiolinkNames.class.getResourceAsStream("biolink-names.tsv")) {
      return new BiolinkNames(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> List.of(line.split("\t", -1)))
              .toList());
    }
  }

  boolean has(String kind, String name) {
    return rows.stream().anyMatch(row -> row.get(0).equals(kind) && row.get(1).equals(name));
  }

  boolean mayBe(String slot, String value) {
    return rows.contains(List.of("value", value, slot));
  }

  /// Whether values of a slot are of a closed list.
  boolean isClosed(String slot) {
    return rows.stream().anyMatch(row -> row.get(0).equals("value") && row.get(2).equals(slot));
  }

  /// Whether a predicate may have a subject of a class.
  boolean takesSubject(String predicate, String ofClass) {
    return isOf(ofClass, row("predicate", predicate).get(2));
  }

  /// Whether a predicate may have an object of a class.
  boolean takesObject(String predicate, String ofClass) {
    return isOf(ofClass, row("predicate", predicate).get(3));
  }

  private boolean isOf(String ofClass, String wanted) {
    return wanted.isEmpty()
        || ofClass.equals(wanted)
        || List.of(row("class", ofClass).get(2).split(" ", -1)).contains(wanted);
  }

  private List<String> row(String kind, String name) {
    return rows.stream()
        .filter(row -> row.get(0).equals(kind) && row.get(1).equals(name))
        .findFirst()
        .orElseThrow();
  }
}
