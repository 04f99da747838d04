package org.winnow.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Field;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Evidence;

/// The fields that say where an evidence stands and how it was found. Made once for all evidence of the like
/// place. Thread-safe.
final class PlaceFields {
  /// What evidence of one place has in common.
  ///
  /// @param labels of the evidence
  /// @param facets of its claim
  record Place(List<Field> labels, List<Field> facets) {}

  private record Manner(
      boolean hedged, String kind, String attribution, String section, String rule) {}

  private record Source(String document, @Nullable String pmid, @Nullable String doi) {}

  private final SharedFields shared;
  private final Memory<Manner, Place> manners = new Memory<>(this::make);
  private final Memory<Source, Place> sources = new Memory<>(this::make);

  PlaceFields(SharedFields shared) {
    this.shared = shared;
  }

  /// The document.
  Place source(Evidence e) {
    return sources.of(new Source(e.document(), e.pmid(), e.doi()));
  }

  /// The place in the document, and the rule.
  Place manner(Evidence e) {
    return manners.of(new Manner(e.hedged(), e.kind(), e.attribution(), e.section(), e.rule()));
  }

  private Place make(Manner manner) {
    String hedged = Boolean.toString(manner.hedged);
    List<Field> facets = new ArrayList<>(shared.facet(FacetField.HEDGED, hedged));
    facets.addAll(shared.facet(FacetField.SECTION, manner.section));
    facets.addAll(shared.facet(FacetField.KIND, manner.kind));
    facets.addAll(shared.facet(FacetField.RULE, manner.rule));
    List<Field> labels =
        List.of(
            shared.label(ClaimField.HEDGED, hedged),
            shared.label(ClaimField.KIND, manner.kind),
            shared.label(ClaimField.ATTRIBUTION, manner.attribution),
            shared.label(ClaimField.SECTION, manner.section),
            shared.label(ClaimField.RULE, manner.rule));
    return new Place(labels, List.copyOf(facets));
  }

  private Place make(Source source) {
    List<Field> labels = new ArrayList<>();
    labels.add(shared.label(ClaimField.DOCUMENT, source.document));
    if (source.pmid != null) {
      labels.add(shared.label(ClaimField.DOCUMENT, source.pmid));
    }
    if (source.doi != null) {
      labels.add(shared.label(ClaimField.DOCUMENT, source.doi));
    }
    return new Place(List.copyOf(labels), shared.facet(FacetField.DOCUMENT, source.document));
  }
}
