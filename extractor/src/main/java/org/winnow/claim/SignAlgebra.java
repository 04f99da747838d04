package org.winnow.claim;

import java.util.Optional;
import org.winnow.pattern.Arg;
import org.winnow.pattern.Match;

/// From the words of a match to the closed predicates, and from a claim to its derived effect. The
/// predicate is read literally: the verb's sign times the side of the response (or the direction shown on
/// the object); the subject's state is kept apart and only enters the effect. What cannot be decided is
/// unknown, never guessed. Thread-safe.
public final class SignAlgebra {
  private SignAlgebra() {}

  /// The predicate that a match states, or none where its words give none.
  static Optional<Predicate> predicate(Match match) {
    return match.side().isEmpty() ? regulation(match) : response(match);
  }

  private static Optional<Predicate> response(Match match) {
    boolean resistance = match.side().equals("R") != match.sign().equals("-");
    boolean causal = match.mode().equals("cause") && !match.sign().equals("0");
    return switch (match.mode()) {
      case "cause", "associate", "release" ->
          Optional.of(
              resistance
                  ? causal
                      ? Predicate.CONFERS_RESISTANCE_TO
                      : Predicate.ASSOCIATED_WITH_RESISTANCE_TO
                  : causal
                      ? Predicate.CONFERS_SENSITIVITY_TO
                      : Predicate.ASSOCIATED_WITH_SENSITIVITY_TO);
      default -> Optional.empty();
    };
  }

  private static Optional<Predicate> regulation(Match match) {
    return switch (match.mode()) {
      case "bind" -> Optional.of(Predicate.INTERACTS_WITH);
      case "target" -> Optional.of(Predicate.TARGETS);
      case "cause", "release" -> Optional.of(signed(match.sign(), direction(match.object())));
      default -> Optional.empty();
    };
  }

  private static Predicate signed(String sign, int direction) {
    if (direction == 0) {
      return Predicate.REGULATES;
    }
    return switch (sign) {
      case "+" -> direction < 0 ? Predicate.NEGATIVELY_REGULATES : Predicate.POSITIVELY_REGULATES;
      case "-" -> direction < 0 ? Predicate.POSITIVELY_REGULATES : Predicate.NEGATIVELY_REGULATES;
      default -> Predicate.REGULATES;
    };
  }

  /// Whether the words around an object speak of more (+1) or less (-1) of it, or of neither (0): "causes
  /// EGFR mutations" says that EGFR changes, not which way.
  private static int direction(Arg object) {
    return switch (object.state()) {
      case "decreased" -> -1;
      case "mutated", "modified" -> 0;
      default -> 1;
    };
  }

  /// A derived sign with its working, such as `ZEB1 decreased(-) × confers_sensitivity_to(S) ⇒ promotes
  /// resistance`.
  ///
  /// @param effect  the sign
  /// @param working how it came about, for a reader
  public record Derived(Effect effect, String working) {}

  /// The sign of a claim: its subject's state times its predicate.
  public static Derived derive(Argument subject, Predicate predicate) {
    int sign = subject.state().sign() * predicate.sign();
    Effect effect = effect(predicate, sign);
    String state =
        subject.state() == State.NONE
            ? subject.name()
            : "%s %s(%s)"
                .formatted(subject.name(), subject.state().label(), mark(subject.state().sign()));
    String working =
        "%s × %s(%s) ⇒ %s"
            .formatted(state, predicate.label(), side(predicate), effect.label().replace('_', ' '));
    return new Derived(effect, working);
  }

  private static Effect effect(Predicate predicate, int sign) {
    if (sign == 0) {
      return Effect.UNKNOWN;
    }
    return switch (predicate.family()) {
      case RESPONSE -> sign > 0 ? Effect.PROMOTES_RESISTANCE : Effect.REDUCES_RESISTANCE;
      case REGULATION -> sign > 0 ? Effect.INCREASES : Effect.DECREASES;
    };
  }

  private static String side(Predicate predicate) {
    return switch (predicate.family()) {
      case RESPONSE -> predicate.sign() > 0 ? "R" : "S";
      case REGULATION -> mark(predicate.sign());
    };
  }

  private static String mark(int sign) {
    return sign > 0 ? "+" : sign < 0 ? "-" : "?";
  }
}
