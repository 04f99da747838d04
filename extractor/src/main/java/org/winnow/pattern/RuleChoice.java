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
  private final BitSet claims = new BitSet();
  private final List<Rule> outcomes;
  private final List<Rule> pointingBack;

  RuleChoice(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    for (int i = 0; i < this.rules.size(); i++) {
      claims.set(i, this.rules.get(i).makes().equals(CLAIM));
    }
    List<Rule> ofCohorts = rules.stream().filter(r -> looksBack(r.pattern())).toList();
    this.outcomes = ofCohorts.stream().filter(r -> r.makes().equals(Cohort.FARED)).toList();
    this.pointingBack = ofCohorts.stream().filter(r -> !r.makes().equals(Cohort.FARED)).toList();
  }

  private static boolean looksBack(Step step) {
    return (step instanceof Step.Capture(String name, Step ignored)
            && NodeArguments.OF_COHORT.contains(name))
        || step.inner().stream().anyMatch(RuleChoice::looksBack);
  }

  /// Whether a claim may come of the sentence.
  ///
  /// @param possible as [#possible] gives them
  boolean mayClaim(BitSet possible) {
    return possible.intersects(claims);
  }

  /// Whether the sentence may say how those fared of whom the sentences before it tell.
  boolean mayTellOutcome(Presence presence) {
    return outcomes.stream().anyMatch(r -> r.need().in(presence));
  }

  /// Whether the sentence may name those by a word that points back.
  boolean mayPointBack(Presence presence) {
    return pointingBack.stream().anyMatch(r -> r.need().in(presence));
  }

  BitSet all() {
    BitSet all = new BitSet();
    all.set(0, rules.size());
    return all;
  }

  /// By number.
  ///
  /// @param among      those that may be possible
  /// @param andCohorts whether what the sentence tells of a cohort is wanted as well
  BitSet towardsClaims(Presence presence, BitSet among, boolean andCohorts) {
    BitSet possible = possible(presence, among);
    Set<String> wanted = new HashSet<>(andCohorts ? Cohort.LABELS : Set.of());
    wanted.add(CLAIM);
    for (int i = rules.size() - 1; i >= 0; i--) {
      if (possible.get(i) && wanted.contains(rules.get(i).makes())) {
        wanted.addAll(rules.get(i).uses());
        if (rules.get(i).makes().equals(Cohort.FARED)) {
          wanted.add(Cohort.BACKGROUND);
        }
      } else {
        possible.clear(i);
      }
    }
    return possible;
  }

  /// Rules whose needs could be met, taking it that every such rule makes its node.
  BitSet possible(Presence presence) {
    return possible(presence, all());
  }

  private BitSet possible(Presence presence, BitSet among) {
    BitSet possible = new BitSet();
    Presence there = presence.with(new HashSet<>());
    for (int i = among.nextSetBit(0); i >= 0; i = among.nextSetBit(i + 1)) {
      if (rules.get(i).need().in(there)) {
        possible.set(i);
        there.labels().add(rules.get(i).makes());
      }
    }
    return possible;
  }
}
