package org.winnow.curation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why something is accepted or rejected, in INDRA's words, so that decisions of both can be counted
/// together.
public enum Reason {
  CORRECT,
  /// The name is cut short or too long.
  ENTITY_BOUNDARIES,
  /// The name is taken for another thing.
  GROUNDING,
  /// The sign is wrong.
  POLARITY,
  NO_RELATION,
  WRONG_RELATION,
  /// Activity is taken for amount, or the other way round.
  ACT_VS_AMT,
  /// The sentence denies it.
  NEGATIVE_RESULT,
  /// The sentence only supposes it.
  HYPOTHESIS,
  AGENT_CONDITIONS,
  MOD_SITE,
  OTHER;

  /// The name in files: `no_relation`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Reason> of(String label) {
    return Arrays.stream(values()).filter(reason -> reason.label().equals(label)).findFirst();
  }
}
