package org.winnow.index;

import static org.winnow.index.QueryCompiler.CLAIMS;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/// Turns chosen facet values into queries on claims. A facet of ranges takes any range, `0.75 TO *`, not
/// only the bands that it counts: the surest evidence's confidence lies in it, or the year of a reference.
final class FacetChoices {
  private static final Pattern RANGE =
      Pattern.compile("(\\*|[0-9]+(?:\\.[0-9]+)?) TO (\\*|[0-9]+(?:\\.[0-9]+)?)");

  private static final Pattern BAND = Pattern.compile("0\\.[0-9] TO (0\\.[0-9]|1\\.0)");

  private final Judgements judgements;

  FacetChoices(Judgements judgements) {
    this.judgements = judgements;
  }

  /// For each facet with a choice, the claims that have one of the chosen values.
  ///
  /// @throws IllegalArgumentException where a range is chosen that is none
  Map<FacetField, Query> queries(Map<FacetField, Set<String>> chosen) {
    Map<FacetField, Query> choices = new EnumMap<>(FacetField.class);
    chosen.forEach((facet, values) -> choices.put(facet, onClaims(facet, values)));
    return choices;
  }

  private Query onClaims(FacetField facet, Set<String> values) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String value : new TreeSet<>(values)) {
      any.add(
          switch (facet) {
            case DECISION -> judgements.queries().claims(judgement(value));
            case CONTRADICTED -> contradicted(value);
            case CONFIDENCE, YEAR -> range(facet, value);
            default -> counted(facet, value);
          },
          Occur.SHOULD);
    }
    return any.build();
  }

  /// The evidence that has one of the chosen values; all evidence of a claim that has one, where the values
  /// are the claim's.
  Query onEvidence(FacetField facet, Set<String> values) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String value : new TreeSet<>(values)) {
      any.add(
          switch (facet) {
            case DECISION -> judgements.queries().evidence(judgement(value));
            case DOCUMENT -> label(ClaimField.DOCUMENT, value);
            case RULE -> label(ClaimField.RULE, value);
            case SECTION -> label(ClaimField.SECTION, value);
            case KIND -> label(ClaimField.KIND, value);
            case HEDGED -> label(ClaimField.HEDGED, value);
            default -> new ToChildBlockJoinQuery(onClaims(facet, Set.of(value)), CLAIMS);
          },
          Occur.SHOULD);
    }
    return any.build();
  }

  private static Query contradicted(String value) {
    if (ClaimField.CONTRADICTED.allowed().contains(value)) {
      return ContradictedClaims.query(Boolean.parseBoolean(value));
    }
    throw new IllegalArgumentException("contradicted is true or false, not " + value);
  }

  static Query label(ClaimField field, String value) {
    String label = BlockWriter.shortened(value.toLowerCase(Locale.ROOT));
    return new TermQuery(new Term(field.indexName(), label));
  }

  private static Judgement judgement(String value) {
    return Judgement.of(value)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "decision is one of " + String.join(", ", Judgement.labels()) + ", not " + value));
  }

  /// Whether the values are chosen by terms that the index has for that alone.
  static boolean hasTerms(FacetField facet) {
    return switch (facet) {
      case YEAR, DECISION, CONTRADICTED -> false;
      default -> fieldOf(facet) == null;
    };
  }

  /// The claim's labels that are the facet's values as well.
  private static @Nullable ClaimField fieldOf(FacetField facet) {
    return switch (facet) {
      case PREDICATE -> ClaimField.PREDICATE;
      case EFFECT -> ClaimField.EFFECT;
      case SUBJECT_TYPE -> ClaimField.SUBJECT_TYPE;
      case OBJECT_TYPE -> ClaimField.OBJECT_TYPE;
      case SUBJECT -> ClaimField.SUBJECT;
      case OBJECT -> ClaimField.OBJECT;
      case STATE -> ClaimField.STATE;
      case NEGATED -> ClaimField.NEGATED;
      case CONTRADICTED,
          HEDGED,
          DISEASE,
          SECTION,
          KIND,
          DOCUMENT,
          RULE,
          DECISION,
          CONFIDENCE,
          YEAR ->
          null;
    };
  }

  /// Claims that count for a value.
  static Query counted(FacetField facet, String value) {
    ClaimField field = fieldOf(facet);
    String shortened = BlockWriter.shortened(value);
    if (field == null) {
      return new TermQuery(DrillDownQuery.term(facet.indexName(), facet.name(), shortened));
    }
    String name = facet.namesEntity() ? field.idName() : field.indexName();
    return new TermQuery(new Term(name, shortened));
  }

  private static Query range(FacetField facet, String value) {
    Matcher range = RANGE.matcher(value);
    if (!range.matches()) {
      throw new IllegalArgumentException(
          facet.label() + " is chosen by a range such as \"0.5 TO 1\", not \"" + value + "\"");
    }
    double first = end(range.group(1), Double.NEGATIVE_INFINITY);
    double last = end(range.group(2), Double.POSITIVE_INFINITY);
    if (facet == FacetField.YEAR) {
      return citedIn(first, last);
    }
    // A band that was counted has its last number in the next band, so that the count stays true.
    return BAND.matcher(value).matches() && Math.round((last - first) * 10) == 1
        ? counted(facet, value)
        : surestIn(first, last);
  }

  private static double end(String typed, double open) {
    return typed.equals("*") ? open : Double.parseDouble(typed);
  }

  private static Query citedIn(double first, double last) {
    Query evidence =
        IntPoint.newRangeQuery(
            ClaimField.YEAR.indexName(), (int) Math.ceil(first), (int) Math.floor(last));
    return new ToParentBlockJoinQuery(new ConstantScoreQuery(evidence), CLAIMS, ScoreMode.None);
  }

  private static Query surestIn(double first, double last) {
    return NumericDocValuesField.newSlowRangeQuery(
        BlockWriter.BEST_CONFIDENCE,
        NumericUtils.doubleToSortableLong(first),
        NumericUtils.doubleToSortableLong(last));
  }
}
