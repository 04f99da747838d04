package org.winnow.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.winnow.claim.Entity;
import org.winnow.claim.Evidence;
import org.winnow.text.EntityType;

/// The facet values of a claim: those of the claim and those of any of its evidence, each once. What curators
/// decided is no part of the index (see [Judgements]).
final class ClaimFacets {
  private final SharedFields shared;
  private final Set<List<Field>> values = new LinkedHashSet<>();

  ClaimFacets(GatheredClaim claim, SharedFields shared) {
    this.shared = shared;
    for (Evidence e : claim.evidence()) {
      addStatement(e);
      addPlace(e);
    }
    addRanges(claim);
  }

  void addTo(Document document) {
    values.forEach(fields -> fields.forEach(document::add));
  }

  private void addRanges(GatheredClaim claim) {
    // In whole hundredths, so that 0.3 falls into the band that begins with it.
    int tenth = (int) Math.min(9, Math.round(claim.surest().confidence() * 100) / 10);
    add(FacetField.CONFIDENCE, "0." + tenth + " TO " + (tenth == 9 ? "1.0" : "0." + (tenth + 1)));
    claim.evidence().stream()
        .flatMap(e -> e.citations().stream())
        .flatMapToInt(c -> shared.year(c.text()).stream())
        .map(year -> year - year % 5)
        .forEach(first -> add(FacetField.YEAR, first + " TO " + (first + 4)));
  }

  private void addStatement(Evidence e) {
    add(FacetField.PREDICATE, e.predicate().label());
    add(FacetField.EFFECT, e.effect().label());
    add(FacetField.SUBJECT_TYPE, e.subject().type().name().toLowerCase(Locale.ROOT));
    add(FacetField.OBJECT_TYPE, e.object().type().name().toLowerCase(Locale.ROOT));
    add(FacetField.SUBJECT, e.subject().identity());
    add(FacetField.OBJECT, e.object().identity());
    add(FacetField.STATE, e.subject().state().label());
    add(FacetField.NEGATED, Boolean.toString(e.negated()));
    add(FacetField.HEDGED, Boolean.toString(e.hedged()));
  }

  private void addPlace(Evidence e) {
    add(FacetField.SECTION, e.section());
    add(FacetField.KIND, e.kind());
    add(FacetField.DOCUMENT, e.document());
    add(FacetField.RULE, e.rule());
    for (Entity entity : e.context()) {
      if (entity.type() == EntityType.DISEASE) {
        add(FacetField.DISEASE, entity.name());
      }
    }
  }

  private void add(FacetField field, String value) {
    values.add(shared.facet(field, value));
  }
}
