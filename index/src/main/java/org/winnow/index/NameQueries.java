package org.winnow.index;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;

/// The parts of a query that ask by names: what goes by the name is looked up, and claims are found that hold
/// its identifier, beside those that hold the name itself because no identifier is known by it. One instance
/// a query.
final class NameQueries {
  private final NameLookup lookup;
  private final Map<String, CompiledQuery.Asked> subjects = new HashMap<>();
  private final Map<String, CompiledQuery.Asked> objects = new HashMap<>();

  NameQueries(NameLookup lookup) {
    this.lookup = lookup;
  }

  /// What was asked for as subject by its whole name, by the folded name.
  Map<String, CompiledQuery.Asked> subjects() {
    return subjects;
  }

  Map<String, CompiledQuery.Asked> objects() {
    return objects;
  }

  /// A whole name.
  Query whole(ClaimField field, String typed) throws IOException {
    String folded = NameFold.fold(typed);
    Function<String, Query> name = in -> new TermQuery(new Term(in, BlockWriter.shortened(folded)));
    Collection<BytesRef> ids = lookup.ids(name.apply(KnownNames.NAMES));
    if (field == ClaimField.SUBJECT) {
      subjects.put(folded, new CompiledQuery.Asked(typed, ids));
    } else if (field == ClaimField.OBJECT) {
      objects.put(folded, new CompiledQuery.Asked(typed, ids));
    }
    return either(name.apply(field.indexName()), field, ids);
  }

  /// Names that satisfy a condition.
  ///
  /// @param condition on terms of a field
  Query any(ClaimField field, Function<String, Query> condition) throws IOException {
    return either(
        condition.apply(field.indexName()), field, lookup.ids(condition.apply(KnownNames.NAMES)));
  }

  /// Any name at all: every claim has a subject and an object, and some have more.
  Query anything(ClaimField field) {
    if (field == ClaimField.SUBJECT || field == ClaimField.OBJECT) {
      return new ConstantScoreQuery(QueryCompiler.all(Level.CLAIM));
    }
    return new ConstantScoreQuery(
        new BooleanQuery.Builder()
            .add(new WildcardQuery(new Term(field.indexName(), "*")), Occur.SHOULD)
            .add(new WildcardQuery(new Term(field.idName(), "*")), Occur.SHOULD)
            .build());
  }

  private Query either(Query name, ClaimField field, Collection<BytesRef> ids) throws IOException {
    BooleanQuery.Builder either = new BooleanQuery.Builder().add(name, Occur.SHOULD);
    if (!ids.isEmpty() && lookup.has(field.idName())) {
      either.add(having(field, ids), Occur.SHOULD);
    }
    return new ConstantScoreQuery(either.build());
  }

  /// Words in names of the subject or object.
  ///
  /// @param condition on terms of a field
  Query words(Function<String, Query> condition) throws IOException {
    Query words = condition.apply(ClaimField.NAMES.indexName());
    if (words instanceof MatchNoDocsQuery) {
      return words;
    }
    Collection<BytesRef> ids = lookup.ids(condition.apply(KnownNames.WORDS));
    if (ids.isEmpty()) {
      return words;
    }
    Query either =
        new BooleanQuery.Builder()
            .add(words, Occur.SHOULD)
            .add(having(ClaimField.SUBJECT, ids), Occur.SHOULD)
            .add(having(ClaimField.OBJECT, ids), Occur.SHOULD)
            .build();
    boolean constant = words instanceof ConstantScoreQuery;
    return new BoostQuery(new ConstantScoreQuery(either), constant ? 1 : lookup.rarity(ids));
  }

  private static Query having(ClaimField field, Collection<BytesRef> ids) {
    return ids.size() == 1
        ? new TermQuery(new Term(field.idName(), ids.iterator().next()))
        : new TermInSetQuery(field.idName(), ids);
  }
}
