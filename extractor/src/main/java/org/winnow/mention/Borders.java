package org.winnow.mention;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.text.Span;

/// Where names may begin and end, and the signs that join them.
final class Borders {
  /// Any of the signs that texts use for a hyphen, as a character class.
  static final String DASH = "[-\u2010\u2011\u2012\u2013\u2212]";

  private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2212";

  private Borders() {}

  static boolean isDash(char c) {
    return DASHES.indexOf(c) >= 0;
  }

  /// Whether the character at `offset` is a letter or digit; false outside of the text.
  static boolean isWord(CharSequence text, int offset) {
    return offset >= 0 && offset < text.length() && Character.isLetterOrDigit(text.charAt(offset));
  }

  /// Whether a name may begin or end at `offset`: never within a run of letters and digits.
  static boolean isBorder(CharSequence text, int offset) {
    return !(isWord(text, offset - 1) && isWord(text, offset));
  }

  /// Whether `pattern` stands at `offset`; the matcher holds its groups.
  static boolean at(Matcher matcher, int offset) {
    matcher.region(offset, matcher.regionEnd());
    return matcher.lookingAt();
  }

  /// A matcher that sees the whole text from within a region.
  static Matcher over(Pattern pattern, String text) {
    return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  /// The word of letters and digits that ends at `offset`, empty where none does.
  static String wordBefore(String text, int offset) {
    int start = offset;
    while (isWord(text, start - 1)) {
      start--;
    }
    return text.substring(start, offset);
  }

  /// The word of letters and digits that starts at `offset`, empty where none does.
  static String wordAfter(String text, int offset) {
    int end = offset;
    while (isWord(text, end)) {
      end++;
    }
    return text.substring(Math.min(offset, text.length()), end);
  }

  static Span span(Matcher matcher) {
    return new Span(matcher.start(), matcher.end());
  }
}
