package org.winnow.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.util.QueryBuilder;

/// The single parts of a query: a word, phrase, name, label or range in a field. One instance a query.
final class FieldQueries {
  /// Of a claim found through the class of its argument, beside 1 for the argument itself.
  private static final float THROUGH = 0.5f;

  private static final float TIE = 0.1f;
  private static final int MOST_WILDCARDS = 20;
  private static final int MOST_EXPANSIONS = 50;
  private static final WordAnalyzer WORDS = new WordAnalyzer();

  private final String query;
  private final Level level;
  private final Judgements judgements;
  private final FieldNames names;
  private final NumberRanges numbers;
  private final NameQueries byName;
  private boolean needEvidence;

  FieldQueries(String query, Level level, Judgements judgements, NameQueries byName) {
    this.query = query;
    this.level = level;
    this.judgements = judgements;
    this.names = new FieldNames(query, level);
    this.numbers = new NumberRanges(query);
    this.byName = byName;
  }

  /// Whether a part met so far asks for a field that only evidence has.
  boolean needEvidence() {
    return needEvidence;
  }

  Query all() {
    return QueryCompiler.all(level);
  }

  Query word(FieldQueryNode node) throws QuerySyntaxError, IOException {
    TypedValue value = TypedValue.of(node);
    if (FieldNames.isAll(node)) {
      return new ConstantScoreQuery(all());
    }
    return inFields(node, field -> ofKind(field, value));
  }

  Query phrase(FieldQueryNode node, int slop) throws QuerySyntaxError, IOException {
    TypedValue value = TypedValue.of(node);
    return inFields(
        node,
        field ->
            switch (field.kind()) {
              case WORDS -> words(field, value, slop);
              case NAME -> byName.whole(field, value.toString());
              case LABEL -> label(field, value);
              case NUMBER -> numbers.exactly(field, value);
            });
  }

  Query fuzzy(FuzzyQueryNode node) throws QuerySyntaxError, IOException {
    TypedValue value = TypedValue.of(node);
    int edits = node.getSimilarity() >= 1 ? Math.min(2, (int) node.getSimilarity()) : 2;
    return inFields(
        node,
        field ->
            switch (field.kind()) {
              case WORDS ->
                  alike(field, WORDS.normalize("", value.toString()).utf8ToString(), edits);
              case NAME -> alike(field, NameFold.fold(value.toString()), edits);
              case LABEL, NUMBER ->
                  throw new QuerySyntaxError(
                      field.queryName() + " cannot be searched with \"~\"", query, value.offset());
            });
  }

  Query range(TermRangeQueryNode node) throws QuerySyntaxError, IOException {
    return inFields(
        node.getLowerBound(),
        field -> {
          if (field.kind() != ClaimField.Kind.NUMBER) {
            throw new QuerySyntaxError(
                field.queryName()
                    + " has no ranges; confidence, year, evidences and references have",
                query,
                node.getLowerBound().getBegin());
          }
          return numbers.between(field, node);
        });
  }

  private interface InField {
    Query query(ClaimField field) throws QuerySyntaxError, IOException;
  }

