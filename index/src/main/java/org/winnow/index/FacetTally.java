package org.winnow.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues.MultiSortedSetDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/// Counts the values of one facet over one state of the index. The values are numbered over all segments, and
/// counted over all claims, once. Thread-safe.
final class FacetTally {
  /// Below so many claims of a segment nothing is gained by what is held in memory.
  private static final int WORTHWHILE = 50;

  /// How many looks at the bits of 64 documents take as long as to read the value of one from the index.
  private static final int LOOKS_A_CLAIM = 16;

  private final FoundClaims claims;
  private final FacetField facet;
  private final DefaultSortedSetDocValuesReaderState state;
  private final Map<Integer, @Nullable HeldValues> held = new HashMap<>();
  private int @Nullable [] whole;

  /// A value and how many claims have it.
  ///
  /// @param ordinal of the value, in their order
  record Counted(int ordinal, int claims) {}

  private static final Comparator<Counted> COMMONEST =
      Comparator.comparingInt(Counted::claims).reversed().thenComparingInt(Counted::ordinal);

  /// @param claims all there are
  FacetTally(IndexReader reader, FoundClaims claims, FacetField facet) throws IOException {
    this.claims = claims;
    this.facet = facet;
    this.state =
        new DefaultSortedSetDocValuesReaderState(reader, facet.indexName(), BlockWriter.FACETS);
  }

  /// The commonest values among some claims, among all claims where none were collected.
  List<Counted> top(int most, @Nullable FoundClaims found) throws IOException {
    PriorityQueue<Counted> best = new PriorityQueue<>(COMMONEST.reversed());
    int[] counts = counts(found);
    for (int ordinal = 0; ordinal < counts.length; ordinal++) {
      if (counts[ordinal] > 0) {
        Counted least = best.size() < most ? null : best.peek();
        if (least == null || counts[ordinal] > least.claims) {
          best.add(new Counted(ordinal, counts[ordinal]));
          if (least != null) {
            best.poll();
          }
        }
      }
    }
    return best.stream().sorted(COMMONEST).toList();
  }

  /// The value with a number.
  String value(int ordinal) throws IOException {
    String path = state.getDocValues().lookupOrd(ordinal).utf8ToString();
    return FacetsConfig.stringToPath(path)[1];
  }

  private int[] counts(@Nullable FoundClaims found) throws IOException {
    if (found == null) {
      return whole();
    }
    int[] counts = new int[state.getSize()];
    add(found, counts);
    if (found.others()) {
      int[] all = whole();
      Arrays.setAll(counts, i -> all[i] - counts[i]);
    }
    return counts;
  }

  private synchronized int[] whole() throws IOException {
    int[] known = whole;
    if (known == null) {
      known = new int[state.getSize()];
      for (FoundClaims.Part part : claims.parts()) {
        add(part, known);
      }
      whole = known;
    }
    return known;
  }

  private void add(FoundClaims found, int[] counts) throws IOException {
    for (FoundClaims.Part part : found.parts()) {
      HeldValues held = part.count() < WORTHWHILE ? null : held(part.leaf().ord);
      if (held != null && part.count() > held.looks() / LOOKS_A_CLAIM) {
        held.count(part.claims(), counts);
      } else {
        add(part, counts);
      }
    }
  }

  private synchronized @Nullable HeldValues held(int segment) throws IOException {
    if (!held.containsKey(segment)) {
      FoundClaims.Part all = claims.parts().get(segment);
      held.put(segment, HeldValues.of(all, values(all), numbers(segment), state.getSize()));
    }
    return held.get(segment);
  }

  /// Within a segment values have numbers of their own; many claims are counted by these first.
  private void add(FoundClaims.Part part, int[] counts) throws IOException {
    LongValues numbers = numbers(part.leaf().ord);
    SortedSetDocValues values = values(part);
    int size = (int) values.getValueCount();
    if (part.count() < size / 10) {
      count(values, part, numbers, counts);
    } else {
      int[] own = new int[size];
      count(values, part, LongValues.IDENTITY, own);
      for (int i = 0; i < size; i++) {
        counts[(int) numbers.get(i)] += own[i];
      }
    }
  }

  /// The numbers over all segments that the values of one have.
  private LongValues numbers(int segment) throws IOException {
    return state.getDocValues() instanceof MultiSortedSetDocValues all
        ? all.mapping.getGlobalOrds(segment)
        : LongValues.IDENTITY;
  }

  private SortedSetDocValues values(FoundClaims.Part part) throws IOException {
    return DocValues.getSortedSet(part.leaf().reader(), facet.indexName());
  }

  private static void count(
      SortedSetDocValues values, FoundClaims.Part part, LongValues numbers, int[] counts)
      throws IOException {
    SortedDocValues single = DocValues.unwrapSingleton(values);
    DocIdSetIterator docs = new BitSetIterator(part.claims(), part.count());
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (single != null) {
        if (single.advanceExact(doc)) {
          counts[(int) numbers.get(single.ordValue())]++;
        }
      } else if (values.advanceExact(doc)) {
        for (int left = values.docValueCount(); left > 0; left--) {
          counts[(int) numbers.get(values.nextOrd())]++;
        }
      }
    }
  }
}
