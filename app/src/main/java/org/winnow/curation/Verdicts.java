package org.winnow.curation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.winnow.claim.Evidence;

/// What holds of the evidence of a run: the decisions that were found in it. One on an evidence goes before
/// one on its claim. Immutable, thread-safe.
public final class Verdicts {
  private final Map<String, Decision> byKey = new HashMap<>();

  private Verdicts(Collection<Anchored> found) {
    for (Anchored one : found) {
      String key = one.decision().evidence() == null ? one.claim() : one.evidence();
      if (one.holds() && key != null) {
        byKey.put(key, one.decision());
      }
    }
  }

  /// Those of the decisions that hold.
  public static Verdicts of(Collection<Anchored> found) {
    return new Verdicts(found);
  }

  /// The decision on an evidence, itself or as part of its claim.
  public Optional<Decision> of(Evidence evidence) {
    Decision own = byKey.get(evidence.evidence());
    return Optional.ofNullable(own != null ? own : byKey.get(evidence.claim()));
  }
}
