package org.winnow.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Citation;

/// A claim with what stands for it and against it. Immutable.
///
/// @param claim          the claim; its own list of evidence is empty, as the groups hold it
/// @param groups         its evidence by independent reference, the one with most evidence first; evidence
///                       that cites several references stands in each of their groups
/// @param contradictions claims on the same subject and object with the opposite effect, or one that
///                       denies what the other states; each with its surest evidence
public record ClaimRecord(
    ClaimHit claim, List<ReferenceGroup> groups, List<ClaimHit> contradictions) {
  /// How many pieces of evidence are listed at most, the surest.
  public static final int MOST_EVIDENCE = 1_000;

  public ClaimRecord {
    groups = List.copyOf(groups);
    contradictions = List.copyOf(contradictions);
  }

  /// The evidence that rests on one reference.
  ///
  /// @param reference as the surest of its evidence prints it, null for a document that cites none
  /// @param evidence  the surest first
  public record ReferenceGroup(@Nullable Citation reference, List<EvidenceHit> evidence) {
    public ReferenceGroup {
      evidence = List.copyOf(evidence);
    }
  }
}
