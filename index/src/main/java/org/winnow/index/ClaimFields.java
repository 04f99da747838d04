package org.winnow.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.winnow.claim.Argument;
import org.winnow.claim.Evidence;

/// The fields that all evidence of a claim shares: the union of what each says, each value once.
final class ClaimFields {
  private record Value(ClaimField field, String value) {}

  private final GatheredClaim claim;
  private final Set<Value> values = new LinkedHashSet<>();
  private final Set<List<String>> names = new LinkedHashSet<>();

  ClaimFields(GatheredClaim claim, ArgumentNames naming) {
    this.claim = claim;
    add(ClaimField.CLAIM, claim.key());
    for (Evidence e : claim.evidence()) {
      add(ClaimField.PREDICATE, e.predicate().label());
      add(ClaimField.EFFECT, e.effect().label());
      add(ClaimField.STATE, e.subject().state().label());
      add(ClaimField.SUBJECT_TYPE, e.subject().type().name());
      add(ClaimField.OBJECT_TYPE, e.object().type().name());
      add(ClaimField.NEGATED, Boolean.toString(e.negated()));
    }
    addNames(
        claim.arguments(Evidence::subject), naming, ClaimField.SUBJECT, ClaimField.SUBJECT_GROUP);
    addNames(claim.arguments(Evidence::object), naming, ClaimField.OBJECT, ClaimField.OBJECT_GROUP);
  }

  void addTo(Document document) {
    for (Value value : values) {
      document.add(BlockWriter.term(value.field.indexName(), value.value));
    }
    document.add(new Field(ClaimField.NAMES.indexName(), new NameWords(names), BlockWriter.WORDS));
    document.add(new IntPoint(ClaimField.EVIDENCE_COUNT.indexName(), claim.evidence().size()));
    document.add(new IntPoint(ClaimField.REFERENCE_COUNT.indexName(), claim.references()));
  }

  private void addNames(
      List<Argument> arguments, ArgumentNames naming, ClaimField field, ClaimField groupField) {
    for (ArgumentNames.Name name : naming.namesOf(arguments)) {
      names.add(name.words());
      values.add(new Value(field, name.folded()));
    }
    for (Argument argument : arguments) {
      for (Hierarchy.Group group : naming.groupsOf(argument)) {
        naming.namesOf(group).forEach(n -> values.add(new Value(groupField, n.folded())));
      }
    }
  }

  private void add(ClaimField field, String value) {
    values.add(new Value(field, value.toLowerCase(Locale.ROOT)));
  }
}
