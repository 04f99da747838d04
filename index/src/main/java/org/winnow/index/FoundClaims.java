package org.winnow.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

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
      FixedBitSet claims = new FixedBitSet(Math.max(1, leaf.reader().maxDoc()));
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
  ///
  /// @param found by segment, null where none is; not to be changed by others from then on
  FoundClaims some(@Nullable FixedBitSet[] found) {
    int[] counts = new int[found.length];
    Arrays.setAll(counts, i -> cardinality(found[i]));
    boolean most = 2L * Arrays.stream(counts).sum() > count();
    List<Part> those = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      Part part = parts.get(i);
      FixedBitSet some = found[i] == null ? new FixedBitSet(part.claims.length()) : found[i];
      if (most) {
        some.xor(part.claims);
      }
      those.add(new Part(part.leaf, some, most ? part.count - counts[i] : counts[i]));
    }
    return new FoundClaims(List.copyOf(those), most);
  }

  private static int cardinality(@Nullable FixedBitSet claims) {
    return claims == null ? 0 : claims.cardinality();
  }
}
