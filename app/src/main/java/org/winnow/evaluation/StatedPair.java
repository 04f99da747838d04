package org.winnow.evaluation;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;

/// A subject and an object of a claim, as an annotator or a run states them. Immutable.
///
/// @param subject   what acts
/// @param object    what it acts on
/// @param predicate as stated
/// @param state     of the subject
/// @param negated   whether the claim is denied
record StatedPair(Named subject, Named object, Predicate predicate, State state, boolean negated) {
  private static final Set<String> CORE = Set.of("GENE", "VARIANT", "MIRNA", "NCRNA", "DRUG");

  /// One side of a pair.
  ///
  /// @param text  the name as written
  /// @param names it and the other names, folded by [NameFolding]
  /// @param type  an annotator's types may be others than ours
  record Named(String text, Set<String> names, String type) {
    Named {
      names = Set.copyOf(names);
    }

    static Named of(String text, Collection<String> others, String type) {
      return new Named(
          text,
          Stream.concat(Stream.of(text), others.stream())
              .map(NameFolding::fold)
              .collect(Collectors.toSet()),
          type);
    }

    private boolean is(Named other) {
      return !Collections.disjoint(names, other.names);
    }
  }

  /// Whether both are of the types that matter most: genes, RNAs, variants and drugs, and therapies as objects.
  boolean isCore() {
    return CORE.contains(subject.type())
        && (CORE.contains(object.type()) || object.type().equals("THERAPY"));
  }

  /// Whether two speak of the same things.
  boolean isOfSame(StatedPair other) {
    return subject.is(other.subject) && object.is(other.object);
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
    boolean away = state == State.DECREASED || state == State.HYPERMETHYLATED;
    return away ? -predicate.sign() : predicate.sign();
  }

  @Override
  public String toString() {
    String words = state == State.NONE ? "" : " [" + state.label() + "]";
    String not = negated ? "not " : "";
    return not + subject.text() + words + " " + predicate.label() + " " + object.text();
  }
}
