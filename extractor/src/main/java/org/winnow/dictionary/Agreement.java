package org.winnow.dictionary;

import org.winnow.text.EntityType;

/// Whether a stretch of text whose folded characters equal a name's may be read as that name, and how well
/// the two agree. Folding alone would find the gene CAT in "the cat sat" and WAS in every paper: the
/// shorter and the more symbol-like a name, the more of its case, spaces and Greek must be as written.
final class Agreement {
  /// The two do not agree.
  static final int NONE = -1;

  /// Up to here a name's case must agree.
  private static final int SHORT = 4;

  private Agreement() {}

  /// 0 where text and name are the same but for dashes, more the more they differ, [#NONE] where the text
  /// is not that name.
  static int of(Surface text, Surface name, EntityType type) {
    if (same(text, name)) {
      return 0;
    }
    int gaps = gaps(text, name);
    int letters = letters(text, name, type);
    int greek = greek(text, name);
    return gaps < 0 || letters < 0 || greek < 0 ? NONE : 1 + gaps + letters + greek;
  }

  private static boolean same(Surface text, Surface name) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != name.charAt(i)
          || text.isGreek(i) != name.isGreek(i)
          || (i > 0 && (text.gap(i) == ' ') != (name.gap(i) == ' '))) {
        return false;
      }
    }
    return true;
  }

  /// A space in the text where the name has none joins what may be two words: only allowed between a
  /// symbol's letters and its digits, or where the name has a dash.
  private static int gaps(Surface text, Surface name) {
    int cost = 0;
    for (int i = 1; i < text.length(); i++) {
      char inText = text.gap(i);
      char inName = name.gap(i);
      if (inText == ' ' && inName != ' ') {
        boolean border = Character.isDigit(text.charAt(i)) != Character.isDigit(text.charAt(i - 1));
        boolean allowed = inName == '-' || (border && text.upper() >= 2);
        if (!allowed || text.length() <= 2 || (text.length() <= SHORT && text.upper() == 0)) {
          return NONE;
        }
        cost = 1;
      } else if (inText != inName && inName == ' ') {
        cost = 1;
      }
    }
    return cost;
  }

  private static int letters(Surface text, Surface name, EntityType type) {
    if (type == EntityType.CELL_LINE) {
      return sameCase(text, name) || (text.lower() == 0 && name.upper() > 0) ? 0 : NONE;
    }
    if (name.isSymbol()) {
      return symbol(text, name);
    }
    int size = name.upper() + name.lower() + name.digits() + name.greek();
    if (size > SHORT || sameCase(text, name)) {
      return 0;
    }
    boolean capitalised = name.upper() == 0 && text.isWord();
    return capitalised && text.upper() == 1 ? 1 : text.upper() < 2 ? NONE : 1;
  }

  private static int symbol(Surface text, Surface name) {
    if (sameCase(text, name)) {
      return 0;
    }
    boolean plural = text.lower() == 1 && text.charAt(text.length() - 1) == 's';
    if (plural && text.upper() >= 2) {
      return NONE; // "HCs" are several HC, not HCS
    }
    if (text.digits() == 0) {
      boolean capitals = text.upper() >= 2 || text.upper() + text.greek() >= 2;
      boolean title = text.upper() == 1 && text.length() >= 3;
      return capitals ? 1 : title ? 2 : NONE;
    }
    if (text.upper() > 0) {
      return text.length() <= 2 ? NONE : 1;
    }
    return text.length() >= SHORT && text.lower() + text.greek() >= 2 ? 2 : NONE;
  }

  private static boolean sameCase(Surface text, Surface name) {
    for (int i = 0; i < text.length(); i++) {
      if (!text.isGreek(i) && !name.isGreek(i) && text.charAt(i) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// A Greek letter on one side and its Latin stand-in on the other: fine in a name of some length or
  /// where the Latin one is small after capitals ("TGFb"), else too little to go by.
  private static int greek(Surface text, Surface name) {
    int cost = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.isGreek(i) != name.isGreek(i)) {
        Surface latin = text.isGreek(i) ? name : text;
        boolean small = Character.isLowerCase(latin.charAt(i)) && i > 1;
        if (text.length() <= SHORT && !small) {
          return NONE;
        }
        cost = 1;
      }
    }
    return cost;
  }
}
