package org.winnow.evaluation;

import java.util.Collections;
import java.util.Set;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;
import org.winnow.text.EntityType;

/// A subject and an object of a claim, as an annotator or a run states them. Immutable.
///
/// @param subject   its name and other names, folded by [NameFolding]
/// @param object    likewise
/// @param types     whether both are of the types that matter most: genes, RNAs, variants and drugs, and therapies as
///                  objects
/// @param shown     both names as written
/// @param predicate as stated
/// @param state     of the subject
/// @param negated   whether the claim is denied
record StatedPair(
    Set<String> subject,
    Set<String> object,
    boolean types,
    String shown,
    Predicate predicate,
    State state,
    boolean negated) {
  private static final Set<EntityType> CORE =
      Set.of(
          EntityType.GENE, EntityType.VARIANT, EntityType.MIRNA, EntityType.NCRNA, EntityType.DRUG);

  StatedPair {
    subject = Set.copyOf(subject);
    object = Set.copyOf(object);
  }

  static boolean isCore(EntityType subject, EntityType object) {
    return CORE.contains(subject) && (CORE.contains(object) || object == EntityType.THERAPY);
  }

  /// Whether two speak of the same things.
  boolean names(StatedPair other) {
    return !Collections.disjoint(subject, other.subject)
        && !Collections.disjoint(object, other.object);
  }

  /// What has to agree at a degree, beside the names.
  String label(Degree degree) {
    return switch (degree) {
      case PAIR -> "";
      case DIRECTION -> predicate.family() + " " + sign() + " " + negated;
      case STRICT -> predicate + " " + state + " " + negated;
    };
  }

  /// +1, -1 or 0: what the predicate says, turned round where the subject's action is taken away.
  private int sign() {
    int stated = predicate.sign();
    return state == State.DECREASED || state == State.HYPERMETHYLATED ? -stated : stated;
  }

  @Override
  public String toString() {
    String words = state == State.NONE ? "" : " [" + state.label() + "]";
    String[] names = shown.split("\t", 2);
    return (negated ? "not " : "") + names[0] + words + " " + predicate.label() + " " + names[1];
  }
}
