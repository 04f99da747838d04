package org.winnow.index;

import org.winnow.claim.EvidenceJson;
import tools.jackson.core.JsonGenerator;

/// A search's result as JSON, the same on the command line and on the web:
///
///     {"query", "total", "complete", "instead",
///      "hits": [{"claim", "score", "evidences", "documents", "references", "decisions": ["accepted" …],
///                "through": [{"argument", "group"}], "summary": {…}, "evidence": [{"evidence": {…},
///                "decision", "marks": [{"start", "end", "role"}]}]}],
///      "facets": [{"facet", "values": [{"value", "label", "claims"}]}]}
///
/// where `summary` and each inner `evidence` are objects as in `claims.jsonl`, and marks count UTF-16 units
/// in the quote. Thread-safe.
public final class SearchResultJson {
  private SearchResultJson() {}

  /// Writes the object as the generator's next value.
  public static void write(String query, SearchResult result, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("query", query);
    json.writeNumberProperty("total", result.total());
    json.writeBooleanProperty("complete", result.complete());
    json.writeStringProperty("instead", result.instead());
    json.writeArrayPropertyStart("hits");
    result.hits().forEach(hit -> writeHit(hit, json));
    json.writeEndArray();
    json.writeArrayPropertyStart("facets");
    result.facets().forEach(facet -> writeFacet(facet, json));
    json.writeEndArray();
    json.writeEndObject();
  }

  static void writeHit(ClaimHit hit, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("claim", hit.claim());
    json.writeNumberProperty("score", hit.score());
    json.writeNumberProperty("evidences", hit.evidences());
    json.writeNumberProperty("documents", hit.documents());
    json.writeNumberProperty("references", hit.references());
    json.writeArrayPropertyStart("decisions");
    hit.decisions().stream().sorted().forEach(j -> json.writeString(j.label()));
    json.writeEndArray();
    json.writeArrayPropertyStart("through");
    for (ClaimHit.Through through : hit.through()) {
      json.writeStartObject();
      json.writeStringProperty("argument", through.argument());
      json.writeStringProperty("group", through.group());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeName("summary");
    EvidenceJson.write(hit.summary(), json);
    json.writeArrayPropertyStart("evidence");
    hit.evidence().forEach(evidence -> writeEvidence(evidence, json));
    json.writeEndArray();
    json.writeEndObject();
  }

  /// Writes an evidence with its marks as the generator's next value.
  public static void writeEvidence(EvidenceHit hit, JsonGenerator json) {
    json.writeStartObject();
    json.writeName("evidence");
    EvidenceJson.write(hit.evidence(), json);
    json.writeStringProperty("decision", hit.decision().label());
    json.writeArrayPropertyStart("marks");
    for (Mark mark : hit.marks()) {
      json.writeStartObject();
      json.writeNumberProperty("start", mark.span().start());
      json.writeNumberProperty("end", mark.span().end());
      json.writeStringProperty("role", mark.role().label());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeFacet(FacetCounts facet, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("facet", facet.facet().label());
    json.writeArrayPropertyStart("values");
    for (FacetCounts.Value value : facet.values()) {
      json.writeStartObject();
      json.writeStringProperty("value", value.value());
      json.writeStringProperty("label", value.label());
      json.writeNumberProperty("claims", value.claims());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
