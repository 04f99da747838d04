package org.winnow.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The claims of a segment, which stand behind their evidence, in a set that ends with the last claim.
/// Lucene's joins look beyond the end of a set of which the last documents are no claims (entities may
/// stand there), as soon as a search has a time limit. Thread-safe.
final class ClaimBits implements BitSetProducer {
  private final BitSetProducer claims = new QueryBitSetProducer(QueryCompiler.all(Level.CLAIM));

  @Override
  public @Nullable BitSet getBitSet(LeafReaderContext context) throws IOException {
    BitSet all = claims.getBitSet(context);
    if (all == null) {
      return null;
    }
    int end = all.prevSetBit(all.length() - 1) + 1;
    if (end == all.length()) {
      return all;
    }
    if (all instanceof FixedBitSet fixed) {
      return new FixedBitSet(fixed.getBits(), end);
    }
    FixedBitSet ending = new FixedBitSet(end);
    ending.or(new BitSetIterator(all, all.approximateCardinality()));
    return ending;
  }
}
