package org.winnow.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
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

/// What is known by a name: reads what [KnownNames] wrote.
interface NameLookup {
  /// Knows no names: enough to see whether a query can be understood.
  NameLookup NONE =
      new NameLookup() {
        @Override
        public Collection<BytesRef> ids(Query onNames) {
          return List.of();
        }

        @Override
        public boolean has(String field) {
          return false;
        }

        @Override
        public float rarity(Collection<BytesRef> ids) {
          return 1;
        }
      };

  /// The identifiers of which a name, or the words of the names, satisfy a query; in order.
  Collection<BytesRef> ids(Query onNames) throws IOException;

  /// Whether any claim has terms in a field, so that it makes sense to look for some.
  boolean has(String field) throws IOException;

  /// What a word in the names of some subjects and objects weighs: about what a word of the quote weighs
  /// that stands in as many claims.
  float rarity(Collection<BytesRef> ids) throws IOException;

  /// For one query, in which the same may be asked for in several fields.
  static NameLookup in(IndexSearcher searcher) {
    return new InIndex(searcher, new HashMap<>());
  }

  /// Looks into an index.
  ///
  /// @param searcher without a time limit
  /// @param found    what was looked up already
  record InIndex(IndexSearcher searcher, Map<Query, Collection<BytesRef>> found)
      implements NameLookup {
    /// Of a word that stands once in a quote of common length, beside its rarity.
    private static final double ONCE = 0.75;

    @Override
    public Collection<BytesRef> ids(Query onNames) throws IOException {
      Collection<BytesRef> known = found.get(onNames);
      if (known == null) {
        known = find(onNames);
        found.put(onNames, known);
      }
      return known;
    }

    private Collection<BytesRef> find(Query onNames) throws IOException {
      Weight weight =
          searcher.createWeight(searcher.rewrite(onNames), ScoreMode.COMPLETE_NO_SCORES, 1);
      List<BytesRef> ids = new ArrayList<>();
      for (LeafReaderContext leaf : searcher.getLeafContexts()) {
        SortedDocValues ofDocs = leaf.reader().getSortedDocValues(KnownNames.ID);
        Scorer found = ofDocs == null ? null : weight.scorer(leaf);
        if (ofDocs != null && found != null) {
          collect(found.iterator(), leaf.reader().getLiveDocs(), ofDocs, ids);
        }
      }
      return ids.stream().sorted().distinct().toList();
    }

    /// In the order of the identifiers, which a segment reads fastest.
    private static void collect(
        DocIdSetIterator found,
        @Nullable Bits live,
        SortedDocValues ofDocs,
        Collection<BytesRef> into)
        throws IOException {
      FixedBitSet ids = new FixedBitSet(Math.max(1, ofDocs.getValueCount()));
      for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
        if ((live == null || live.get(doc)) && ofDocs.advanceExact(doc)) {
          ids.set(ofDocs.ordValue());
        }
      }
      BitSetIterator each = new BitSetIterator(ids, ids.length());
      for (int id = each.nextDoc(); id != DocIdSetIterator.NO_MORE_DOCS; id = each.nextDoc()) {
        into.add(BytesRef.deepCopyOf(ofDocs.lookupOrd(id)));
      }
    }

    @Override
    public boolean has(String field) throws IOException {
      for (LeafReaderContext leaf : searcher.getLeafContexts()) {
        if (leaf.reader().terms(field) != null) {
          return true;
        }
      }
      return false;
    }

    @Override
    public float rarity(Collection<BytesRef> ids) throws IOException {
      IndexReader reader = searcher.getIndexReader();
      long claims = reader.docFreq(new Term(Level.FIELD, Level.CLAIM.prefix()));
      long having = 0;
      for (BytesRef id : ids) {
        having += reader.docFreq(new Term(ClaimField.SUBJECT.idName(), id));
        having += reader.docFreq(new Term(ClaimField.OBJECT.idName(), id));
      }
      long with = Math.clamp(having, 1, Math.max(1, claims));
      return (float) (ONCE * Math.log(1 + (claims - with + 0.5) / (with + 0.5)));
    }
  }
}
