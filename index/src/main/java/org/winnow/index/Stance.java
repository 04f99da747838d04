package org.winnow.index;

import java.util.Optional;
import org.winnow.claim.Effect;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;

/// What a claim says of its subject and object, whoever they are: all that decides whether another claim on
/// the same two contradicts it.
record Stance(Predicate predicate, State state, boolean negated, Effect effect) {
  /// Of the claim whose surest evidence this is.
  static Stance of(Evidence surest) {
    return new Stance(
        surest.predicate(), surest.subject().state(), surest.negated(), surest.effect());
  }

  /// Whether one says the opposite of the other. What has no sign contradicts only its own denial.
  boolean contradicts(Stance other) {
    if (predicate.family() != other.predicate.family()) {
      return false;
    }
    int product = direction() * other.direction();
    boolean denied = predicate == other.predicate && negated != other.negated;
    return product < 0 || (product == 0 && denied && state == other.state);
  }

  private int direction() {
    int sign =
        switch (effect) {
          case PROMOTES_RESISTANCE, INCREASES -> 1;
          case REDUCES_RESISTANCE, DECREASES -> -1;
          case UNKNOWN -> 0;
        };
    return negated ? -sign : sign;
  }

  /// As the index keeps it.
  String label() {
    return String.join(
        " ", predicate.label(), state.label(), Boolean.toString(negated), effect.label());
  }

  /// What [#label()] wrote.
  static Stance read(String label) {
    String[] parts = label.split(" ", -1);
    return new Stance(
        known(Predicate.of(parts[0]), label),
        known(State.of(parts[1]), label),
        Boolean.parseBoolean(parts[2]),
        known(Effect.of(parts[3]), label));
  }

  private static <T> T known(Optional<T> part, String label) {
    return part.orElseThrow(() -> new IllegalStateException("the index holds " + label));
  }
}
