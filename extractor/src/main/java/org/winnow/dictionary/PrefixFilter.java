package org.winnow.dictionary;

/// Says of a run of folded characters that no name begins so, or that none is so: one bit for each prefix
/// of 5, 8, 14 and 24 characters of every name, one for the whole of it. It may say "perhaps" where
/// there is none, never the other way. Most words of a text are done with here.
///
/// Short runs are asked for most and there are few of them, so they have small tables of their own, which
/// stay in the processor's nearest cache.
final class PrefixFilter {
  private static final int SHORT = 5;
  private static final int[] LENGTHS = {8, 14, 24};

  private static final int PREFIX_BITS = 1 << 20;
  private static final int SHORT_BITS = 1 << 19;
  private static final int LONG_BITS = 1 << 23;
  private static final int SHORT_AT = PREFIX_BITS >>> 6;
  private static final int LONG_AT = SHORT_AT + (SHORT_BITS >>> 6);

  /// Longs of a filter: 1.2 MB, few enough collisions for a million names.
  static final int WORDS = LONG_AT + (LONG_BITS >>> 6);

  private PrefixFilter() {}

  static void add(long[] words, FoldedText name) {
    int length = name.length();
    if (length >= SHORT) {
      set(words, 0, bit(name.hash(0, SHORT), 0, PREFIX_BITS));
    }
    for (int prefix : LENGTHS) {
      if (length >= prefix) {
        set(words, LONG_AT, bit(name.hash(0, prefix), prefix, LONG_BITS));
      }
    }
    long hash = name.hash(0, length);
    if (length <= SHORT) {
      set(words, SHORT_AT, bit(hash, 0, SHORT_BITS));
    } else {
      set(words, LONG_AT, bit(hash, 0, LONG_BITS));
    }
  }

  /// Whether some name of this length may have this hash.
  static boolean mayBeName(long[] words, long hash, int length) {
    return length <= SHORT
        ? isSet(words, SHORT_AT, bit(hash, 0, SHORT_BITS))
        : isSet(words, LONG_AT, bit(hash, 0, LONG_BITS));
  }

  /// How many folded characters from `start` a name may have: the text's rest, or less than the first
  /// length at which no name begins so.
  static int reach(long[] words, FoldedText text, int start, int limit) {
    if (start + SHORT > limit) {
      return limit - start;
    }
    if (!isSet(words, 0, bit(text.hash(start, start + SHORT), 0, PREFIX_BITS))) {
      return SHORT - 1;
    }
    for (int length : LENGTHS) {
      if (start + length > limit) {
        return limit - start;
      }
      if (!isSet(words, LONG_AT, bit(text.hash(start, start + length), length, LONG_BITS))) {
        return length - 1;
      }
    }
    return limit - start;
  }

  private static void set(long[] words, int at, int bit) {
    words[at + (bit >>> 6)] |= 1L << bit;
  }

  private static boolean isSet(long[] words, int at, int bit) {
    return (words[at + (bit >>> 6)] & (1L << bit)) != 0;
  }

  /// @param kind keeps prefixes of one length apart from those of another
  private static int bit(long hash, int kind, int bits) {
    return (int) (FoldedText.mix(hash + kind) >>> 32) & (bits - 1);
  }
}
