package org.winnow.curation;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.winnow.claim.JudgedRules;

/// How often a rule is right, by the decisions on its evidence, with the interval of Wilson (1927): what
/// the share may be, at 95 % confidence, given so few decisions.
///
/// @param rule     its id
/// @param accepted decisions that accept
/// @param judged   decisions that accept, reject or put right
public record RulePrecision(String rule, int accepted, int judged) {
  private static final double Z = 1.959964;

  /// One for each rule that has decisions on evidence, by rule.
  public static Collection<RulePrecision> of(Collection<Decision> standing) {
    Map<String, RulePrecision> rules = new TreeMap<>();
    for (Decision decision : standing) {
      if (decision.evidence() != null) {
        int right = decision.verdict() == Verdict.ACCEPT ? 1 : 0;
        rules.merge(
            decision.anchor().rule(),
            new RulePrecision(decision.anchor().rule(), right, 1),
            (a, b) -> new RulePrecision(a.rule, a.accepted + b.accepted, a.judged + b.judged));
      }
    }
    return rules.values();
  }

  /// The same as a part of confidences.
  public static JudgedRules judged(Collection<Decision> standing) {
    SortedMap<String, JudgedRules.Count> counts = new TreeMap<>();
    for (RulePrecision one : of(standing)) {
      counts.put(one.rule, new JudgedRules.Count(one.accepted, one.judged));
    }
    return new JudgedRules(counts);
  }

  /// Decisions that accept, of all.
  public double share() {
    return (double) accepted / judged;
  }

  /// Lower end of the interval.
  public double low() {
    return centre() - half();
  }

  /// Upper end of the interval.
  public double high() {
    return centre() + half();
  }

  private double centre() {
    return (share() + Z * Z / (2 * judged)) / (1 + Z * Z / judged);
  }

  private double half() {
    double variance = share() * (1 - share()) / judged + Z * Z / (4.0 * judged * judged);
    return Z * Math.sqrt(variance) / (1 + Z * Z / judged);
  }
}
