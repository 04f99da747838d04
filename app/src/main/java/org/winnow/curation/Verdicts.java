package org.winnow.curation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winnow.claim.Evidence;
import org.winnow.index.Judgements;

/// What holds of the evidence of a run: the decisions that were found in it. One on an evidence goes before
/// one on its claim. Immutable, thread-safe.
public final class Verdicts {
  private final Map<String, Decision> byKey = new HashMap<>();
  private final Map<String, Decision> byOldKey = new HashMap<>();
  private final Judgements judgements;

  private Verdicts(Collection<Anchored> found) {
    List<Judgements.Judged> judged = new ArrayList<>();
    List<Anchored> inOrder = new ArrayList<>(found);
    // A decision that has moved and a later one may be on the same evidence now.
    inOrder.sort(Comparator.comparing(one -> one.decision().when()));
    for (Anchored one : inOrder) {
      byOldKey.put(one.decision().target(), one.decision());
      String evidence = one.decision().evidence() == null ? null : one.evidence();
      String claim = one.claim();
      if (one.holds() && claim != null) {
        byKey.put(evidence == null ? claim : evidence, one.decision());
        boolean accepted = one.decision().verdict() != Verdict.REJECT;
        judged.add(new Judgements.Judged(claim, evidence, accepted));
      }
    }
    judgements = Judgements.of(judged);
  }

  /// Those of the decisions that hold.
  public static Verdicts of(Collection<Anchored> found) {
    return new Verdicts(found);
  }

  /// The same for a search; what is put right counts as accepted.
  public Judgements judgements() {
    return judgements;
  }

  /// The decision on this evidence or claim, by its key in the run.
  public Optional<Decision> ofKey(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /// What was decided under a key, to be taken back: a key in the run, where the decision is found now, else
  /// the one that it was made on. What has moved is taken back under its old key.
  public Optional<Decision.Target> decided(String key) {
    return ofKey(key).or(() -> Optional.ofNullable(byOldKey.get(key))).map(Decision::asTarget);
  }

  /// The decision on an evidence, itself or as part of its claim.
  public Optional<Decision> of(Evidence evidence) {
    Decision own = byKey.get(evidence.evidence());
    return Optional.ofNullable(own != null ? own : byKey.get(evidence.claim()));
  }
}
