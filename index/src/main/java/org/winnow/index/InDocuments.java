package org.winnow.index;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermInSetQuery;
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
    List<BytesRef> documents = FoundValues.of(searcher, words, DocumentTexts.ID);
    return new ConstantScoreQuery(new TermInSetQuery(ClaimField.DOCUMENT.indexName(), documents));
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
