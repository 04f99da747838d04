package org.winnow.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.winnow.claim.Evidence;

/// The fields that all evidence of a claim shares: the union of what each says, each value once.
final class ClaimFields {
  private final GatheredClaim claim;
  private final SharedFields shared;
  private final ArgumentFields subject;
  private final ArgumentFields object;

  ClaimFields(GatheredClaim claim, ArgumentFields.Maker arguments, SharedFields shared) {
    this.claim = claim;
    this.shared = shared;
    this.subject = arguments.of(true, claim.arguments(Evidence::subject));
    this.object = arguments.of(false, claim.arguments(Evidence::object));
  }

  void addTo(Document document) {
    document.add(BlockWriter.term(ClaimField.CLAIM.indexName(), claim.key()));
    labels().forEach(document::add);
    subject.fields().forEach(document::add);
    object.fields().forEach(document::add);
    if (!subject.words().isEmpty() || !object.words().isEmpty()) {
      document.add(new Field(ClaimField.NAMES.indexName(), words(), BlockWriter.WORDS));
    }
    document.add(new IntPoint(ClaimField.EVIDENCE_COUNT.indexName(), claim.evidence().size()));
    document.add(new IntPoint(ClaimField.REFERENCE_COUNT.indexName(), claim.references()));
  }

  private Set<Field> labels() {
    Set<Field> labels = new LinkedHashSet<>();
    for (Evidence e : claim.evidence()) {
      labels.add(shared.label(ClaimField.PREDICATE, e.predicate().label()));
      labels.add(shared.label(ClaimField.EFFECT, e.effect().label()));
      labels.add(shared.label(ClaimField.STATE, e.subject().state().label()));
      labels.add(shared.label(ClaimField.SUBJECT_TYPE, e.subject().type().name()));
      labels.add(shared.label(ClaimField.OBJECT_TYPE, e.object().type().name()));
      labels.add(shared.label(ClaimField.NEGATED, Boolean.toString(e.negated())));
    }
    return labels;
  }

  /// Of both arguments; names that they share are told once.
  private NameWords words() {
    List<List<String>> words = new ArrayList<>(subject.words());
    object.words().stream().filter(name -> !subject.words().contains(name)).forEach(words::add);
    return new NameWords(words);
  }
}
