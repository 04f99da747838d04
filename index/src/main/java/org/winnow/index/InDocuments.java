package org.winnow.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Finds the evidence of those documents whose full text satisfies a query: those are looked for first.
final class InDocuments extends Query {
  private final Query words;

  /// @param words finds documents by their full text
  InDocuments(Query words) {
    this.words = words;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE_NO_SCORES, 1);
    List<BytesRef> documents = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      SortedDocValues ids = leaf.reader().getSortedDocValues(DocumentTexts.ID);
      Scorer found = weight.scorer(leaf);
      if (ids != null && found != null) {
        collect(found.iterator(), leaf.reader().getLiveDocs(), ids, documents);
      }
    }
    return new ConstantScoreQuery(new TermInSetQuery(ClaimField.DOCUMENT.indexName(), documents));
  }

  private static void collect(
      DocIdSetIterator found, @Nullable Bits live, SortedDocValues ids, List<BytesRef> into)
      throws IOException {
    for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
      if ((live == null || live.get(doc)) && ids.advanceExact(doc)) {
        into.add(BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue())));
      }
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(@Nullable String field) {
    return "in documents with " + words.toString(field);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return sameClassAs(other) && other instanceof InDocuments same && same.words.equals(words);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), words);
  }
}
