package org.winnow.source;

import java.util.Locale;
import java.util.regex.Pattern;

/// What a line or block of plain text looks like: the small signs by which layout is told where a format
/// does not say it.
final class TextMarks {
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?:Supplementary |Suppl\\. |Extended Data )?"
              + "(?:Figure|FIGURE|Fig\\.?|FIG\\.?|Table|TABLE|Box|Scheme|Chart|Algorithm) "
              + "?S?\\d{1,3}[A-Za-z]?\\s?[.:|–—](?:\\s.*|$)",
          Pattern.DOTALL);
  private static final Pattern TABLE =
      Pattern.compile("(?:Supplementary |Suppl\\. )?(?:Table|TABLE) ?S?\\d.*", Pattern.DOTALL);

  /// Words before which a line break does not end a sentence: "see\nTable 1. …".
  private static final Pattern POINTS_ON =
      Pattern.compile(
          "(?:.*[\\s(])?(?:in|see|and|to|from|of|by|with|on|as|the|or|also|\\(|&|Supplementary)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern NUMBERED_HEADING =
      Pattern.compile(
          "(?:[A-Z]|\\d{1,2}(?:\\.\\d{1,2}){0,3}|[IVX]{1,5})[.)]?\\s+\\p{Lu}[^.;]{2,90}\\.?");
  private static final Pattern BULLET =
      Pattern.compile(
          "(?:[•▪●○◦‣■□–]|[-*](?=\\s)|\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})\\))\\s?.*", Pattern.DOTALL);
  private static final Pattern ABBREVIATIONS =
      Pattern.compile(
          "(?:Abbreviations?:?\\s.*|[^\\s:;,]{2,15}(?: [^\\s:;,]{1,12})?: [^:;]{4,90}; .*)",
          Pattern.DOTALL);
  private static final Pattern URL =
      Pattern.compile("(?:(?:https?://|www\\.|doi:\\s?)\\S+\\s*)+", Pattern.CASE_INSENSITIVE);

  private static final Pattern HEADING_NUMBER =
      Pattern.compile("^(?:\\d+(?:\\.\\d+)*|[ivx]+|[a-z])[.)]\\s+|^\\d+(?:\\.\\d+)*\\s+");
  private static final Pattern HEADING_MARKS = Pattern.compile("[\\s:.*_#]+");

  private TextMarks() {}

  static boolean isCaption(String text) {
    return !text.isEmpty()
        && "FTBSCAE".indexOf(text.charAt(0)) >= 0
        && CAPTION.matcher(text).matches();
  }

  static boolean isTableCaption(String text) {
    return isCaption(text) && TABLE.matcher(text).matches();
  }

  /// A list of abbreviations as stands under a table: "OS: overall survival; PFS: …".
  static boolean isAbbreviationList(String text) {
    return ABBREVIATIONS.matcher(text).matches();
  }

  static boolean isUrl(String text) {
    return URL.matcher(text).matches();
  }

  static boolean isBullet(String text) {
    return BULLET.matcher(text).matches();
  }

  static boolean isNumberedHeading(String text) {
    return text.length() < 100 && NUMBERED_HEADING.matcher(text).matches();
  }

  static boolean pointsOn(String line) {
    return POINTS_ON.matcher(line).matches();
  }

  /// Whether a sentence can end here: a full stop or the like, with closing marks and a citation after it.
  static boolean endsSentence(String text) {
    int at = text.length() - 1;
    while (at >= 0 && isAfterStop(text.charAt(at))) {
      at--;
    }
    return at >= 0 && ".!?:;".indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isAfterStop(char c) {
    return ")[]}*”’\"'»^{,-–\u207b ".indexOf(c) >= 0
        || Character.isDigit(c)
        || Character.getType(c) == Character.OTHER_NUMBER;
  }

  /// Whether the text cannot be the start of a sentence: it goes on from somewhere.
  static boolean goesOn(String text) {
    int first = text.isEmpty() ? ' ' : text.codePointAt(0);
    return Character.isLowerCase(first) || first == ',' || first == ';' || first == ')';
  }

  static boolean isAllCaps(String text) {
    int letters = 0;
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    return letters > 3 && capitals * 10 >= letters * 8;
  }

  /// Small capitals that came out as odd case: "IntroductIon", "drug delIvery system".
  static boolean isOddCase(String text) {
    int words = 0;
    int odd = 0;
    for (int start = 0; start < text.length(); ) {
      int end = start;
      while (end < text.length() && " -".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      if (end - start > 3 && isWord(text, start, end)) {
        words++;
        odd += isOddWord(text, start, end) ? 1 : 0;
      }
      start = end + 1;
    }
    return odd > 0 && odd * 3 >= words && !isAllCaps(text);
  }

  private static boolean isWord(String text, int start, int end) {
    int at = start;
    while (at < end && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at == end;
  }

  /// Single capitals inside a word; a run of them is an acronym ("microRNAs").
  private static boolean isOddWord(String text, int start, int end) {
    boolean inside = false;
    for (int i = start + 1; i < end; i++) {
      boolean upper = Character.isUpperCase(text.charAt(i));
      if (upper && Character.isUpperCase(text.charAt(i - 1))) {
        return false;
      }
      inside |= upper;
    }
    return inside;
  }

  static int words(String text) {
    int words = 0;
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = Character.isWhitespace(text.charAt(i));
      words += space && !blank ? 1 : 0;
      space = blank;
    }
    return words;
  }

  /// Lower case without numbering and punctuation around it, to compare headings.
  static String bareHeading(String text) {
    String bare = HEADING_NUMBER.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst("");
    return HEADING_MARKS.matcher(bare).replaceAll(" ").strip();
  }
}
