package org.winnow.index;

import java.util.List;
import java.util.Set;
import org.winnow.claim.Evidence;

/// A claim that a query found. Immutable.
///
/// @param claim      its key
/// @param score      the higher the better; comparable within one search only; 0 unless ordered by relevance
/// @param summary    the surest of its evidence: subject, predicate, object, effect and negation are the claim's
/// @param evidences  how many pieces of evidence it has
/// @param documents  how many documents those are in
/// @param references how many independent references it has: reviews that cite one paper count once
/// @param decisions  what curators said of it or of evidence for it; empty where nothing
/// @param evidence   those that satisfy the query, the surest first, as many as were asked for
/// @param through    the classes through which an argument was found; empty where it was asked for by name
public record ClaimHit(
    String claim,
    double score,
    Evidence summary,
    int evidences,
    int documents,
    int references,
    Set<Judgement> decisions,
    List<EvidenceHit> evidence,
    List<Through> through) {
  public ClaimHit {
    decisions = Set.copyOf(decisions);
    evidence = List.copyOf(evidence);
    through = List.copyOf(through);
  }

  ClaimHit withEvidence(List<EvidenceHit> other) {
    return new ClaimHit(
        claim, score, summary, evidences, documents, references, decisions, other, through);
  }

  /// An argument that was not asked for itself, but as a member of a class or family that was.
  ///
  /// @param argument its preferred name
  /// @param group    the class's name
  public record Through(String argument, String group) {}
}
