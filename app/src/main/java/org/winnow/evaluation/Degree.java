package org.winnow.evaluation;

/// How much of a claim has to agree.
public enum Degree {
  /// Subject and object.
  PAIR,
  /// And the family of the predicate, its net sign, and whether it is denied.
  DIRECTION,
  /// And predicate and state of the subject as stated.
  STRICT
}
