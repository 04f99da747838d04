package org.winnow.pattern;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.winnow.mention.Mention;
import org.winnow.text.Sentence;
import org.winnow.text.Token;

/// What the words of a sentence could be before it is tagged: enough to see that no claim can come of it.
/// Remembers words, a bounded number of them. Thread-safe.
final class PossibleWords {
  private static final int MOST_REMEMBERED = 50_000;

  private final Vocabulary vocabulary;
  private final RuleChoice choice;
  private final Map<String, int[]> remembered = new ConcurrentHashMap<>();

  PossibleWords(Vocabulary vocabulary, RuleChoice choice) {
    this.vocabulary = vocabulary;
    this.choice = choice;
  }

  Possibilities of(
      Sentence sentence, List<Mention> mentions, Function<String, Set<String>> lemmas) {
    List<Token> tokens = sentence.tokens();
    int[][] words = new int[tokens.size()][];
    Presence presence =
        new Presence(new BitSet(vocabulary.size()), new BitSet(vocabulary.listCount()));
    for (int i = 0; i < words.length; i++) {
      words[i] = numbers(tokens.get(i).text(), lemmas);
      for (int number : words[i]) {
        presence.words().set(number);
      }
    }
    for (int i = 0; i < words.length; i++) {
      for (int number : words[i]) {
        addLists(vocabulary.phrasesFrom(number), words, i, presence.lists());
      }
    }
    mentions.stream().flatMap(Mention::inRelations).forEach(m -> presence.types().add(m.type()));
    return new Possibilities(choice, presence);
  }

  private int[] numbers(String text, Function<String, Set<String>> lemmas) {
    int[] known = remembered.get(text);
    if (known != null) {
      return known;
    }
    int[] numbers = count(text, lemmas.apply(text));
    if (remembered.size() < MOST_REMEMBERED) {
      remembered.put(text, numbers);
    }
    return numbers;
  }

  /// Without those that no rule speaks of.
  private int[] count(String text, Set<String> lemmas) {
    IntStream all =
        Stream.concat(Stream.of(text.toLowerCase(Locale.ROOT)), lemmas.stream())
            .mapToInt(vocabulary::number);
    return all.filter(n -> n != Vocabulary.UNKNOWN).distinct().toArray();
  }

  private static void addLists(
      List<Vocabulary.Entry> entries, int[][] words, int at, BitSet lists) {
    for (Vocabulary.Entry entry : entries) {
      if (!lists.get(entry.list()) && stands(entry, words, at)) {
        lists.set(entry.list());
      }
    }
  }

  private static boolean stands(Vocabulary.Entry entry, int[][] words, int at) {
    if (at + entry.size() > words.length) {
      return false;
    }
    for (int i = 1; i < entry.size(); i++) {
      int number = entry.word(i);
      if (IntStream.of(words[at + i]).noneMatch(w -> w == number)) {
        return false;
      }
    }
    return true;
  }
}
