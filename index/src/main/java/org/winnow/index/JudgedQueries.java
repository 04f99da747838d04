package org.winnow.index;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;

/// Finds what curators have decided by the keys that the decisions are on: their number, not that of the
/// claims, is what a search for them costs.
final class JudgedQueries {
  private final Map<Judgement, Query> evidence = new EnumMap<>(Judgement.class);
  private final Query decided;
  private final Query touched;
  private final boolean empty;

  /// @param ofEvidence by evidence key
  /// @param ofClaim    by claim key, for evidence that has none of its own
  /// @param claims     keys of all claims of which anything was decided
  JudgedQueries(
      Map<String, Judgement> ofEvidence,
      Map<String, Judgement> ofClaim,
      Collection<String> claims) {
    Query own = terms(BlockWriter.EVIDENCE_KEY, ofEvidence.keySet());
    for (Judgement judgement : List.of(Judgement.ACCEPTED, Judgement.REJECTED)) {
      Query asPart = evidenceOf(having(ofClaim, judgement));
      evidence.put(
          judgement,
          any(
              terms(BlockWriter.EVIDENCE_KEY, having(ofEvidence, judgement)),
              QueryCompiler.except(asPart, own)));
    }
    decided = any(own, evidenceOf(ofClaim.keySet()));
    touched = evidenceOf(claims);
    evidence.put(
        Judgement.UNDECIDED, QueryCompiler.except(QueryCompiler.all(Level.EVIDENCE), decided));
    empty = claims.isEmpty();
  }

  /// Whether nothing was decided.
  boolean isEmpty() {
    return empty;
  }

  /// Evidence of which this holds.
  Query evidence(Judgement judgement) {
    return evidence.getOrDefault(judgement, decided);
  }

  /// Claims that have such evidence.
  Query claims(Judgement judgement) {
    return claimsOf(evidence(judgement));
  }

  /// Evidence that is decided, and all evidence of claims that have any of it.
  Query decided() {
    return decided;
  }

  Query touched() {
    return touched;
  }

  /// Claims of which all evidence is decided.
  Query whollyDecided() {
    return QueryCompiler.except(claimsOf(decided), claims(Judgement.UNDECIDED));
  }

  private static Query claimsOf(Query evidence) {
    return new ToParentBlockJoinQuery(
        new ConstantScoreQuery(evidence), QueryCompiler.CLAIMS, ScoreMode.None);
  }

  private static Collection<String> having(Map<String, Judgement> all, Judgement judgement) {
    return all.entrySet().stream()
        .filter(e -> e.getValue() == judgement)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Query evidenceOf(Collection<String> claims) {
    return new BooleanQuery.Builder()
        .add(terms(BlockWriter.BLOCK, claims), Occur.FILTER)
        .add(QueryCompiler.all(Level.EVIDENCE), Occur.FILTER)
        .build();
  }

  private static Query terms(String field, Collection<String> keys) {
    return keys.isEmpty()
        ? new MatchNoDocsQuery("nothing decided")
        : new TermInSetQuery(field, keys.stream().map(BytesRef::new).toList());
  }

  private static Query any(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }
}
