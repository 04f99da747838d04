package org.winnow.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Says whether a hyphen at a line's end belongs to the word ("HER2-targeted", "miR-21") or only broke it
/// ("resist-ance"). Names keep their hyphen; for plain words the rest of the document is the dictionary.
/// Counts words on first need; not thread-safe, one for each document.
final class Hyphenation {
  private static final Pattern WORD = Pattern.compile("\\p{Ll}{2,}(?:-\\p{Ll}{2,})*");

  /// Second parts that make compounds far more often than they end a broken word.
  private static final Set<String> SECOND_PARTS =
      Set.of(
          "resistant",
          "sensitive",
          "dependent",
          "independent",
          "based",
          "mediated",
          "induced",
          "related",
          "specific",
          "associated",
          "targeted",
          "targeting",
          "positive",
          "negative",
          "derived",
          "driven",
          "conferring",
          "treated",
          "regulated",
          "binding",
          "like",
          "free",
          "term",
          "type",
          "line",
          "wide",
          "rich",
          "low",
          "high",
          "level",
          "phase",
          "coding",
          "conjugated",
          "activated",
          "deficient",
          "expressing",
          "containing",
          "interacting");

  /// First parts that are no words by themselves but keep their hyphen before a word.
  private static final Set<String> FIRST_PARTS =
      Set.of("non", "self", "cross", "well", "high", "low", "long", "short", "single", "multi");

  private final String source;
  private @Nullable Map<String, Integer> words;

  Hyphenation(String source) {
    this.source = source;
  }

  /// Whether the hyphen between `left`, the word before it, and `right`, the first of the next line, stays.
  boolean keeps(String left, String right) {
    String last = left.substring(lastBorder(left) + 1);
    String first = leadingLetters(right);
    if (first.isEmpty() || !Character.isLowerCase(first.charAt(0)) || isName(last)) {
      return true;
    }
    String head = last.toLowerCase(Locale.ROOT);
    int joined = count(head + first);
    int apart = count(head + "-" + first);
    if (joined != apart) {
      return apart > joined;
    }
    return SECOND_PARTS.contains(first)
        || FIRST_PARTS.contains(head)
        || (head.length() > 3 && first.length() > 3 && count(head) > 0 && count(first) > 0);
  }

  private static int lastBorder(String word) {
    int at = word.length() - 1;
    while (at >= 0 && Character.isLetterOrDigit(word.charAt(at))) {
      at--;
    }
    return at;
  }

  private static String leadingLetters(String word) {
    int end = 0;
    while (end < word.length() && Character.isLetter(word.charAt(end))) {
      end++;
    }
    return end < word.length() && Character.isDigit(word.charAt(end)) ? "" : word.substring(0, end);
  }

  /// A symbol rather than a word: one letter, or digits, Greek or capitals after the first letter.
  private static boolean isName(String part) {
    if (part.length() < 2) {
      return true;
    }
    return part.chars().skip(1).anyMatch(c -> !Character.isLowerCase(c))
        || part.chars()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.GREEK);
  }

  /// Whether the word that ends at `at` is cut by a hyphen and a line's end: no word to learn from.
  private boolean isBroken(int at) {
    int next = at + 1;
    while (next < source.length() && source.charAt(next) == ' ') {
      next++;
    }
    return at < source.length()
        && source.charAt(at) == '-'
        && next < source.length()
        && Character.isWhitespace(source.charAt(next));
  }

  private int count(String word) {
    Map<String, Integer> known = words;
    if (known == null) {
      known = new HashMap<>();
      Matcher matcher = WORD.matcher(source.toLowerCase(Locale.ROOT));
      boolean broken = false;
      while (matcher.find()) {
        boolean breaks = isBroken(matcher.end());
        if (!broken && !breaks) {
          known.merge(matcher.group(), 1, Integer::sum);
          for (String part : matcher.group().split("-", -1)) {
            known.merge(part, 1, Integer::sum);
          }
        }
        broken = breaks;
      }
      words = known;
    }
    return known.getOrDefault(word, 0);
  }
}
