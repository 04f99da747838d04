package org.winnow.dictionary;

import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// What names meant when they were last read: texts repeat few names often. A fixed number of places, each
/// holding the last name that fell on it; what is read is the same with or without. Thread-safe.
///
/// A name goes by 64 bits made of its characters as written and as folded. Names are not kept themselves:
/// half of what is asked for means nothing ("was", which folds as the gene WAS does), and of that a
/// number alone, in a table that the processor's cache holds, tells.
final class RecentReadings {
  private static final int PLACE_BITS = 16;
  private static final int NOTHING_BITS = 14;

  private final AtomicReferenceArray<@Nullable Known> places =
      new AtomicReferenceArray<>(1 << PLACE_BITS);

  /// Keys of names that mean nothing.
  private final AtomicLongArray nothing = new AtomicLongArray(1 << NOTHING_BITS);

  private record Known(long key, List<Entry> candidates) {}

  /// A name's number: of the characters `[from, to)` of a text, never 0.
  ///
  /// @param hash of what they fold to, which may hang on what stands around them
  static long key(String text, int from, int to, long hash) {
    long written = FoldedText.mix(hash);
    for (int i = from; i < to; i++) {
      written = FoldedText.append(written, text.charAt(i));
    }
    return FoldedText.mix(written) | 1;
  }

  /// What a name means, null if that is not at hand.
  @Nullable List<Entry> get(long key) {
    if (nothing.getOpaque(place(key, NOTHING_BITS)) == key) {
      return List.of();
    }
    Known known = places.getAcquire(place(key, PLACE_BITS));
    return known != null && known.key == key ? known.candidates : null;
  }

  void put(long key, List<Entry> candidates) {
    if (candidates.isEmpty()) {
      nothing.setOpaque(place(key, NOTHING_BITS), key);
    } else {
      places.setRelease(place(key, PLACE_BITS), new Known(key, candidates));
    }
  }

  private static int place(long key, int bits) {
    return (int) (key >>> (Long.SIZE - bits));
  }
}
