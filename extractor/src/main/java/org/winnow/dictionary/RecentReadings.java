package org.winnow.dictionary;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// What names meant when they were last read: texts repeat few names often. A fixed number of places, each
/// holding the last name that fell on it; what is read is the same with or without. Thread-safe.
final class RecentReadings {
  private static final int PLACES = 1 << 15;

  private final AtomicReferenceArray<@Nullable Known> places = new AtomicReferenceArray<>(PLACES);

  private record Known(String text, long hash, List<Entry> candidates) {}

  /// What the characters `[from, to)` of a text mean, null if that is not at hand.
  ///
  /// @param hash of what they fold to, which may hang on what stands around them
  @Nullable List<Entry> get(String text, int from, int to, long hash) {
    Known known = places.get(place(hash, text.charAt(from), text.charAt(to - 1)));
    return known != null
            && known.hash == hash
            && known.text.length() == to - from
            && text.startsWith(known.text, from)
        ? known.candidates
        : null;
  }

  void put(String text, long hash, List<Entry> candidates) {
    char last = text.charAt(text.length() - 1);
    places.set(place(hash, text.charAt(0), last), new Known(text, hash, candidates));
  }

  /// The name's ends are taken as written, so that "Set" and "SET" do not take each other's place.
  private static int place(long hash, char first, char last) {
    return (int) (FoldedText.mix(hash + first * 31L + last) >>> 49);
  }
}
