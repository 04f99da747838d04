package org.winnow.curation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Argument;
import org.winnow.claim.ClaimKey;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;
import org.winnow.claim.SignAlgebra;
import org.winnow.claim.State;

/// What a curator puts right; null where the program was right. Immutable.
///
/// @param subjectId   CURIE of the subject
/// @param subjectName preferred name of the subject
/// @param state       of the subject
/// @param predicate   the relation
/// @param objectId    CURIE of the object
/// @param objectName  preferred name of the object
/// @param negated     whether the sentence denies it
public record Correction(
    @Nullable String subjectId,
    @Nullable String subjectName,
    @Nullable State state,
    @Nullable Predicate predicate,
    @Nullable String objectId,
    @Nullable String objectName,
    @Nullable Boolean negated) {
  /// Changes nothing.
  public static final Correction NONE = new Correction(null, null, null, null, null, null, null);

  /// The evidence as it should be, with the keys and the derived sign of what it now states.
  public Evidence apply(Evidence e) {
    Argument subject =
        corrected(
            e.subject(),
            subjectId,
            subjectName,
            Objects.requireNonNullElse(state, e.subject().state()));
    Argument object = corrected(e.object(), objectId, objectName, e.object().state());
    Predicate relation = Objects.requireNonNullElse(predicate, e.predicate());
    boolean denied = Objects.requireNonNullElse(negated, e.negated());
    SignAlgebra.Derived sign = SignAlgebra.derive(subject, relation);
    String claim = ClaimKey.claim(subject, relation, object, denied);
    return new Evidence(
        claim,
        ClaimKey.evidence(claim, e.document(), e.quote()),
        e.document(),
        e.title(),
        e.pmid(),
        e.doi(),
        e.section(),
        e.kind(),
        e.page(),
        e.quote(),
        e.source(),
        subject,
        relation,
        object,
        e.trigger(),
        denied,
        denied ? e.negation() : null,
        e.hedged(),
        e.hedge(),
        sign.effect(),
        sign.working(),
        e.context(),
        e.citations(),
        e.attribution(),
        e.coreference(),
        e.rule(),
        e.confidence());
  }

  private static Argument corrected(
      Argument argument, @Nullable String id, @Nullable String name, State state) {
    return new Argument(
        argument.type(),
        argument.text(),
        argument.source(),
        id == null ? argument.id() : id,
        name == null ? argument.name() : name,
        argument.aliases(),
        state,
        state == argument.state() ? argument.stateText() : null,
        argument.gene());
  }
}
