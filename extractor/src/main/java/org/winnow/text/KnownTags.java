package org.winnow.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.postag.POSDictionary;
import org.jspecify.annotations.Nullable;

/// The tags a word may have, where that can be said from the word alone: articles, prepositions and the
/// like, words that are only verbs, participles, and names of genes and cells by their looks. The tagger
/// chooses among them. Remembers the last word asked for, as the tagger asks once for every outcome: not
/// thread-safe, one for each tagger.
final class KnownTags extends POSDictionary {
  private static final String[] FREE = {};
  private static final String[] NAME = {"NN"};
  private static final String[] NAMES = {"NNS"};
  private static final String[] SCORED_NAME = {"NN", "JJ"};
  private static final String[] BASE = {"VB", "VBP"};
  private static final String[] THIRD = {"VBZ"};
  private static final String[] PAST = {"VBD", "VBN"};
  private static final String[] NOUN = {"NN"};
  private static final String[] NOUNS = {"NNS"};

  /// What a word can be that is not in the list of the closed classes.
  private static final String[] OPEN = {
    "NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "RB", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ",
    "IN", "CD", "FW"
  };

  private static final int SHORTEST_OPEN = 4;

  private final Shared shared;
  private String last = "";
  private String[] lastTags = FREE;

  /// What all taggers share: immutable, thread-safe.
  record Shared(
      Map<String, String[]> closed,
      Map<String, String> verbs,
      Set<String> nounEndings,
      Lemmatiser lemmatiser) {
    static Shared load() {
      Map<String, String[]> closed = new HashMap<>();
      WordList.pairs("tags.tsv").forEach((word, tags) -> closed.put(word, tags.split(" ")));
      Set<String> nounEndings = WordList.words("noun-endings.txt");
      return new Shared(
          Map.copyOf(closed), WordList.pairs("verbs.tsv"), nounEndings, new Lemmatiser());
    }
  }

  KnownTags(Shared shared) {
    super(false);
    this.shared = shared;
  }

  @Override
  public String @Nullable [] getTags(String word) {
    if (!word.equals(last)) {
      lastTags = tags(word);
      last = word;
    }
    return lastTags.length == 0 ? null : lastTags;
  }

  private String[] tags(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String[] known = shared.closed.get(lower);
    if (known != null) {
      return known;
    }
    if (Lemmatiser.isName(word)) {
      boolean letters = word.chars().anyMatch(Character::isLetter);
      boolean scored = word.endsWith("+") || word.endsWith("-") || word.endsWith("−");
      String[] name = Lemmatiser.isPluralName(word) ? NAMES : NAME;
      return !letters ? FREE : scored ? SCORED_NAME : name;
    }
    String[] verb = verbTags(lower);
    return verb.length > 0 ? verb : openTags(lower);
  }

  private String[] openTags(String lower) {
    boolean letters = lower.chars().allMatch(Character::isLetter);
    if (!letters || lower.length() < SHORTEST_OPEN || shared.verbs.containsKey(lower)) {
      return FREE;
    }
    for (int from = Math.max(1, lower.length() - 7); from < lower.length() - 2; from++) {
      if (shared.nounEndings.contains(lower.substring(from))) {
        return lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("is") ? NOUNS : NOUN;
      }
    }
    return OPEN;
  }

  private String[] verbTags(String lower) {
    if (lower.endsWith("ed") && shared.verbs.containsKey(shared.lemmatiser.lemma(lower, "VBN"))) {
      return PAST;
    }
    if (isOnlyVerb(lower)) {
      return BASE;
    }
    return lower.endsWith("s") && isOnlyVerb(shared.lemmatiser.lemma(lower, "VBZ")) ? THIRD : FREE;
  }

  private boolean isOnlyVerb(String lemma) {
    return "".equals(shared.verbs.get(lemma));
  }
}
