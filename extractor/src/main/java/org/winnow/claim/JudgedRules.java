package org.winnow.claim;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// How often curators found rules right, and what that makes of a confidence: the mean of a Beta distribution
/// whose prior is the [Confidence] of the evidence, as heavy as [#PRIOR] judgements. A rule that is judged as
/// sure as it was thought changes nothing; the more is judged, the more its own precision counts. Immutable,
/// thread-safe.
///
/// @param rules what was judged of each rule, by its id as `claims.jsonl` has it
public record JudgedRules(SortedMap<String, Count> rules) {
  /// Nothing is judged: every confidence stays as it is.
  public static final JudgedRules NONE = new JudgedRules(Collections.emptySortedMap());

  /// Judgements that the confidence itself is worth. It was fitted to some hundred pieces of evidence over
  /// all rules, a few of each; and what is judged first is what is least sure, not a fair sample.
  static final int PRIOR = 20;

  private static final double SCALE = 100;

  /// Judgements of one rule.
  ///
  /// @param right  how many accept what it found
  /// @param judged how many there are, at least 1
  public record Count(int right, int judged) {
    public Count {
      if (right < 0 || judged < 1 || right > judged) {
        throw new IllegalArgumentException(right + " right of " + judged);
      }
    }

    /// "3 of 4 judged right".
    @Override
    public String toString() {
      return right + " of " + judged + " judged right";
    }
  }

  public JudgedRules {
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
  }

  /// An evidence, as sure as its rule makes it.
  public Evidence judge(Evidence e) {
    Count count = rules.get(e.rule());
    return count == null ? e : e.withConfidence(posterior(e.confidence(), count));
  }

  private static double posterior(double prior, Count count) {
    double mean = (PRIOR * prior + count.right()) / (PRIOR + count.judged());
    return Math.round(SCALE * mean) / SCALE;
  }

  /// The rules of which not the same was judged as in another run.
  public SortedSet<String> differences(JudgedRules other) {
    TreeSet<String> all = new TreeSet<>(rules.keySet());
    all.addAll(other.rules.keySet());
    all.removeIf(rule -> Objects.equals(rules.get(rule), other.rules.get(rule)));
    return all;
  }
}
