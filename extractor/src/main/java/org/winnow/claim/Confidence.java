package org.winnow.claim;

import org.winnow.pattern.Match;
import org.winnow.text.EntityType;

/// How sure a claim is, as a product of named parts between 0 and 1. The parts are judgements, not yet
/// calibrated on decisions.
final class Confidence {
  private static final double BASE = 0.9;
  private static final double ASSOCIATED = 0.95;
  private static final double HEDGED = 0.9;
  private static final double UNGROUNDED = 0.9;
  private static final double GENERIC = 0.95;
  private static final int NEAR = 12;
  private static final double FAR = 0.85;
  private static final double SCALE = 1000;

  private Confidence() {}

  static double of(Match match, Argument subject, Argument object, boolean hedged) {
    double value = BASE;
    value *= match.mode().equals("associate") ? ASSOCIATED : 1;
    value *= hedged ? HEDGED : 1;
    value *= subject.id() == null ? UNGROUNDED : 1;
    value *= object.id() == null ? (object.type() == EntityType.THERAPY ? GENERIC : UNGROUNDED) : 1;
    value *= match.tokens().length() > NEAR ? FAR : 1;
    return Math.round(value * SCALE) / SCALE;
  }
}
