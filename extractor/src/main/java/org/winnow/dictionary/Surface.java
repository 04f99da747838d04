package org.winnow.dictionary;

/// A name as it is written somewhere: a stretch of a folded text with what its letters look like.
///
/// @param folded  the text
/// @param start   first folded character
/// @param end     one past the last folded character
/// @param upper   capital letters
/// @param lower   small letters
/// @param digits  digits
/// @param spaces  places where a space stands between two characters
/// @param greek   characters written as a Greek letter or its name
record Surface(
    FoldedText folded,
    int start,
    int end,
    int upper,
    int lower,
    int digits,
    int spaces,
    int greek) {

  static Surface of(FoldedText folded, int start, int end) {
    int upper = 0;
    int lower = 0;
    int digits = 0;
    int spaces = 0;
    int greek = 0;
    for (int i = start; i < end; i++) {
      char c = folded.rawAt(i);
      if (isGreek(folded, i)) {
        greek++;
      } else if (Character.isUpperCase(c)) {
        upper++;
      } else if (Character.isLetter(c)) {
        lower++;
      } else if (Character.isDigit(c)) {
        digits++;
      }
      if (i > start && gap(folded, i) == ' ') {
        spaces++;
      }
    }
    return new Surface(folded, start, end, upper, lower, digits, spaces, greek);
  }

  static Surface of(String name) {
    FoldedText folded = new FoldedText(name);
    return of(folded, 0, folded.length());
  }

  int length() {
    return end - start;
  }

  String text() {
    return folded.text.substring(folded.from[start], folded.to[end - 1]);
  }

  boolean isGreek(int index) {
    return isGreek(folded, start + index);
  }

  private static boolean isGreek(FoldedText folded, int at) {
    int from = folded.from[at];
    char c = folded.text.charAt(from);
    return Letters.isGreek(c)
        || (folded.to[at] > from + 1 && Letters.kind(folded.chars[at]) == Letters.LETTER);
  }

  char charAt(int index) {
    return folded.rawAt(start + index);
  }

  /// What stands before the folded character: nothing (0), a space or a dash.
  char gap(int index) {
    return gap(folded, start + index);
  }

  private static char gap(FoldedText folded, int at) {
    char gap = 0;
    for (int i = folded.to[at - 1]; i < folded.from[at]; i++) {
      char c = folded.text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        return ' ';
      }
      gap = '-';
    }
    return gap;
  }

  /// Whether it is a word as sentences have them: letters only, small but for the first.
  boolean isWord() {
    return digits == 0
        && greek == 0
        && spaces == 0
        && (upper == 0 || (upper == 1 && Character.isUpperCase(charAt(0))));
  }

  /// Whether it looks like a symbol or abbreviation rather than a word: a digit, or two capitals, or one
  /// that is not the first letter.
  boolean isSymbol() {
    return spaces == 0
        && (digits > 0 || upper >= 2 || (upper == 1 && !Character.isUpperCase(charAt(0))));
  }
}
