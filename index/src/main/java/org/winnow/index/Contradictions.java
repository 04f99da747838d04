package org.winnow.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IntroSorter;

/// The claims of one state of the index that another claim on the same subject and object contradicts. No
/// claim can tell this of itself, so all are compared, once, when it is first asked for; a claim takes a bit
/// of memory from then on.
final class Contradictions {
  private static final Map<IndexReader.CacheKey, Contradictions> KNOWN = new WeakHashMap<>();

  private final FixedBitSet[] contradicted;
  private final int total;

  private Contradictions(FixedBitSet[] contradicted) {
    this.contradicted = contradicted;
    this.total = Arrays.stream(contradicted).mapToInt(FixedBitSet::cardinality).sum();
  }

  /// @param reader of a whole index
  static synchronized Contradictions in(IndexReader reader) throws IOException {
    IndexReader.CacheHelper state = reader.getReaderCacheHelper();
    if (state == null) {
      // A single quote, read for its marks.
      return new Contradictions(new Comparison(reader).contradicted());
    }
    Contradictions known = KNOWN.get(state.getKey());
    if (known == null) {
      known = new Contradictions(new Comparison(reader).contradicted());
      KNOWN.put(state.getKey(), known);
    }
    return known;
  }

  /// The contradicted claims of a segment.
  DocIdSetIterator of(LeafReaderContext leaf) {
    FixedBitSet claims = contradicted[leaf.ord];
    return new BitSetIterator(claims, claims.cardinality());
  }

  /// How many of the claims found are contradicted.
  int among(FoundClaims found) {
    long count = 0;
    for (FoundClaims.Part part : found.parts()) {
      count += FixedBitSet.intersectionCount(part.claims(), contradicted[part.leaf().ord]);
    }
    return Math.toIntExact(found.others() ? total - count : count);
  }

  /// How many there are.
  int total() {
    return total;
  }

  /// All claims in the order of what they are on: those on the same two stand side by side.
  private static final class Comparison extends IntroSorter {
    private final IndexReader reader;
    private final List<Stance> stances = new ArrayList<>();
    private final int[] docs;
    private final long[] pairs;
    private final int[] says;
    private int size;
    private long pivot;

    Comparison(IndexReader reader) throws IOException {
      this.reader = reader;
      FoundClaims all = FoundClaims.all(reader);
      int claims = all.parts().stream().mapToInt(FoundClaims.Part::count).sum();
      this.docs = new int[claims];
      this.pairs = new long[claims];
      this.says = new int[claims];
      read(all);
    }

    private void read(FoundClaims all) throws IOException {
      SortedSetDocValues subjects =
          MultiDocValues.getSortedSetValues(reader, FacetField.SUBJECT.indexName());
      SortedSetDocValues objects =
          MultiDocValues.getSortedSetValues(reader, FacetField.OBJECT.indexName());
      SortedDocValues stance = MultiDocValues.getSortedValues(reader, BlockWriter.STANCE);
      if (subjects == null || objects == null || stance == null) {
        return;
      }
      for (int i = 0; i < stance.getValueCount(); i++) {
        stances.add(Stance.read(stance.lookupOrd(i).utf8ToString()));
      }
      for (FoundClaims.Part part : all.parts()) {
        DocIdSetIterator claims = new BitSetIterator(part.claims(), part.count());
        while (claims.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          int doc = part.leaf().docBase + claims.docID();
          // Every claim has one of each: they are part of its key.
          if (subjects.advanceExact(doc) && objects.advanceExact(doc) && stance.advanceExact(doc)) {
            docs[size] = doc;
            pairs[size] = subjects.nextOrd() << Integer.SIZE | objects.nextOrd();
            says[size++] = stance.ordValue();
          }
        }
      }
    }

    /// By segment.
    FixedBitSet[] contradicted() {
      FixedBitSet all = new FixedBitSet(Math.max(1, reader.maxDoc()));
      sort(0, size);
      for (int from = 0, to; from < size; from = to) {
        to = from + 1;
        while (to < size && pairs[to] == pairs[from]) {
          to++;
        }
        if (to - from > 1) {
          compare(from, to, all);
        }
      }
      return reader.leaves().stream().map(leaf -> slice(all, leaf)).toArray(FixedBitSet[]::new);
    }

    /// Claims on the same two, by what is said and not one by one: there are few ways to say something.
    private void compare(int from, int to, FixedBitSet contradicted) {
      BitSet said = new BitSet();
      for (int i = from; i < to; i++) {
        said.set(says[i]);
      }
      BitSet denied = new BitSet();
      said.stream()
          .forEach(one ->
              said.stream()
                  .filter(other -> stances.get(one).contradicts(stances.get(other)))
                  .forEach(denied::set));
      for (int i = from; i < to; i++) {
        if (denied.get(says[i])) {
          contradicted.set(docs[i]);
        }
      }
    }

    private static FixedBitSet slice(FixedBitSet all, LeafReaderContext leaf) {
      FixedBitSet part = new FixedBitSet(Math.max(1, leaf.reader().maxDoc()));
      FixedBitSet.orRange(all, leaf.docBase, part, 0, leaf.reader().maxDoc());
      return part;
    }

    @Override
    protected void swap(int i, int j) {
      int doc = docs[i];
      docs[i] = docs[j];
      docs[j] = doc;
      long pair = pairs[i];
      pairs[i] = pairs[j];
      pairs[j] = pair;
      int stance = says[i];
      says[i] = says[j];
      says[j] = stance;
    }

    @Override
    protected void setPivot(int i) {
      pivot = pairs[i];
    }

    @Override
    protected int comparePivot(int j) {
      return Long.compare(pivot, pairs[j]);
    }
  }
}
