package org.winnow.mention;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.winnow.text.Span;

/// The words that only genes stand beside: "the CIKS gene", "phosphorylation of CIKS", "CIKS-deficient".
/// Immutable, thread-safe.
final class GeneCues {
  private static final int MOST_WORDS = 2;

  private final Set<String> after = new HashSet<>();
  private final Set<String> before = new HashSet<>();
  private final Set<String> dashed = new HashSet<>();

  GeneCues(Path file) {
    for (List<String> row : WordList.read(file, "word\tplace\texample")) {
      Set<String> place =
          switch (row.get(1)) {
            case "after" -> after;
            case "before" -> before;
            case "dashed" -> dashed;
            default ->
                throw new IllegalArgumentException(
                    file + ": the place of \"" + row.getFirst() + "\" is none: " + row.get(1));
          };
      place.add(row.getFirst());
    }
  }

  /// Whether one of the words stands right beside the symbol.
  boolean shows(String text, Span symbol) {
    return isFollowed(text, symbol.end()) || isPreceded(text, symbol.start());
  }

  private boolean isFollowed(String text, int end) {
    if (end + 1 >= text.length()) {
      return false;
    }
    char next = text.charAt(end);
    if (Borders.isDash(next)) {
      return dashed.contains(Borders.wordAfter(text, end + 1));
    }
    int at = end;
    for (int words = 0; words < MOST_WORDS && isBlank(text, at); words++) {
      at = wordEnd(text, at + 1);
      if (after.contains(text.substring(end + 1, at))) {
        return true;
      }
    }
    return false;
  }

  private boolean isPreceded(String text, int start) {
    int last = start > 1 && text.charAt(start - 1) == '(' ? start - 1 : start;
    int at = last;
    for (int words = 0; words < MOST_WORDS && isBlank(text, at - 1); words++) {
      at = wordStart(text, at - 1);
      String said = text.substring(at, last - 1);
      if (before.contains(said) || before.contains(said.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(String text, int offset) {
    return offset >= 0 && offset < text.length() && Character.isWhitespace(text.charAt(offset));
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (Borders.isWord(text, end)) {
      end++;
    }
    return end;
  }

  /// A dash does not end the word: "wild-type".
  private static int wordStart(String text, int end) {
    int start = end;
    while (Borders.isWord(text, start - 1) || (start > 0 && text.charAt(start - 1) == '-')) {
      start--;
    }
    return start;
  }
}
