package org.winnow.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A named list of words and phrases, each with a value that rules use (a state, a sign, a side, the name
/// of what it stands for). Matched by lemma or lower-case word, token by token. Immutable, thread-safe.
final class WordList {
  private final String name;
  private final Map<String, List<Phrase>> byFirst = new HashMap<>();

  /// @param words the phrase's tokens in lower case
  /// @param value what it stands for, empty where the list gives none
  record Phrase(List<String> words, String value) {}

  WordList(String name, List<Phrase> phrases) {
    this.name = name;
    for (Phrase phrase : phrases) {
      byFirst.computeIfAbsent(phrase.words().getFirst(), k -> new ArrayList<>()).add(phrase);
    }
    byFirst.values().forEach(l -> l.sort(Comparator.comparingInt((Phrase p) -> -p.words().size())));
  }

  /// A phrase as it is written, and with its hyphens as tokens of their own where it has any: whether
  /// "progression-free" is one token depends on the word.
  static List<Phrase> phrases(String text, String value) {
    Phrase written = phrase(text, value);
    Phrase split = phrase(text.replaceAll("(?<=\\p{L})-(?=\\p{L})", " - "), value);
    return written.equals(split) ? List.of(written) : List.of(written, split);
  }

  static Phrase phrase(String text, String value) {
    return new Phrase(List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)), value);
  }

  String name() {
    return name;
  }

  int size() {
    return byFirst.values().stream().mapToInt(List::size).sum();
  }

  /// All phrases; of those with the same first word the longest stands first.
  List<Phrase> phrases() {
    return byFirst.values().stream().flatMap(List::stream).toList();
  }

  /// Whether this is one of the phrases, whatever its case.
  boolean holds(String text) {
    List<String> words = phrase(text, "").words();
    return byFirst.getOrDefault(words.getFirst(), List.of()).stream()
        .anyMatch(p -> p.words().equals(words));
  }

  /// The value of a single word, empty where it is none of the phrases.
  String valueOf(String word) {
    return byFirst.getOrDefault(word, List.of()).stream()
        .filter(p -> p.words().size() == 1)
        .map(Phrase::value)
        .findFirst()
        .orElse("");
  }
}
