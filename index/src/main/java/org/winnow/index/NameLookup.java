package org.winnow.index;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

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
        known = FoundValues.of(searcher, onNames, KnownNames.ID);
        found.put(onNames, known);
      }
      return known;
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
