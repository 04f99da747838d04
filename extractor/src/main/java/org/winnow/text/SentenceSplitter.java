package org.winnow.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Finds where sentences end, by rule. A trained model was tried first: it breaks after "Fig." and "St."
/// and cannot see that "p53" or "miR-21" starts a sentence, and every rule that mends it decides the case
/// alone. Looks back and ahead a bounded number of characters only, so time is linear in the text.
/// Immutable, thread-safe.
final class SentenceSplitter {
  private static final int LONGEST_WORD = 40;

  /// Brackets that close within so many characters hold no sentence end.
  private static final int LONGEST_ASIDE = 400;

  private static final String TERMINATORS = ".!?…";
  private static final String CLOSERS = ")]}\"'”’»";
  private static final String OPENERS = "([{\"'“‘«";

  private final Map<String, String> abbreviations = WordList.pairs("abbreviations.txt");
  private final Set<String> labels = WordList.words("numbered-labels.txt");
  private final Set<String> starters = WordList.words("sentence-starters.txt");

  /// Sentence spans in order, without the space around them; none for a blank text.
  List<Span> split(String text) {
    List<Span> sentences = new ArrayList<>();
    boolean[] aside = asides(text);
    int start = skipSpace(text, 0);
    for (int i = start; i < text.length(); i++) {
      int end = aside[i] ? -1 : breakAt(text, start, i);
      if (end >= 0) {
        addStripped(sentences, text, start, end);
        start = skipSpace(text, end);
        i = start - 1;
      }
    }
    addStripped(sentences, text, start, text.length());
    return sentences;
  }

