package org.winnow.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Span;

/// A short form that a text defines: "cancer-associated fibroblasts (CAFs)". Found by the algorithm of
/// Schwartz and Hearst (2003), *A simple algorithm for identifying abbreviation definitions in biomedical
/// text*.
///
/// @param shortForm as written
/// @param shortSpan in the passage's text
/// @param longSpan  in the passage's text
/// @param longForm  as written
record Abbreviation(String shortForm, Span shortSpan, Span longSpan, String longForm) {
  private static final Pattern BRACKET = Pattern.compile("[(\\[]([^()\\[\\]]{2,160})[)\\]]");
  private static final Pattern BREAK = Pattern.compile("[.;:!?](?=\\s)|[()\\[\\]]|,(?=\\s)");
  private static final int LONGEST_SHORT = 12;

  static List<Abbreviation> find(String text) {
    List<Abbreviation> found = new ArrayList<>();
    Matcher m = BRACKET.matcher(text);
    int from = 0;
    while (m.find()) {
      Span inner = firstPart(text, new Span(m.start(1), m.end(1)));
      Abbreviation forward =
          isShortForm(inner.of(text)) ? define(text, inner, before(text, from, m.start())) : null;
      if (forward == null) {
        forward = backward(text, m, from);
      }
      if (forward != null) {
        found.add(forward);
      }
      from = m.end();
    }
    return found;
  }

  /// "(TAMs, see below)" defines TAMs.
  private static Span firstPart(String text, Span inner) {
    for (int i = inner.start(); i < inner.end(); i++) {
      if (text.charAt(i) == ';' || text.charAt(i) == ',') {
        return new Span(inner.start(), i);
      }
    }
    return inner;
  }

  /// "CAFs (cancer-associated fibroblasts)".
  private static @Nullable Abbreviation backward(String text, Matcher m, int from) {
    int end = m.start();
    while (end > from && text.charAt(end - 1) == ' ') {
      end--;
    }
    int start = end;
    while (start > from
        && !Character.isWhitespace(text.charAt(start - 1))
        && text.charAt(start - 1) != '(') {
      start--;
    }
    Span shortSpan = new Span(start, end);
    Span inner = new Span(m.start(1), m.end(1));
    if (!isShortForm(shortSpan.of(text)) || inner.length() <= shortSpan.length()) {
      return null;
    }
    Span longSpan = longForm(text, shortSpan.of(text), inner);
    return longSpan == null || longSpan.start() != inner.start()
        ? null
        : new Abbreviation(shortSpan.of(text), shortSpan, longSpan, longSpan.of(text));
  }

  private static @Nullable Abbreviation define(String text, Span shortSpan, Span before) {
    String shortForm = shortSpan.of(text);
    Span longSpan = longForm(text, shortForm, fewWords(text, before, shortForm.length()));
    return longSpan == null
        ? null
        : new Abbreviation(shortForm, shortSpan, longSpan, longSpan.of(text));
  }

  /// The clause that ends at the bracket.
  private static Span before(String text, int from, int bracket) {
    int end = bracket;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int start = from;
    Matcher m = BREAK.matcher(text).region(from, end);
    while (m.find()) {
      start = m.end();
    }
    return new Span(start, Math.max(start, end));
  }

  /// At most min(n + 5, 2n) words before the bracket, for a short form of n characters.
  private static Span fewWords(String text, Span clause, int n) {
    int left = Math.min(n + 5, 2 * n);
    int start = clause.end();
    while (start > clause.start()) {
      if (Character.isWhitespace(text.charAt(start - 1)) && --left == 0) {
        break;
      }
      start--;
    }
    return new Span(start, clause.end());
  }

  private static boolean isShortForm(String s) {
    if (s.length() < 2 || s.length() > LONGEST_SHORT || !Character.isLetterOrDigit(s.charAt(0))) {
      return false;
    }
    return s.chars().anyMatch(Character::isUpperCase)
        && s.chars().filter(c -> c == ' ').count() <= 1;
  }

  /// Every letter of the short form, from the right, in order in the long form; its first letter at the
  /// start of a word.
  private static @Nullable Span longForm(String text, String shortForm, Span within) {
    String form =
        shortForm.length() > 2 && shortForm.endsWith("s")
            ? shortForm.substring(0, shortForm.length() - 1)
            : shortForm;
    int l = within.end() - 1;
    for (int s = form.length() - 1; s >= 0; s--) {
      char c = Character.toLowerCase(form.charAt(s));
      if (!Character.isLetterOrDigit(c)) {
        continue;
      }
      while (l >= within.start()
          && !(Character.toLowerCase(text.charAt(l)) == c
              && (s > 0 || !Borders.isWord(text, l - 1) || l == within.start()))) {
        l--;
      }
      if (l < within.start()) {
        return null;
      }
      l--;
    }
    Span found = new Span(wordStart(text, l + 1, within.start()), within.end());
    String longText = found.of(text);
    boolean isLonger = longText.length() > shortForm.length() + 1 && !longText.contains(shortForm);
    return isLonger ? found : null;
  }

  /// Back to the start of the blank-delimited word, so that "non-small-cell" is not cut.
  private static int wordStart(String text, int at, int from) {
    int start = at;
    while (start > from && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }
}
