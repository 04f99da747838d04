package org.winnow.claim;

import org.winnow.pattern.Match;
import org.winnow.text.EntityType;

/// How likely an evidence is to be read right, as a probability. A logistic sum of named parts, fitted by ridge
/// regression to 610 pieces of evidence that the development gold judges, so that a threshold means a precision;
/// ARCHITECTURE.md has the reliability table. The part for a rule stands in the list `rule-trust` of the patterns;
/// what curators decide comes on top, see [JudgedRules].
final class Confidence {
  /// A causal response claim between named molecules and drugs, stated in a plain clause.
  private static final double BASE = 3.2;

  private static final double REGULATION = -0.7;
  private static final double NO_DIRECTION = -1.2;
  private static final double SENSITIVITY = -0.3;
  private static final double ASSOCIATED_SENSITIVITY = -1.8;
  private static final double PROCESS_SUBJECT = -1.1;
  private static final double PROCESS_OBJECT = -0.6;
  private static final double CELL_SUBJECT = -0.8;
  private static final double PATHWAY_SUBJECT = -0.4;
  private static final double THERAPY_IN_GENERAL = -0.4;
  private static final double DECREASED = -0.1;

  /// To be added to the part for the rule.
  static final double HEDGED = -0.5;

  private static final double FAR = -0.2;

  /// Tokens of a match from which on it spans more than a clause.
  private static final int LONG = 60;

  private static final double SCALE = 100;

  private Confidence() {}

  /// @param trust the part for the rule
  static double of(
      Match match, Predicate predicate, Argument subject, Argument object, double trust) {
    double sum =
        BASE
            + trust
            + ofPredicate(predicate)
            + ofSubject(subject)
            + ofObject(object)
            + (match.tokens().length() > LONG ? FAR : 0);
    return Math.round(SCALE / (1 + Math.exp(-sum))) / SCALE;
  }

  private static double ofPredicate(Predicate predicate) {
    return switch (predicate) {
      case CONFERS_RESISTANCE_TO, ASSOCIATED_WITH_RESISTANCE_TO -> 0;
      case CONFERS_SENSITIVITY_TO -> SENSITIVITY;
      case ASSOCIATED_WITH_SENSITIVITY_TO -> ASSOCIATED_SENSITIVITY;
      case POSITIVELY_REGULATES, NEGATIVELY_REGULATES -> REGULATION;
      case REGULATES -> NO_DIRECTION;
      case TARGETS, INTERACTS_WITH -> 0;
    };
  }

  private static double ofSubject(Argument subject) {
    double type =
        switch (subject.type()) {
          case PROCESS -> PROCESS_SUBJECT;
          case CELL -> CELL_SUBJECT;
          case PATHWAY -> PATHWAY_SUBJECT;
          default -> 0;
        };
    return type + (subject.state() == State.DECREASED ? DECREASED : 0);
  }

  private static double ofObject(Argument object) {
    if (object.type() == EntityType.THERAPY && object.id() == null) {
      return THERAPY_IN_GENERAL;
    }
    return object.type() == EntityType.PROCESS ? PROCESS_OBJECT : 0;
  }
}
