package org.winnow.index;

import java.util.List;

/// Evidence in the order in which a curator's look at it is worth most. Immutable.
///
/// @param total  pieces of evidence that the query finds
/// @param judged those of them that are decided
/// @param next   as many as were asked for
public record EvidenceQueue(int total, int judged, List<EvidenceHit> next) {
  public EvidenceQueue {
    next = List.copyOf(next);
  }

  /// Undecided evidence that one rule read in the same way.
  ///
  /// @param count how many pieces there are
  /// @param keys  of the first of them
  public record Alike(int count, List<String> keys) {
    public Alike {
      keys = List.copyOf(keys);
    }
  }
}
