package org.winnow.export;

import java.util.SortedMap;
import java.util.TreeMap;

/// Counts what a format has no place for, by a short name of it. Not thread-safe.
final class NotExpressed {
  private final SortedMap<String, Long> counts = new TreeMap<>();

  void count(String what) {
    counts.merge(what, 1L, Long::sum);
  }

  SortedMap<String, Long> counts() {
    return counts;
  }
}
