package org.winnow.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Numbers for the words, word lists and labels of nodes that the rules speak of, so that matching compares numbers. Grows
/// while rules are compiled; afterwards it is only read, by any number of threads.
final class Vocabulary {
  /// Number of every word that no rule speaks of.
  static final int UNKNOWN = 0;

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<WordList, Integer> lists = new LinkedHashMap<>();
  private final Map<String, Integer> labels = new HashMap<>();
  private final List<List<Entry>> byFirst = new ArrayList<>();

  /// A phrase of a list by numbers.
  static final class Entry {
    private final int list;
    private final WordList.Phrase phrase;
    private final int[] words;

    private Entry(int list, WordList.Phrase phrase, int[] words) {
      this.list = list;
      this.phrase = phrase;
      this.words = words;
    }

    /// Number of the list.
    int list() {
      return list;
    }

    /// As the list has it.
    WordList.Phrase phrase() {
      return phrase;
    }

    int size() {
      return words.length;
    }

    /// Number of one of its words.
    int word(int at) {
      return words[at];
    }
  }

  Vocabulary() {
    byFirst.add(List.of());
  }

  /// The word's number, a new one for a new word.
  int add(String word) {
    Integer known = words.get(word);
    if (known != null) {
      return known;
    }
    byFirst.add(new ArrayList<>());
    words.put(word, byFirst.size() - 1);
    return byFirst.size() - 1;
  }

  /// The list's number, a new one for a new list.
  int add(WordList list) {
    Integer known = lists.get(list);
    if (known != null) {
      return known;
    }
    int number = lists.size();
    lists.put(list, number);
    for (WordList.Phrase phrase : list.phrases()) {
      int[] ids = phrase.words().stream().mapToInt(this::add).toArray();
      byFirst.get(ids[0]).add(new Entry(number, phrase, ids));
    }
    return number;
  }

  /// The label's number, a new one for a new label.
  int addLabel(String label) {
    return labels.computeIfAbsent(label, l -> labels.size());
  }

  /// Numbers of some labels, without those that no rule speaks of.
  BitSet numbers(Collection<String> some) {
    BitSet numbers = new BitSet();
    for (String label : some) {
      Integer number = labels.get(label);
      if (number != null) {
        numbers.set(number);
      }
    }
    return numbers;
  }

  int number(String word) {
    return words.getOrDefault(word, UNKNOWN);
  }

  /// Number of a list that was added.
  int number(WordList list) {
    return Objects.requireNonNull(lists.get(list), list.name());
  }

  int size() {
    return byFirst.size();
  }

  int listCount() {
    return lists.size();
  }

  /// Phrases of all lists that begin with a word, those of one list longest first.
  List<Entry> phrasesFrom(int word) {
    return byFirst.get(word);
  }
}
