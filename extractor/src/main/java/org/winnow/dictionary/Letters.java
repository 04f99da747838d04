package org.winnow.dictionary;

import java.text.Normalizer;

/// How single characters fold: what kind of character it is and which one stands for it in a key.
final class Letters {
  static final byte HARD = 0;
  static final byte LETTER = 1;
  static final byte DIGIT = 2;

  /// Skipped in keys: spaces, hyphens and dashes, marks that say nothing.
  static final byte SOFT = 3;

  private static final int TABLE = 0x2500;
  private static final byte[] KIND = new byte[TABLE];
  private static final char[] FOLDED = new char[TABLE];
  // The Latin letter that gene symbols use for each Greek one (PRKCQ for PKC theta), from alpha on.
  private static final String GREEK = "αβγδεζηθικλμνξοπρςστυφχψω";
  private static final String LATIN = "abgdezhqiklmnxoprsstufcpo";
  private static final String[] GREEK_NAMES = {
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "kappa", "lambda", "mu",
    "sigma", "omega"
  };
  private static final char[] GREEK_NAME_LETTERS = "abgdezhqklmso".toCharArray();

  /// For each first letter, which of [#GREEK_NAMES] begin with it, as bits.
  private static final int[] GREEK_BY_FIRST = new int[26];

  static {
    for (int i = 0; i < GREEK_NAMES.length; i++) {
      GREEK_BY_FIRST[GREEK_NAMES[i].charAt(0) - 'a'] |= 1 << i;
    }
    for (char c = 0; c < TABLE; c++) {
      describe(c);
    }
  }

  private Letters() {}

  private static void describe(char c) {
    char plain = c < 0x80 ? c : plain(c);
    FOLDED[c] = Character.toLowerCase(plain);
    if (Character.isLetter(plain)) {
      KIND[c] = LETTER;
    } else if (plain >= '0' && plain <= '9') {
      KIND[c] = DIGIT;
    } else if (isSoft(c)) {
      KIND[c] = SOFT;
    }
    int greek = GREEK.indexOf(FOLDED[c]);
    if (greek >= 0) {
      FOLDED[c] = LATIN.charAt(greek);
    }
    if (c == '’' || c == '′' || c == '‘') {
      FOLDED[c] = '\'';
    }
  }

  private static char plain(char c) {
    if (c == 'µ') {
      return 'μ';
    }
    boolean subscript = c >= '₀' && c <= '₉';
    if (!subscript && (c > 0x400 || Character.getType(c) == Character.OTHER_NUMBER)) {
      return c;
    }
    return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD).charAt(0);
  }

  private static boolean isSoft(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || isDash(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.FORMAT
        || c == '®'
        || c == '™';
  }

  static byte kind(char c) {
    if (c < TABLE) {
      return KIND[c];
    }
    return Character.isLetter(c) ? LETTER : HARD;
  }

  static char folded(char c) {
    return c < TABLE ? FOLDED[c] : Character.toLowerCase(c);
  }

  static boolean isAlphanumeric(char c) {
    byte kind = kind(c);
    return kind == LETTER || kind == DIGIT;
  }

  static boolean isDash(char c) {
    return c == '-' || c == '\u00AD' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
  }

  static boolean isGreek(char c) {
    return (c >= '\u0391' && c <= '\u03C9') || c == 'µ';
  }

  /// The index of the Greek letter spelled out at `start` of a run of letters that ends at `end`, -1 if
  /// none: the whole run in any case ("beta", "Beta"), or in lower case before a capital ("NFkappaB").
  static int greekName(char[] text, int start, int end, boolean wholeRun) {
    char first = (char) (text[start] | 0x20);
    int candidates = first >= 'a' && first <= 'z' ? GREEK_BY_FIRST[first - 'a'] : 0;
    for (; candidates != 0; candidates &= candidates - 1) {
      int index = Integer.numberOfTrailingZeros(candidates);
      String name = GREEK_NAMES[index];
      int stop = start + name.length();
      if (stop <= end
          && (stop == end || Character.isUpperCase(text[stop]))
          && spells(text, start, name, wholeRun && stop == end)) {
        return index;
      }
    }
    return -1;
  }

  private static boolean spells(char[] text, int start, String name, boolean anyCase) {
    for (int i = 0; i < name.length(); i++) {
      char c = text[start + i];
      if ((anyCase ? (char) (c | 0x20) : c) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static int greekNameLength(int index) {
    return GREEK_NAMES[index].length();
  }

  static char greekNameLetter(int index) {
    return GREEK_NAME_LETTERS[index];
  }

  /// The digit that a Roman numeral stands for, 0 where the run is none that names use.
  static char arabic(String text, int start, int end) {
    return switch (text.substring(start, end)) {
      case "I" -> '1';
      case "II" -> '2';
      case "III" -> '3';
      case "IV" -> '4';
      case "VI" -> '6';
      case "VII" -> '7';
      case "VIII" -> '8';
      case "IX" -> '9';
      default -> 0;
    };
  }
}
