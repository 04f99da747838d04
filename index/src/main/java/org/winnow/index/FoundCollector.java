package org.winnow.index;

import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Collects the claims that a search finds, by segment: a bit for each, set as it is found. Not thread-safe.
final class FoundCollector implements Collector {
  private final @Nullable FixedBitSet[] found;

  private FoundCollector(int segments) {
    this.found = new FixedBitSet[segments];
  }

  /// One for each thread that searches.
  ///
  /// @param all there are, over the segments that are searched
  static CollectorManager<FoundCollector, FoundClaims> manager(FoundClaims all) {
    int segments = all.parts().size();
    return new CollectorManager<>() {
      @Override
      public FoundCollector newCollector() {
        return new FoundCollector(segments);
      }

      @Override
      public FoundClaims reduce(Collection<FoundCollector> collectors) {
        FoundCollector whole = new FoundCollector(segments);
        collectors.forEach(whole::take);
        return all.some(whole.found);
      }
    };
  }

  private void take(FoundCollector part) {
    for (int i = 0; i < found.length; i++) {
      FixedBitSet mine = found[i];
      FixedBitSet others = part.found[i];
      if (mine == null) {
        found[i] = others;
      } else if (others != null) {
        mine.or(others);
      }
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) {
    FixedBitSet claims = new FixedBitSet(Math.max(1, leaf.reader().maxDoc()));
    found[leaf.ord] = claims;
    return new LeafCollector() {
      @Override
      public void setScorer(Scorable scorer) {}

      @Override
      public void collect(int doc) {
        claims.set(doc);
      }
    };
  }
}
