package org.winnow.dictionary;

/// Says of a run of folded characters that no name begins so, or that none is so: one bit for each prefix
/// of 3, 5, 8, 14 and 24 characters of every name, one for the whole of it. It may say "perhaps" where
/// there is none, never the other way. Most words of a text are done with here.
final class PrefixFilter {
  /// 16 million bits: few enough collisions for a million names, small enough for a processor's cache.
  static final int WORDS = 1 << 18;

  private static final int[] LENGTHS = {3, 5, 8, 14, 24};
  private static final int WHOLE = 0;

  private PrefixFilter() {}

  static void add(long[] words, FoldedText name) {
    for (int length : LENGTHS) {
      if (name.length() >= length) {
        set(words, bit(name.hash(0, length), length));
      }
    }
    set(words, bit(name.hash(0, name.length()), WHOLE));
  }

  private static void set(long[] words, int bit) {
    words[bit >>> 6] |= 1L << bit;
  }

  private static boolean isSet(long[] words, int bit) {
    return (words[bit >>> 6] & (1L << bit)) != 0;
  }

  /// Whether some name may have this hash.
  static boolean mayBeName(long[] words, long hash) {
    return isSet(words, bit(hash, WHOLE));
  }

  /// How many folded characters from `start` a name may have: the text's rest, or less than the first
  /// length at which no name begins so.
  static int reach(long[] words, FoldedText text, int start, int limit) {
    for (int length : LENGTHS) {
      if (start + length > limit) {
        return limit - start;
      }
      if (!isSet(words, bit(text.hash(start, start + length), length))) {
        return length - 1;
      }
    }
    return limit - start;
  }

  private static int bit(long hash, int length) {
    return (int) (FoldedText.mix(hash + length) >>> 40) & ((WORDS << 6) - 1);
  }
}
