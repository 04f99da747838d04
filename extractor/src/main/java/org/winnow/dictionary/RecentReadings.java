package org.winnow.dictionary;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// What names meant when they were last read: texts repeat few names often. A fixed number of places, each
/// holding the last name that fell on it; what is read is the same with or without. Thread-safe.
final class RecentReadings {
  private static final int PLACES = 1 << 14;

  private final AtomicReferenceArray<@Nullable Known> places = new AtomicReferenceArray<>(PLACES);

  private record Known(String text, long hash, List<Entry> candidates) {}

  /// What the characters `[from, to)` of a text mean, null if that is not at hand.
  ///
  /// @param hash of what they fold to, which may hang on what stands around them
  @Nullable List<Entry> get(String text, int from, int to, long hash) {
    Known known = places.get(place(text, from, to));
    return known != null
            && known.hash == hash
            && known.text.length() == to - from
            && text.startsWith(known.text, from)
        ? known.candidates
        : null;
  }

  void put(String text, long hash, List<Entry> candidates) {
    places.set(place(text, 0, text.length()), new Known(text, hash, candidates));
  }

  private static int place(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return (hash * 0x9E3779B1) >>> 18;
  }
}
