package org.winnow.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/// The values of one facet that the claims of one segment have, in memory: many claims are counted from here
/// several times as fast as from the index. Immutable.
sealed interface HeldValues {
  /// Values up to which the claims of each are held: a bit a document for each value.
  int FEW = 16;

  /// Adds how many of some claims have which value.
  ///
  /// @param found  claims of the segment
  /// @param counts by value
  void count(FixedBitSet found, int[] counts);

  /// How many words of 64 documents are looked at to count any number of claims.
  long looks();

  /// The values of all claims of a segment; null where there are many and a claim may have several.
  ///
  /// @param all     claims
  /// @param values  of the segment
  /// @param numbers that its values have over all segments
  /// @param size    how many those are
  static @Nullable HeldValues of(
      FoundClaims.Part all, SortedSetDocValues values, LongValues numbers, int size)
      throws IOException {
    if (size <= FEW) {
      return new Sets(all, values, numbers, size);
    }
    SortedDocValues single = DocValues.unwrapSingleton(values);
    return single == null ? null : new Column(all, single, numbers);
  }

  /// For each value the claims that have it.
  final class Sets implements HeldValues {
    private final FixedBitSet[] claims;

    private Sets(FoundClaims.Part all, SortedSetDocValues values, LongValues numbers, int size)
        throws IOException {
      claims = new FixedBitSet[size];
      Arrays.setAll(claims, i -> new FixedBitSet(all.claims().length()));
      DocIdSetIterator docs = new BitSetIterator(all.claims(), all.count());
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        int left = values.advanceExact(doc) ? values.docValueCount() : 0;
        for (; left > 0; left--) {
          claims[(int) numbers.get(values.nextOrd())].set(doc);
        }
      }
    }

    @Override
    public void count(FixedBitSet found, int[] counts) {
      for (int i = 0; i < claims.length; i++) {
        counts[i] += (int) FixedBitSet.intersectionCount(found, claims[i]);
      }
    }

    @Override
    public long looks() {
      return Arrays.stream(claims).mapToLong(c -> c.getBits().length).sum();
    }
  }

  /// For each claim the one value that it has.
  final class Column implements HeldValues {
    private final FixedBitSet claims;

    /// Of the claims, in order; -1 for none.
    private final int[] values;

    private Column(FoundClaims.Part all, SortedDocValues single, LongValues numbers)
        throws IOException {
      claims = all.claims();
      values = new int[all.count()];
      DocIdSetIterator docs = new BitSetIterator(claims, values.length);
      for (int i = 0; i < values.length; i++) {
        boolean has = single.advanceExact(docs.nextDoc());
        values[i] = has ? (int) numbers.get(single.ordValue()) : -1;
      }
    }

    @Override
    public void count(FixedBitSet found, int[] counts) {
      long[] all = claims.getBits();
      long[] some = found.getBits();
      int before = 0;
      for (int word = 0; word < all.length; word++) {
        for (long left = some[word]; left != 0; left &= left - 1) {
          long lower = Long.lowestOneBit(left) - 1;
          int value = values[before + Long.bitCount(all[word] & lower)];
          if (value >= 0) {
            counts[value]++;
          }
        }
        before += Long.bitCount(all[word]);
      }
    }

    @Override
    public long looks() {
      return claims.getBits().length;
    }
  }
}
