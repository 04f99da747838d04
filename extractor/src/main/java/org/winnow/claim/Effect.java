package org.winnow.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The derived sign of a claim: state × predicate.
public enum Effect {
  PROMOTES_RESISTANCE,
  REDUCES_RESISTANCE,
  INCREASES,
  DECREASES,
  UNKNOWN;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Effect> of(String label) {
    return Arrays.stream(values()).filter(e -> e.label().equals(label)).findFirst();
  }
}
