package org.winnow.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSet;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/// Claims whose facets are to be counted. Immutable.
///
/// @param parts  by segment
/// @param others whether these are all claims but those that are meant, where that makes fewer to look at
record FoundClaims(List<Part> parts, boolean others) {
  /// Claims of one segment.
  ///
  /// @param count how many
  record Part(LeafReaderContext leaf, FixedBitSet claims, int count) {}

  /// How many these are.
  int count() {
    return parts.stream().mapToInt(Part::count).sum();
  }

  /// All claims there are.
  static FoundClaims all(IndexReader reader) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    Weight weight =
        searcher.createWeight(QueryCompiler.all(Level.CLAIM), ScoreMode.COMPLETE_NO_SCORES, 1);
    List<Part> parts = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      FixedBitSet claims = new FixedBitSet(leaf.reader().maxDoc());
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        claims.or(scorer.iterator());
      }
      Bits live = leaf.reader().getLiveDocs();
      if (live != null) {
        live.applyMask(claims, 0);
      }
      parts.add(new Part(leaf, claims, claims.cardinality()));
    }
    return new FoundClaims(List.copyOf(parts), false);
  }

  /// Some of these, which are all there are.
  FoundClaims some(FacetsCollector found) throws IOException {
    FixedBitSet[] some = new FixedBitSet[parts.size()];
    Arrays.setAll(some, i -> new FixedBitSet(parts.get(i).claims.length()));
    for (MatchingDocs part : found.getMatchingDocs()) {
      DocIdSet docs = part.bits();
      DocIdSetIterator hits = docs == null ? null : docs.iterator();
      if (hits != null) {
        some[part.context().ord].or(hits);
      }
    }
    int[] counts = Arrays.stream(some).mapToInt(FixedBitSet::cardinality).toArray();
    boolean most = 2L * Arrays.stream(counts).sum() > count();
    List<Part> those = new ArrayList<>();
    for (Part part : parts) {
      int i = those.size();
      if (most) {
        some[i].xor(part.claims);
      }
      those.add(new Part(part.leaf, some[i], most ? part.count - counts[i] : counts[i]));
    }
    return new FoundClaims(List.copyOf(those), most);
  }
}
