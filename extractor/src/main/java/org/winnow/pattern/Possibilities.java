package org.winnow.pattern;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// What a sentence could say by its words and names, whatever their tags. Belongs to one thread.
public final class Possibilities {
  private final RuleChoice choice;
  private final Presence presence;
  private @Nullable BitSet rules;

  Possibilities(RuleChoice choice, Presence presence) {
    this.choice = choice;
    this.presence = presence;
  }

  /// Whether it may hold a claim.
  public boolean mayHoldClaim() {
    return choice.mayClaim(rules());
  }

  /// Whether it may hold a claim of resistance or sensitivity.
  public boolean mayHoldClaimOfResponse() {
    return choice.mayClaimResponse(rules());
  }

  /// Whether it may say how patients or cells fared of whom the sentences before it tell.
  public boolean mayTellOutcome() {
    return choice.mayTellOutcome(presence);
  }

  /// Whether it may name such patients or cells by a word that points back to them.
  public boolean mayPointBack() {
    return choice.mayPointBack(presence);
  }

  /// Numbers of the rules that may match.
  BitSet rules() {
    if (rules == null) {
      rules = choice.possible(presence);
    }
    return rules;
  }
}
