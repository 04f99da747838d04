package org.winnow.dictionary;

import java.util.Arrays;

/// A text or a name as one run of folded characters, each knowing where it came from. Folding takes case,
/// accents, Greek ("α", "alpha" and the letter that gene symbols use for it are one), Roman numerals after
/// a first word, and leaves out spaces, dashes of all kinds and marks such as "®"; every other character
/// stands for itself. Two names are written alike when their folded characters are equal; whether that is
/// enough is for [Agreement] to say. Per call, not shared between threads; one may take in text after text,
/// so that no memory has to be asked for and cleared for each.
final class FoldedText {
  /// Odd multiplier of the rolling hash (from SplitMix64).
  private static final long BASE = 0xBF58476D1CE4E5B9L;

  /// Longest key in folded characters; longer names are not kept.
  static final int MAX_KEY = 120;

  private static final long[] POWER = new long[MAX_KEY + 2];

  static {
    POWER[0] = 1;
    for (int i = 1; i < POWER.length; i++) {
      POWER[i] = POWER[i - 1] * BASE;
    }
  }

  String text = "";

  /// Folded characters, `length` of them.
  final char[] chars;

  /// For each folded character, the first UTF-16 unit of the text it stands for.
  final int[] from;

  /// For each folded character, one past the last unit it stands for.
  final int[] to;

  private final char[] raw;
  private final long[] hash;

  /// Folded characters at which a name may begin: no letter or digit stands right before them.
  private final int[] starts;

  /// One past the folded characters after which a name may end: no letter or digit stands right after them.
  private final int[] ends;

  private int startCount;
  private int endCount;

  /// Units of the text, of which `raw` holds so many.
  private int units;

  private int length;

  /// Of nothing yet, with room for texts of some length.
  FoldedText(int room) {
    raw = new char[room];
    chars = new char[room];
    from = new int[room];
    to = new int[room];
    hash = new long[room + 1];
    starts = new int[room];
    ends = new int[room];
  }

  FoldedText(String text) {
    this(text.length());
    read(text);
  }

  /// Becomes this text, which must not be longer than there is room for.
  void read(String next) {
    text = next;
    units = next.length();
    next.getChars(0, units, raw, 0);
    length = 0;
    startCount = 0;
    endCount = 0;
    fold(units);
  }

  int length() {
    return length;
  }

  /// The character of the text that a folded one stands for, the first if there are several.
  char rawAt(int index) {
    return raw[from[index]];
  }

  /// Hash of the folded characters `[start, end)`; the same for the same characters anywhere.
  long hash(int start, int end) {
    return hash[end] - hash[start] * POWER[end - start];
  }

  /// The hash that [#hash(int, int)] gives of a run with these characters.
  static long hash(String key) {
    long hash = 0;
    for (int i = 0; i < key.length(); i++) {
      hash = append(hash, key.charAt(i));
    }
    return hash;
  }

  static long append(long hash, char c) {
    return hash * BASE + c + 1;
  }

  /// Spreads a rolling hash over all bits, for table addresses.
  static long mix(long hash) {
    long h = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
    return h ^ (h >>> 29);
  }

  private void fold(int n) {
    int at = 0;
    while (at < n) {
      char c = raw[at];
      switch (Letters.kind(c)) {
        case Letters.SOFT -> at++;
        case Letters.LETTER -> {
          noteStart(at);
          at = foldRun(at, runEnd(at, n));
          noteEnd(at);
        }
        default -> {
          noteStart(at);
          emit(Letters.folded(c), at, at + 1);
          at++;
          noteEnd(at);
        }
      }
    }
  }

  private int runEnd(int at, int n) {
    int end = at + 1;
    while (end < n && Letters.kind(raw[end]) == Letters.LETTER) {
      end++;
    }
    return end;
  }

  private int foldRun(int start, int end) {
    char first = raw[start];
    if ((first == 'I' || first == 'V') && end - start <= 4 && mayBeRoman(start, end)) {
      char digit = Letters.arabic(text, start, end);
      if (digit != 0) {
        emit(digit, start, end);
        return end;
      }
    }
    int at = start;
    boolean border = true;
    while (at < end) {
      char c = raw[at];
      int greek = border && c < 0x80 ? Letters.greekName(raw, at, end, at == start) : -1;
      if (greek >= 0) {
        int stop = at + Letters.greekNameLength(greek);
        emit(Letters.greekNameLetter(greek), at, stop);
        at = stop;
      } else {
        emit(Letters.folded(c), at, at + 1);
        border = c < 'a' || (c > 0x7F && Character.isUpperCase(c));
        at++;
      }
    }
    return end;
  }

  private boolean mayBeRoman(int start, int end) {
    return start > 0
        && length > 0
        && Letters.kind(raw[start - 1]) == Letters.SOFT
        && (end == units || !Letters.isAlphanumeric(raw[end]))
        && !(end - start == 1 && beforeGreekName(end));
  }

  /// "I kappa B" is no first kappa.
  private boolean beforeGreekName(int end) {
    int next = end + 1;
    return next < units
        && Letters.kind(raw[next]) == Letters.LETTER
        && (Letters.isGreek(raw[next])
            || Letters.greekName(raw, next, runEnd(next, units), true) >= 0);
  }

  private void emit(char c, int start, int end) {
    chars[length] = c;
    from[length] = start;
    to[length] = end;
    hash[length + 1] = append(hash[length], c);
    length++;
  }

  private void noteStart(int at) {
    if (at == 0 || !Letters.isAlphanumeric(raw[at - 1])) {
      starts[startCount++] = length;
    }
  }

  private void noteEnd(int at) {
    if (at == units || !Letters.isAlphanumeric(raw[at]) || !Letters.isAlphanumeric(raw[at - 1])) {
      ends[endCount++] = length;
    }
  }

  /// How many places there are at which a name may begin.
  int startCount() {
    return startCount;
  }

  /// The folded character at such a place; they ascend.
  int start(int index) {
    return starts[index];
  }

  /// How many places there are at which a name may end.
  int endCount() {
    return endCount;
  }

  /// One past the last folded character before such a place; they ascend.
  int end(int index) {
    return ends[index];
  }

  /// The whole as a string, for names.
  String key() {
    return new String(chars, 0, length);
  }

  boolean regionEquals(int start, int end, FoldedText other) {
    return end - start == other.length
        && Arrays.equals(chars, start, end, other.chars, 0, other.length);
  }
}