  private static void addStripped(List<Span> sentences, String text, int start, int end) {
    int from = skipSpace(text, start);
    int to = end;
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      sentences.add(new Span(from, to));
    }
  }

  /// Where the sentence ends if a mark at `i` ends it, else -1.
  private int breakAt(String text, int start, int i) {
    char c = text.charAt(i);
    if (c == '\n') {
      return blankLine(text, i) ? i + 1 : -1;
    }
    if (isEnclosed(text, start, i)) {
      int next = skipSpace(text, i + 1);
      return next > i + 1 && next < text.length() && startsSentence(text, next) ? i + 1 : -1;
    }
    boolean first = i == start || TERMINATORS.indexOf(text.charAt(i - 1)) < 0;
    if (TERMINATORS.indexOf(c) < 0 || !first) {
      return -1;
    }
    int end = i + 1;
    while (end < text.length() && TERMINATORS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    int next = skipSpace(text, end);
    if (next >= text.length()) {
      return -1;
    }
    if (next == end) {
      return c == '.' && isGlued(text, start, i, end) ? end : -1;
    }
    boolean doubtful = c == '.' && end == i + 1;
    boolean ends =
        doubtful
            ? endsAtStop(text, start, i, next)
            : startsSentence(text, next) || startsWithName(text, next);
    return ends ? end : -1;
  }

  /// Whether the bracket at `i` closes a sentence that stands in brackets as a whole.
  private static boolean isEnclosed(String text, int start, int i) {
    char closer = text.charAt(i);
    if (closer != ')' && closer != ']') {
      return false;
    }
    return text.charAt(start) == (closer == ')' ? '(' : '[')
        && TERMINATORS.indexOf(text.charAt(i - 1)) >= 0;
  }

  private static boolean blankLine(String text, int newline) {
    int i = newline + 1;
    while (i < text.length() && text.charAt(i) != '\n' && isSpace(text.charAt(i))) {
      i++;
    }
    return i < text.length() && text.charAt(i) == '\n';
  }

  /// "…were lost.The next…": a space went missing between two plain words.
  private static boolean isGlued(String text, int start, int stop, int end) {
    if (end != stop + 1 || stop - start < 4 || end + 1 >= text.length()) {
      return false;
    }
    boolean wordBefore = true;
    for (int i = stop - 3; i < stop; i++) {
      wordBefore &= Character.isLowerCase(text.charAt(i));
    }
    char after = text.charAt(end + 1);
    return wordBefore
        && Character.isUpperCase(text.charAt(end))
        && (Character.isLowerCase(after) || isSpace(after));
  }

  private boolean endsAtStop(String text, int start, int stop, int next) {
    String before = wordBefore(text, start, stop);
    String kind = isAcronym(before) ? "" : kindOf(before);
    boolean counted = Character.isDigit(text.charAt(next));
    return switch (kind) {
      case "-" -> false;
      case "?" -> startsWithStarter(text, next);
      case "#" -> !counted && startsSentence(text, next);
      default -> {
        if (isLabel(text, start, stop, before)) {
          yield false;
        }
        if (isInitial(before)) {
          yield startsWithStarter(text, next);
        }
        yield startsSentence(text, next) || Character.isLowerCase(text.charAt(next));
      }
    };
  }

  private String kindOf(String before) {
    return abbreviations.getOrDefault(before.toLowerCase(Locale.ROOT), "");
  }

  /// "MR" and "CA" are no abbreviated titles or dates.
  private static boolean isAcronym(String before) {
    return before.length() > 1 && before.chars().allMatch(Character::isUpperCase);
  }

  /// "1.", "A." or "Table 1." at the start of a sentence numbers it.
  private boolean isLabel(String text, int start, int stop, String before) {
    int first = stop - before.length();
    if (start == first) {
      return before.length() <= 1 || (isNumber(before) && before.length() <= 3);
    }
    boolean near = first - start <= LONGEST_WORD && before.length() <= 4;
    return near && labels.contains(text.substring(start, first).strip().toLowerCase(Locale.ROOT));
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(c -> Character.isDigit(c) || c == '.');
  }

  private static boolean isInitial(String before) {
    int n = before.length();
    return n > 0
        && Character.isLetter(before.charAt(n - 1))
        && (n == 1 || before.charAt(n - 2) == '.' || (before.charAt(n - 2) == '-' && n <= 4));
  }

  private static boolean startsSentence(String text, int next) {
    char c = text.charAt(next);
    if (OPENERS.indexOf(c) >= 0) {
      int inner = next + 1;
      return inner < text.length() && Character.isLetterOrDigit(text.charAt(inner));
    }
    return Character.isUpperCase(c) || Character.isDigit(c) || "•●▪*".indexOf(c) >= 0;
  }

  /// "miR-21", "p53", "mTOR".
  private static boolean startsWithName(String text, int next) {
    for (int i = next;
        i < text.length() && i - next < LONGEST_WORD && !isSpace(text.charAt(i));
        i++) {
      if (Character.isUpperCase(text.charAt(i)) || Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean startsWithStarter(String text, int next) {
    int end = next;
    while (end < text.length()
        && end - next < LONGEST_WORD
        && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return Character.isUpperCase(text.charAt(next))
        && starters.contains(text.substring(next, end).toLowerCase(Locale.ROOT));
  }

  private static String wordBefore(String text, int start, int stop) {
    int from = stop;
    int limit = Math.max(start, stop - LONGEST_WORD);
    while (from > limit
        && !isSpace(text.charAt(from - 1))
        && OPENERS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return text.substring(from, stop);
  }

  /// Which characters stand inside short, closed brackets.
  private static boolean[] asides(String text) {
    int[] change = new int[text.length() + 1];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[') {
        open.push(i);
      } else if ((c == ')' || c == ']') && !open.isEmpty()) {
        int from = open.pop();
        if (i - from <= LONGEST_ASIDE) {
          change[from]++;
          change[i]--;
        }
      }
    }
    boolean[] inside = new boolean[text.length()];
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += change[i];
      inside[i] = depth > 0;
    }
    return inside;
  }

  private static int skipSpace(String text, int from) {
    int i = from;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }
}
