package org.winnow.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The closed list of relations, as stated in the text and never flipped.
public enum Predicate {
  CONFERS_RESISTANCE_TO(Family.RESPONSE, 1),
  ASSOCIATED_WITH_RESISTANCE_TO(Family.RESPONSE, 1),
  CONFERS_SENSITIVITY_TO(Family.RESPONSE, -1),
  ASSOCIATED_WITH_SENSITIVITY_TO(Family.RESPONSE, -1),
  POSITIVELY_REGULATES(Family.REGULATION, 1),
  NEGATIVELY_REGULATES(Family.REGULATION, -1),
  REGULATES(Family.REGULATION, 0),
  TARGETS(Family.REGULATION, 0),
  INTERACTS_WITH(Family.REGULATION, 0);

  /// Whether a predicate speaks of the response to a therapy or of regulation.
  public enum Family {
    RESPONSE,
    REGULATION
  }

  private final Family family;
  private final int sign;

  Predicate(Family family, int sign) {
    this.family = family;
    this.sign = sign;
  }

  public Family family() {
    return family;
  }

  /// +1 towards resistance or more of the object, -1 towards sensitivity or less, 0 where not said.
  public int sign() {
    return sign;
  }

  /// The name in files and queries: `confers_resistance_to`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Predicate> of(String label) {
    return Arrays.stream(values()).filter(p -> p.label().equals(label)).findFirst();
  }
}
