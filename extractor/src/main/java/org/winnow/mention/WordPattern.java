package org.winnow.mention;

import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An expression for what begins a word. An expression that begins with "no letter before" is tried by the
/// library at every character of a text, at a quarter of the time that all of Winnow took; here it is tried
/// only where a word begins, with two characters that it can begin with. Thread-safe.
final class WordPattern {
  private static final int ASCII = 0x80;
  private static final byte YES = 1;
  private static final byte NO = 2;

  private final Pattern pattern;
  private final boolean[] barred = new boolean[ASCII];
  private final boolean[] first = new boolean[ASCII];

  /// By two characters, as they are met; threads that ask at once write the same.
  private final byte[] firstTwo = new byte[ASCII * ASCII];

  /// Compiles.
  ///
  /// @param barred what may not stand right before it, beside the letters and digits of ASCII
  /// @param flags  of [Pattern]
  WordPattern(String barred, String expression, int flags) {
    this.pattern = Pattern.compile(expression, flags);
    for (char c = 0; c < ASCII; c++) {
      this.barred[c] = Character.isLetterOrDigit(c) || barred.indexOf(c) >= 0;
      this.first[c] = canBegin(String.valueOf(c));
    }
  }

  WordPattern(String barred, String expression) {
    this(barred, expression, 0);
  }

  /// What fails on some characters alone without having asked for more cannot begin with them.
  @SuppressWarnings(
      "JdkObsolete") // whether more text could have changed the answer is the question
  private boolean canBegin(String characters) {
    Matcher m = pattern.matcher(characters);
    return m.lookingAt() || m.hitEnd();
  }

  private boolean canBegin(char c, char next) {
    int pair = c * ASCII + next;
    byte known = firstTwo[pair];
    if (known == 0) {
      known = canBegin(String.valueOf(new char[] {c, next})) ? YES : NO;
      firstTwo[pair] = known;
    }
    return known == YES;
  }

  /// A matcher for [#find].
  Matcher over(String text) {
    return Borders.over(pattern, text);
  }

  /// Whether it stands in the text of a matcher that [#over] gave, from an offset on; the matcher then
  /// holds the first such place.
  boolean find(Matcher matcher, String text, int from) {
    return find(matcher, text, from, at -> true);
  }

  /// The same.
  ///
  /// @param worth says of an offset that it is worth trying: cheaper than trying it
  boolean find(Matcher matcher, String text, int from, IntPredicate worth) {
    for (int at = from; at < text.length(); at++) {
      if (mayBegin(text, at) && worth.test(at) && Borders.at(matcher, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBegin(String text, int at) {
    char c = text.charAt(at);
    if (c < ASCII && !first[c]) {
      return false;
    }
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    if (before < ASCII && barred[before]) {
      return false;
    }
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ASCII;
    return c >= ASCII || next >= ASCII || canBegin(c, next);
  }
}
