package org.winnow.claim;

import java.util.Optional;
import org.winnow.mention.Mention;
import org.winnow.pattern.Match;
import org.winnow.pattern.RuleBook;
import org.winnow.text.EntityType;

/// Which matches are claims: those whose words give a predicate that allows arguments of these types, and
/// whose arguments are neither the same nor too general. Immutable, thread-safe.
final class MatchFilter {
  /// Word list of names too general for a claim.
  private static final String NO_ARGUMENT = "no-argument";

  /// Word list of processes that are never the object of a claim.
  private static final String NO_OBJECT = "no-object";

  private final RuleBook rules;

  MatchFilter(RuleBook rules) {
    this.rules = rules;
  }

  /// The predicate of a match that is a claim, none for another.
  Optional<Predicate> predicate(Match match) {
    Mention subject = match.subject().mention();
    Mention object = match.object().mention();
    return SignAlgebra.predicate(match)
        .filter(p -> ArgumentTypes.allow(subject.type(), p, object.type()))
        .filter(p ->
            !same(subject, object)
                && !tooGeneral(subject, object)
                && !(p != Predicate.CONFERS_SENSITIVITY_TO
                    && againstTherapyInGeneral(subject, object)));
  }

  private boolean tooGeneral(Mention subject, Mention object) {
    return rules.lists(NO_ARGUMENT, subject.text())
        || rules.lists(NO_ARGUMENT, object.text())
        || rules.lists(NO_OBJECT, object.text());
  }

  /// A therapy may overcome resistance to drugs at large; that it causes it is mostly a misread list of
  /// examples ("resistance to drugs such as X").
  private static boolean againstTherapyInGeneral(Mention subject, Mention object) {
    return subject.type().isTherapy()
        && object.type() == EntityType.THERAPY
        && object.how() == Mention.How.GRAMMAR;
  }

  private static boolean same(Mention subject, Mention object) {
    return (subject.id() != null && subject.id().equals(object.id()))
        || ClaimKey.fold(subject.name()).equals(ClaimKey.fold(object.name()));
  }
}
