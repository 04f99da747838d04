package org.winnow.dictionary;

/// Says of a run of folded characters that no name begins so: one bit for each prefix of 3, 5, 8, 14 and 24
/// characters of every name. It may say "perhaps" where there is none, never the other way. Most words of
/// a text are done with here.
final class PrefixFilter {
  /// 16 million bits: few enough collisions for a million names, small enough for a processor's cache.
  static final int WORDS = 1 << 18;

  private static final int[] LENGTHS = {3, 5, 8, 14, 24};

  private PrefixFilter() {}

  static void add(long[] words, FoldedText name) {
    for (int length : LENGTHS) {
      if (name.length() >= length) {
        int bit = bit(name.hash(0, length), length);
        words[bit >>> 6] |= 1L << bit;
      }
    }
  }

  /// How many folded characters from `start` a name may have: the text's rest, or less than the first
  /// length at which no name begins so.
  static int reach(long[] words, FoldedText text, int start, int limit) {
    for (int length : LENGTHS) {
      if (start + length > limit) {
        return limit - start;
      }
      int bit = bit(text.hash(start, start + length), length);
      if ((words[bit >>> 6] & (1L << bit)) == 0) {
        return length - 1;
      }
    }
    return limit - start;
  }

  private static int bit(long hash, int length) {
    return (int) (FoldedText.mix(hash + length) >>> 40) & ((WORDS << 6) - 1);
  }
}
