package org.winnow.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.winnow.claim.Citation;
import org.winnow.claim.Entity;
import org.winnow.claim.Evidence;
import org.winnow.text.EntityType;

/// The fields that all evidence of a claim shares, and the facet values: the union of what each says, each
/// value once. What curators decided is no part of the index (see [Judgements]).
final class ClaimFields {
  private final SharedFields shared;
  private final ArgumentFields.Maker arguments;
  private final StatementFields statements;
  private final PlaceFields places;

  ClaimFields(SharedFields shared, ArgumentFields.Maker arguments, PlaceFields places) {
    this.shared = shared;
    this.arguments = arguments;
    this.statements = new StatementFields(shared);
    this.places = places;
  }

  void add(GatheredClaim claim, int references, Document document) {
    ArgumentFields subject = arguments.of(true, claim.arguments(Evidence::subject));
    ArgumentFields object = arguments.of(false, claim.arguments(Evidence::object));
    document.add(BlockWriter.term(ClaimField.CLAIM.indexName(), claim.key()));
    // What one evidence says twice is no matter but for the time that it takes.
    Collection<Field> fields =
        claim.evidence().size() == 1 ? new ArrayList<>() : new LinkedHashSet<>();
    claim.evidence().forEach(e -> addShared(e, fields));
    fields.addAll(shared.facet(FacetField.CONFIDENCE, band(claim.surest().confidence())));
    fields.addAll(subject.fields());
    fields.addAll(object.fields());
    fields.forEach(document::add);
    if (!subject.words().isEmpty() || !object.words().isEmpty()) {
      document.add(
          new Field(ClaimField.NAMES.indexName(), words(subject, object), BlockWriter.WORDS));
    }
    document.add(new IntPoint(ClaimField.EVIDENCE_COUNT.indexName(), claim.evidence().size()));
    document.add(new IntPoint(ClaimField.REFERENCE_COUNT.indexName(), references));
  }

  private void addShared(Evidence e, Collection<Field> fields) {
    fields.addAll(statements.of(e));
    fields.addAll(places.manner(e).facets());
    fields.addAll(places.source(e).facets());
    for (Entity entity : e.context()) {
      if (entity.type() == EntityType.DISEASE) {
        fields.addAll(shared.facet(FacetField.DISEASE, entity.name()));
      }
    }
    for (Citation citation : e.citations()) {
      shared
          .year(citation.text())
          .ifPresent(year -> {
            int first = year - year % 5;
            fields.addAll(shared.facet(FacetField.YEAR, first + " TO " + (first + 4)));
          });
    }
  }

  private static String band(double confidence) {
    // In whole hundredths, so that 0.3 falls into the band that begins with it.
    int tenth = (int) Math.min(9, Math.round(confidence * 100) / 10);
    return "0." + tenth + " TO " + (tenth == 9 ? "1.0" : "0." + (tenth + 1));
  }

  /// Of both arguments; names that they share are told once.
  private static NameWords words(ArgumentFields subject, ArgumentFields object) {
    List<List<String>> words = new ArrayList<>(subject.words());
    object.words().stream().filter(name -> !subject.words().contains(name)).forEach(words::add);
    return new NameWords(words);
  }
}
