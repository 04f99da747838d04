package org.winnow.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Finds the claims that another claim contradicts.
final class ContradictedClaims extends Query {
  /// Those that are, or those that are not.
  static Query query(boolean contradicted) {
    Query those = new ContradictedClaims();
    return contradicted ? those : QueryCompiler.except(QueryCompiler.all(Level.CLAIM), those);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Contradictions all = Contradictions.in(searcher.getIndexReader());
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        return ConstantScoreScorerSupplier.fromIterator(
            all.of(leaf), score(), mode, leaf.reader().maxDoc());
      }

      // What contradicts a claim may be in another segment, and go with it.
      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(@Nullable String field) {
    return "contradicted";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return sameClassAs(other);
  }

  @Override
  public int hashCode() {
    return classHash();
  }
}
