package org.winnow.text;

/// Decides for two neighbouring characters of a chunk without spaces whether they stand in one token.
/// Stateless, thread-safe.
final class CharacterJoin {
  private static final String NUCLEOTIDES = "ACGTUacgtu";

  /// How far to look for the other side of a slash or dash.
  private static final int LONGEST_SIDE = 60;

  /// Whether the character at `i` belongs to the token that began at `from`.
  boolean joined(String chunk, int from, int i) {
    char left = chunk.charAt(i - 1);
    char right = chunk.charAt(i);
    if (isWord(left) && isWord(right)) {
      return !opensNegation(chunk, i);
    }
    if (left == right && (left == '.' || left == '-')) {
      return true;
    }
    if (!isWord(right)) {
      return holds(chunk, from, i);
    }
    // A word character after a mark: joined if the mark itself was, or opens a number.
    return i - 1 == from ? opens(chunk, from) : holds(chunk, from, i - 1);
  }

  /// "n't" is a token of its own.
  private static boolean opensNegation(String chunk, int i) {
    return chunk.charAt(i) == 'n'
        && i + 2 < chunk.length()
        && isApostrophe(chunk.charAt(i + 1))
        && side(chunk, i + 2).equals("t");
  }

  /// Whether the mark at `from` begins a token: "-1.5", ".05", "°C", "'s".
  private static boolean opens(String chunk, int from) {
    char mark = chunk.charAt(from);
    char before = from > 0 ? chunk.charAt(from - 1) : ' ';
    if (isApostrophe(mark)) {
      return isWord(before) && side(chunk, from + 1).length() <= 2;
    }
    boolean number = Character.isDigit(chunk.charAt(from + 1)) && " ([=<>≤≥~".indexOf(before) >= 0;
    return mark == '°' || ("-−+.".indexOf(mark) >= 0 && number);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  /// Whether the mark at `at` holds to what stands before it.
  private static boolean holds(String chunk, int from, int at) {
    if (at == from) {
      return false;
    }
    char mark = chunk.charAt(at);
    char left = chunk.charAt(at - 1);
    char right = at + 1 < chunk.length() ? chunk.charAt(at + 1) : ' ';
    boolean digits = Character.isDigit(left) && Character.isDigit(right);
    boolean words = isWord(left) && isWord(right);
    return switch (mark) {
      case ',', ':', '~', '∼' -> digits;
      case '.', '·', '&', '_', '@' -> words;
      case '*' -> words && Character.isDigit(right);
      case '/' -> slashHolds(chunk, from, at);
      case '-', '\u2010', '\u2011', '−' -> hyphenHolds(chunk, from, at);
      case '–' -> digits || dashHolds(chunk, from, at);
      case '+' -> isWord(left) && !isWord(right);
      case '>' ->
          at >= 2
              && Character.isDigit(chunk.charAt(at - 2))
              && NUCLEOTIDES.indexOf(left) >= 0
              && NUCLEOTIDES.indexOf(right) >= 0;
      case '\'', '’' -> apostropheHolds(chunk, at);
      case '′' -> isWord(left);
      default -> false;
    };
  }

  /// After a word, after the prime of "5'-UTR", and in "+/-".
  private static boolean hyphenHolds(String chunk, int from, int at) {
    char left = chunk.charAt(at - 1);
    char second = at - from >= 2 ? chunk.charAt(at - 2) : ' ';
    boolean prime = (isApostrophe(left) || left == '′') && Character.isDigit(second);
    return isWord(left) || prime || (left == '/' && second == '+');
  }

  /// "BRCA1/2", "luminal A/B", "and/or", "+/-" hold; "PI3K/Akt" does not.
  private static boolean slashHolds(String chunk, int from, int at) {
    String right = side(chunk, at + 1);
    if (right.isEmpty()) {
      return chunk.charAt(at - 1) == '+' && at + 1 < chunk.length() && chunk.charAt(at + 1) == '-';
    }
    boolean letter =
        at - from == 1 && Character.isLetter(chunk.charAt(from)) && right.length() <= 2;
    boolean conjunction =
        right.equals("or") && at - from == 3 && chunk.regionMatches(true, from, "and", 0, 3);
    return conjunction || letter || isShort(right) || continues(chunk, from, at, right);
  }

  /// "BRCA1/2-mutated", "miR-200a/b-mediated"; but not "leucovorin/5-FU".
  private static boolean continues(String chunk, int from, int at, String right) {
    char left = chunk.charAt(at - 1);
    boolean counted = Character.isDigit(left) && Character.isDigit(right.charAt(0));
    boolean lettered =
        at - from >= 2
            && Character.isDigit(chunk.charAt(at - 2))
            && Character.isLowerCase(left)
            && Character.isLowerCase(right.charAt(0));
    return right.indexOf('-') == 1 && (counted || lettered);
  }

  /// "let-7a–c", "CD24–" hold; "anthracycline–taxane" does not.
  private static boolean dashHolds(String chunk, int from, int at) {
    String right = side(chunk, at + 1);
    boolean named =
        Character.isDigit(chunk.charAt(at - 1)) || Character.isUpperCase(chunk.charAt(at - 1));
    return right.isEmpty()
        ? named && at - from >= 2
        : isWord(chunk.charAt(at - 1)) && isShort(right);
  }

  private static boolean isShort(String side) {
    return side.length() == 1 || side.chars().allMatch(c -> Character.isDigit(c) || c == '-');
  }

  private static String side(String chunk, int start) {
    int end = start;
    while (end < chunk.length()
        && end - start < LONGEST_SIDE
        && (isWord(chunk.charAt(end)) || (chunk.charAt(end) == '-' && end > start))) {
      end++;
    }
    return chunk.substring(start, end);
  }

  /// "5'-UTR", "O'Brien" hold; the "'s" of "cell's" and the "n't" of "didn't" are tokens of their own.
  private static boolean apostropheHolds(String chunk, int at) {
    if (Character.isDigit(chunk.charAt(at - 1))) {
      return true;
    }
    String right = side(chunk, at + 1);
    boolean negation = right.equals("t") && chunk.charAt(at - 1) == 'n';
    return negation || (right.length() > 2 && isWord(chunk.charAt(at - 1)));
  }

  static boolean isWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.isSurrogate(c);
  }
}
