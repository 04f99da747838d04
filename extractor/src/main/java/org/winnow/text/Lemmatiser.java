package org.winnow.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Base forms by the inflection that the part of speech names: rules for the regular ones, lists for the
/// rest. OpenNLP's lemmatizer was tried first; trained on web text it gives "conferr", "contribut" and
/// leaves "induced" as it is. A word's lemma depends on the word and its tag alone. Immutable, thread-safe.
final class Lemmatiser {
  /// One tag for each way in which a lemma is made of a word.
  private static final List<String> INFLECTED =
      List.of("NN", "NNS", "VB", "VBD", "VBG", "JJ", "JJR", "JJS");

  private final Map<String, String> irregular = WordList.pairs("irregular-lemmas.tsv");
  private final Map<String, String> verbs = WordList.pairs("verbs.tsv");
  private final Map<String, String> endings = WordList.pairs("stem-endings.tsv");

  /// The lower-case base form of a word with this Penn Treebank tag; where the tag is not one of
  /// inflection, the word itself in lower case.
  String lemma(String word, String tag) {
    String lower =
        word.toLowerCase(Locale.ROOT)
            .replace('\u2010', '-')
            .replace('\u2011', '-')
            .replace('’', '\'');
    if (isName(word)) {
      return tag.startsWith("NN") && isPluralName(word)
          ? lower.substring(0, lower.length() - 1)
          : lower;
    }
    return switch (tag) {
      case "VBZ", "NNS", "NNPS" -> irregularOr(lower, withoutS(lower));
      case "VBD", "VBN" -> irregularOr(lower, withoutEd(lower));
      // "is silenced": taggers take many participles for adjectives.
      case "JJ" -> lower.endsWith("ed") ? irregularOr(lower, withoutEd(lower)) : lower;
      case "VBG" -> irregularOr(lower, withoutIng(lower));
      case "JJR", "RBR" -> irregularOr(lower, withoutSuffix(lower, "er"));
      case "JJS", "RBS" -> irregularOr(lower, withoutSuffix(lower, "est"));
      case "VB", "VBP", "RB", "MD" -> irregularOr(lower, lower);
      default -> lower;
    };
  }

  /// The word's lemmas under all tags.
  Set<String> possible(String word) {
    return INFLECTED.stream().map(tag -> lemma(word, tag)).collect(Collectors.toSet());
  }

  private String irregularOr(String word, String regular) {
    return irregular.getOrDefault(word, regular);
  }

  /// Names and acronyms are not inflected but for the s of "CAFs".
  static boolean isName(String word) {
    return word.chars().skip(1).anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
  }

  static boolean isPluralName(String word) {
    int n = word.length();
    return n > 2 && word.charAt(n - 1) == 's' && Character.isUpperCase(word.charAt(n - 2));
  }

  private static String withoutS(String word) {
    int n = word.length();
    if (n < 4
        || !word.endsWith("s")
        || word.endsWith("ss")
        || word.endsWith("us")
        || word.endsWith("is")) {
      return word;
    }
    if (word.endsWith("ies")) {
      return n > 4 ? word.substring(0, n - 3) + "y" : word.substring(0, n - 1);
    }
    boolean sibilant =
        word.endsWith("sses")
            || word.endsWith("shes")
            || word.endsWith("ches")
            || word.endsWith("xes")
            || word.endsWith("zzes")
            || word.endsWith("oes");
    return word.substring(0, n - (sibilant ? 2 : 1));
  }

  private String withoutEd(String word) {
    if (word.endsWith("ied") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return withoutSuffix(word, "ed");
  }

  private String withoutIng(String word) {
    return withoutSuffix(word, "ing");
  }

  private String withoutSuffix(String word, String suffix) {
    boolean verb = suffix.equals("er") && verbs.containsKey(word);
    if (verb || !word.endsWith(suffix) || word.length() < suffix.length() + 2) {
      return word;
    }
    String stem = word.substring(0, word.length() - suffix.length());
    if (suffix.startsWith("e") && stem.endsWith("i")) {
      return stem.substring(0, stem.length() - 1) + "y";
    }
    return isVowelless(stem) ? word : base(stem);
  }

  private static boolean isVowelless(String stem) {
    return stem.chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0);
  }

  private String base(String stem) {
    int n = stem.length();
    if (verbs.containsKey(stem)) {
      return stem;
    }
    if (verbs.containsKey(stem + "e") || stem.endsWith("e")) {
      return stem + "e";
    }
    boolean doubled = n > 2 && stem.charAt(n - 1) == stem.charAt(n - 2);
    String single = stem.substring(0, n - 1);
    if (doubled && (verbs.containsKey(single) || "lsfzaeiou".indexOf(stem.charAt(n - 1)) < 0)) {
      return single;
    }
    for (int from = Math.max(0, n - 3); from < n; from++) {
      String decided = endings.get(stem.substring(from));
      if (decided != null) {
        return decided.equals("e") ? stem + "e" : stem;
      }
    }
    return stem;
  }
}
