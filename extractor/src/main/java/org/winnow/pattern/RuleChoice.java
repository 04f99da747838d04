package org.winnow.pattern;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which rules are worth running over a sentence: those that its words and names allow, and of these the
/// ones that a claim, here or in the next sentences, may come of. Immutable, thread-safe.
final class RuleChoice {
  private static final String CLAIM = "claim";

  private final List<Rule> rules;

  RuleChoice(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  BitSet all() {
    BitSet all = new BitSet();
    all.set(0, rules.size());
    return all;
  }

  /// By number; empty where neither a claim nor a cohort for the next sentences can come of the sentence.
  BitSet towardsClaims(Presence presence) {
    BitSet possible = possible(presence);
    Set<String> wanted = new HashSet<>(Cohort.LABELS);
    wanted.add(CLAIM);
    for (int i = rules.size() - 1; i >= 0; i--) {
      if (possible.get(i) && wanted.contains(rules.get(i).makes())) {
        wanted.addAll(rules.get(i).uses());
      } else {
        possible.clear(i);
      }
    }
    return possible;
  }

  /// Rules whose needs could be met, taking it that every such rule makes its node.
  private BitSet possible(Presence presence) {
    BitSet possible = new BitSet();
    Presence there = presence.with(new HashSet<>());
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).need().in(there)) {
        possible.set(i);
        there.labels().add(rules.get(i).makes());
      }
    }
    return possible;
  }
}
