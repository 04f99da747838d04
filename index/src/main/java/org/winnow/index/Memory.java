package org.winnow.index;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What was worked out for one claim, kept for the next: few names, papers and documents have most of the
/// claims. What was not asked for while many others were is forgotten. Thread-safe.
final class Memory<K, V> {
  /// Of the new and of the old, each: more names than any run of reviews has.
  private static final int MOST = 100_000;

  private final Function<K, V> make;
  private volatile Map<K, V> young = new ConcurrentHashMap<>();
  private volatile Map<K, V> old = Map.of();

  Memory(Function<K, V> make) {
    this.make = make;
  }

  V of(K key) {
    V known = young.get(key);
    if (known != null) {
      return known;
    }
    V before = old.get(key);
    V value = before == null ? make.apply(key) : before;
    V other = young.putIfAbsent(key, value);
    if (young.size() >= MOST) {
      age();
    }
    return other == null ? value : other;
  }

  private synchronized void age() {
    if (young.size() >= MOST) {
      old = young;
      young = new ConcurrentHashMap<>();
    }
  }
}
