package org.winnow.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The values that the documents of a query have in a field: one search whose results another one asks for.
final class FoundValues {
  private FoundValues() {}

  /// Each value once, in order.
  ///
  /// @param searcher without a time limit
  /// @param field    of sorted doc values
  static List<BytesRef> of(IndexSearcher searcher, Query query, String field) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    List<BytesRef> values = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      SortedDocValues ofDocs = leaf.reader().getSortedDocValues(field);
      Scorer found = ofDocs == null ? null : weight.scorer(leaf);
      if (ofDocs != null && found != null) {
        collect(found.iterator(), leaf.reader().getLiveDocs(), ofDocs, values);
      }
    }
    return values.stream().sorted().distinct().toList();
  }

  /// In the order of the values, which a segment reads fastest.
  private static void collect(
      DocIdSetIterator found, @Nullable Bits live, SortedDocValues ofDocs, List<BytesRef> into)
      throws IOException {
    FixedBitSet values = new FixedBitSet(Math.max(1, ofDocs.getValueCount()));
    for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
      if ((live == null || live.get(doc)) && ofDocs.advanceExact(doc)) {
        values.set(ofDocs.ordValue());
      }
    }
    BitSetIterator each = new BitSetIterator(values, values.length());
    for (int value = each.nextDoc();
        value != DocIdSetIterator.NO_MORE_DOCS;
        value = each.nextDoc()) {
      into.add(BytesRef.deepCopyOf(ofDocs.lookupOrd(value)));
    }
  }
}
