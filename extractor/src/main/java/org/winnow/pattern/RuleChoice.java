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
  private final int[] made;
  private final BitSet[] used;
  private final BitSet wanted;
  private final BitSet wantedWithCohorts;
  private final BitSet claims = new BitSet();
  private final BitSet responses = new BitSet();
  private final List<Rule> outcomes;
  private final List<Rule> pointingBack;

  RuleChoice(List<Rule> rules, Vocabulary vocabulary) {
    this.rules = List.copyOf(rules);
    this.made = rules.stream().mapToInt(r -> vocabulary.addLabel(r.makes())).toArray();
    this.used = rules.stream().map(r -> vocabulary.numbers(wantedBy(r))).toArray(BitSet[]::new);
    this.wanted = vocabulary.numbers(Set.of(CLAIM));
    this.wantedWithCohorts = vocabulary.numbers(Cohort.LABELS);
    wantedWithCohorts.or(wanted);
    for (int i = 0; i < this.rules.size(); i++) {
      Rule rule = this.rules.get(i);
      claims.set(i, rule.makes().equals(CLAIM));
      responses.set(i, ClaimNodeReader.SIDES.stream().anyMatch(s -> gives(rule, s)));
    }
    List<Rule> ofCohorts =
        rules.stream().filter(r -> captures(r.pattern(), NodeArguments.OF_COHORT)).toList();
    this.outcomes = ofCohorts.stream().filter(r -> r.makes().equals(Cohort.FARED)).toList();
    this.pointingBack = ofCohorts.stream().filter(r -> !r.makes().equals(Cohort.FARED)).toList();
  }

  /// Labels of what a rule may need: how those fared depends on what is said besides.
  private static Set<String> wantedBy(Rule rule) {
    Set<String> labels = new HashSet<>(rule.uses());
    if (rule.makes().equals(Cohort.FARED)) {
      labels.add(Cohort.BACKGROUND);
    }
    return labels;
  }

  private static boolean gives(Rule rule, String value) {
    return rule.values().containsKey(value) || captures(rule.pattern(), Set.of(value));
  }

  private static boolean captures(Step step, Set<String> names) {
    return (step instanceof Step.Capture(String name, Step ignored) && names.contains(name))
        || step.inner().stream().anyMatch(s -> captures(s, names));
  }

  /// Whether a claim may come of the sentence.
  ///
  /// @param possible as [#possible] gives them
  boolean mayClaim(BitSet possible) {
    return possible.intersects(claims);
  }

  /// Whether a claim of resistance or sensitivity may come of the sentence.
  ///
  /// @param possible as [#possible] gives them
  boolean mayClaimResponse(BitSet possible) {
    return mayClaim(possible) && possible.intersects(responses);
  }

  /// Whether the sentence may say how those fared of whom the sentences before it tell.
  boolean mayTellOutcome(Presence presence) {
    return outcomes.stream().anyMatch(r -> r.need().in(presence));
  }

  /// Whether the sentence may name those by a word that points back.
  boolean mayPointBack(Presence presence) {
    return pointingBack.stream().anyMatch(r -> r.need().in(presence));
  }

  /// Number of the label of the nodes that a rule makes.
  int label(int rule) {
    return made[rule];
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
    BitSet goals = new BitSet();
    goals.or(andCohorts ? wantedWithCohorts : wanted);
    for (int i = possible.length() - 1; i >= 0; i = possible.previousSetBit(i - 1)) {
      if (goals.get(made[i])) {
        goals.or(used[i]);
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
    Presence there = presence.with(new BitSet());
    for (int i = among.nextSetBit(0); i >= 0; i = among.nextSetBit(i + 1)) {
      if (rules.get(i).need().in(there)) {
        possible.set(i);
        there.labels().set(made[i]);
      }
    }
    return possible;
  }
}
