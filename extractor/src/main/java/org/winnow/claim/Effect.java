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

  /// The effect that this one excludes; unknown excludes nothing.
  public Effect opposite() {
    return switch (this) {
      case PROMOTES_RESISTANCE -> REDUCES_RESISTANCE;
      case REDUCES_RESISTANCE -> PROMOTES_RESISTANCE;
      case INCREASES -> DECREASES;
      case DECREASES -> INCREASES;
      case UNKNOWN -> UNKNOWN;
    };
  }

  public static Optional<Effect> of(String label) {
    return Arrays.stream(values()).filter(e -> e.label().equals(label)).findFirst();
  }
}
