package org.winnow.index;

import org.winnow.claim.Citation;
import tools.jackson.core.JsonGenerator;

/// A claim's record as JSON:
///
///     {"claim": {…}, "groups": [{"reference": {"pmid", "doi", "text"} or null, "evidence": […]}],
///      "contradictions": [{…}]}
///
/// where `claim`, each contradiction and each evidence are as in [SearchResultJson]. Thread-safe.
public final class ClaimRecordJson {
  private ClaimRecordJson() {}

  /// Writes the object as the generator's next value.
  public static void write(ClaimRecord found, JsonGenerator json) {
    json.writeStartObject();
    json.writeName("claim");
    SearchResultJson.writeHit(found.claim(), json);
    json.writeArrayPropertyStart("groups");
    for (ClaimRecord.ReferenceGroup group : found.groups()) {
      json.writeStartObject();
      writeReference(group, json);
      json.writeArrayPropertyStart("evidence");
      group.evidence().forEach(hit -> SearchResultJson.writeEvidence(hit, json));
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("contradictions");
    found.contradictions().forEach(hit -> SearchResultJson.writeHit(hit, json));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeReference(ClaimRecord.ReferenceGroup group, JsonGenerator json) {
    Citation reference = group.reference();
    if (reference == null) {
      json.writeNullProperty("reference");
      return;
    }
    json.writeObjectPropertyStart("reference");
    json.writeStringProperty("marker", reference.marker());
    json.writeStringProperty("pmid", reference.pmid());
    json.writeStringProperty("doi", reference.doi());
    json.writeStringProperty("text", reference.text());
    json.writeEndObject();
  }
}
