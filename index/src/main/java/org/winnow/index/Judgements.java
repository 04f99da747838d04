package org.winnow.index;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Evidence;

/// What curators have said, for the field and the facet `decision`. It is held beside the index and not in
/// it, so that a decision counts in the next search and no index need be written. Immutable, thread-safe.
public final class Judgements {
  /// Nothing was decided.
  public static final Judgements NONE = new Judgements(Set.of());

  private final Map<String, Judgement> ofEvidence = new HashMap<>();
  private final Map<String, Judgement> ofClaim = new HashMap<>();
  private final Map<String, Set<Judgement>> withinClaim = new HashMap<>();
  private final JudgedQueries queries;

  /// One decision that holds.
  ///
  /// @param claim    key of the claim
  /// @param evidence key of the evidence; null where the whole claim is judged
  /// @param accepted or else rejected
  public record Judged(String claim, @Nullable String evidence, boolean accepted) {
    Judgement judgement() {
      return accepted ? Judgement.ACCEPTED : Judgement.REJECTED;
    }
  }

  private Judgements(Collection<Judged> all) {
    for (Judged one : all) {
      if (one.evidence == null) {
        ofClaim.put(one.claim, one.judgement());
      } else {
        ofEvidence.put(one.evidence, one.judgement());
      }
      withinClaim
          .computeIfAbsent(one.claim, _ -> EnumSet.noneOf(Judgement.class))
          .add(one.judgement());
    }
    queries = new JudgedQueries(ofEvidence, ofClaim, withinClaim.keySet());
  }

  /// All that was decided; of two on the same thing the later in the collection holds, and one on an
  /// evidence goes before one on its claim.
  public static Judgements of(Collection<Judged> all) {
    return all.isEmpty() ? NONE : new Judgements(all);
  }

  /// What holds of an evidence, by itself or as part of its claim.
  public Judgement of(Evidence evidence) {
    Judgement own = ofEvidence.get(evidence.evidence());
    return own != null ? own : ofClaim.getOrDefault(evidence.claim(), Judgement.UNDECIDED);
  }

  /// What was said of a claim or of evidence for it; empty where nothing was.
  Set<Judgement> withinClaim(String claim) {
    return Collections.unmodifiableSet(withinClaim.getOrDefault(claim, Set.of()));
  }

  JudgedQueries queries() {
    return queries;
  }
}
