package org.winnow.curation;

import java.util.Arrays;

/// Keys of evidence, at eight bytes each: of a million keys that are none of them it takes one for one of
/// them less than once in a million times. Not thread-safe.
final class KeySet {
  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long[] hashes = new long[1024];
  private int size;
  private boolean sorted = true;

  void add(String key) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size + size / 2);
    }
    hashes[size++] = hash(key);
    sorted = false;
  }

  boolean has(String key) {
    if (!sorted) {
      Arrays.sort(hashes, 0, size);
      sorted = true;
    }
    return Arrays.binarySearch(hashes, 0, size, hash(key)) >= 0;
  }

  /// FNV-1a.
  private static long hash(String key) {
    long hash = START;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * PRIME;
    }
    return hash;
  }
}
