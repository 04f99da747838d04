package org.winnow.curation;

import org.jspecify.annotations.Nullable;

/// What became of a decision in a run.
///
/// @param decision as it was made
/// @param fate     what became of it
/// @param claim    key of the claim that it is about now; null for an orphan
/// @param evidence key of the evidence that it is about now; null for an orphan, and for a whole claim
/// @param why      one line for a curator, "" where it was kept
public record Anchored(
    Decision decision, Fate fate, @Nullable String claim, @Nullable String evidence, String why) {
  /// What can become of a decision.
  public enum Fate {
    /// It stands where it stood.
    KEPT,
    /// The same statement was found under another key or in another place.
    MOVED,
    /// The program now says something else of the same words or the same two things.
    CONFLICT,
    /// Nothing like it is in the run.
    ORPHANED
  }

  /// Whether the decision holds in the run.
  public boolean holds() {
    return fate == Fate.KEPT || fate == Fate.MOVED;
  }
}