  private Query inFields(FieldQueryNode node, InField part) throws QuerySyntaxError, IOException {
    List<Query> queries = new ArrayList<>();
    for (ClaimField field : names.fields(node)) {
      needEvidence |= !field.ofClaim();
      queries.add(atLevel(field, part.query(field)));
    }
    if (queries.stream().allMatch(q -> q instanceof MatchNoDocsQuery)) {
      throw new QuerySyntaxError("there is nothing to search for in this", query, node.getBegin());
    }
    return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, TIE);
  }

  /// A field of the claim, asked for among evidence, finds all evidence of the claims that have it; the full
  /// text all evidence that the documents found give.
  private Query atLevel(ClaimField field, Query inField) {
    boolean group = field == ClaimField.SUBJECT_GROUP || field == ClaimField.OBJECT_GROUP;
    Query weighed = group ? new BoostQuery(inField, THROUGH) : inField;
    if (field == ClaimField.FULL_TEXT && level != Level.DOCUMENT) {
      return inField instanceof MatchNoDocsQuery ? inField : new InDocuments(inField);
    }
    boolean lifted = field.ofClaim() && level == Level.EVIDENCE;
    return lifted && !(inField instanceof MatchNoDocsQuery)
        ? new ToChildBlockJoinQuery(weighed, QueryCompiler.CLAIMS)
        : weighed;
  }

  private Query ofKind(ClaimField field, TypedValue value) throws QuerySyntaxError, IOException {
    return switch (field.kind()) {
      case NUMBER -> numbers.exactly(field, value);
      case WORDS ->
          value.wildcards() > 0
              ? wildcard(field, value, part -> WORDS.normalize("", part).utf8ToString())
              : words(field, value, 0);
      case NAME ->
          value.wildcards() > 0
              ? wildcard(field, value, NameFold::foldPart)
              : byName.whole(field, value.toString());
      case LABEL ->
          value.wildcards() > 0 && field != ClaimField.DECISION && field != ClaimField.CONTRADICTED
              ? wildcard(field, value, part -> part.toLowerCase(Locale.ROOT))
              : label(field, value);
    };
  }

  private Query words(ClaimField field, TypedValue value, int slop) throws IOException {
    return among(
        field,
        in -> {
          Query words = new QueryBuilder(WORDS).createPhraseQuery(in, value.toString(), slop);
          return words != null ? words : new MatchNoDocsQuery("no word");
        });
  }

  /// Terms of a field that satisfy a condition, be they in the claims or in what is known of their entities.
  private Query among(ClaimField field, Function<String, Query> condition) throws IOException {
    if (field == ClaimField.NAMES) {
      return byName.words(condition);
    }
    return field.kind() == ClaimField.Kind.NAME
        ? byName.any(field, condition)
        : condition.apply(field.indexName());
  }

  private Query label(ClaimField field, TypedValue value) throws QuerySyntaxError {
    String label = value.toString().toLowerCase(Locale.ROOT);
    if (field.allowed().isEmpty()) {
      return whole(field, label);
    }
    String closed = label.replace('-', '_').replace(' ', '_');
    if (!field.allowed().contains(closed)) {
      throw new QuerySyntaxError(
          field.queryName()
              + " is never \""
              + value
              + "\""
              + FieldNames.hint(closed, field.allowed()),
          query,
          value.offset());
    }
    return switch (field) {
      case DECISION ->
          new ConstantScoreQuery(judgements.queries().evidence(Judgement.of(closed).orElseThrow()));
      case CONTRADICTED ->
          new ConstantScoreQuery(ContradictedClaims.query(Boolean.parseBoolean(closed)));
      default -> whole(field, closed);
    };
  }

  private Query whole(ClaimField field, String value) {
    Term term = new Term(field.indexName(), BlockWriter.shortened(value));
    return new ConstantScoreQuery(new TermQuery(term));
  }

  private Query wildcard(ClaimField field, TypedValue value, UnaryOperator<String> fold)
      throws QuerySyntaxError, IOException {
    if (value.wildcards() > MOST_WILDCARDS) {
      throw new QuerySyntaxError(
          "more than " + MOST_WILDCARDS + " wildcards in one word", query, value.offset());
    }
    if (field.kind() == ClaimField.Kind.NAME && value.isAnything()) {
      return byName.anything(field);
    }
    String pattern = value.pattern(fold);
    return among(field, in -> new ConstantScoreQuery(new WildcardQuery(new Term(in, pattern))));
  }

  private Query alike(ClaimField field, String value, int edits) throws IOException {
    return among(
        field,
        in ->
            new ConstantScoreQuery(
                new FuzzyQuery(new Term(in, value), edits, 1, MOST_EXPANSIONS, true)));
  }
}
