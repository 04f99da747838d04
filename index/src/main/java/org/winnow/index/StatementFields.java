package org.winnow.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Field;
import org.winnow.claim.Effect;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;
import org.winnow.text.EntityType;

/// The fields of a claim that say what is stated: labels, and the facet values that they are counted by. Made
/// once for all evidence that states the like. Thread-safe.
final class StatementFields {
  private record Stated(
      Predicate predicate,
      Effect effect,
      State state,
      EntityType subject,
      EntityType object,
      boolean negated) {}

  private final SharedFields shared;
  private final Memory<Stated, List<Field>> made = new Memory<>(this::make);

  StatementFields(SharedFields shared) {
    this.shared = shared;
  }

  /// The fields of what one evidence states.
  Collection<Field> of(Evidence e) {
    return made.of(
        new Stated(
            e.predicate(),
            e.effect(),
            e.subject().state(),
            e.subject().type(),
            e.object().type(),
            e.negated()));
  }

  private List<Field> make(Stated stated) {
    List<Field> fields = new ArrayList<>();
    add(fields, ClaimField.PREDICATE, FacetField.PREDICATE, stated.predicate.label());
    add(fields, ClaimField.EFFECT, FacetField.EFFECT, stated.effect.label());
    add(fields, ClaimField.STATE, FacetField.STATE, stated.state.label());
    add(fields, ClaimField.SUBJECT_TYPE, FacetField.SUBJECT_TYPE, name(stated.subject));
    add(fields, ClaimField.OBJECT_TYPE, FacetField.OBJECT_TYPE, name(stated.object));
    add(fields, ClaimField.NEGATED, FacetField.NEGATED, Boolean.toString(stated.negated));
    return List.copyOf(fields);
  }

  private static String name(EntityType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  private void add(List<Field> to, ClaimField field, FacetField facet, String value) {
    to.add(shared.label(field, value));
    to.addAll(shared.facet(facet, value));
  }
}
