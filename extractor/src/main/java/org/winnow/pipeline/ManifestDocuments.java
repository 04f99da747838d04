package org.winnow.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.winnow.claim.Predicate;
import org.winnow.text.DataError;
import org.winnow.text.EntityType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// The list `documents` of `run.json`, written and read back.
final class ManifestDocuments {
  private ManifestDocuments() {}

  static void write(DocumentResults results, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("document", results.report().document());
    switch (results.report()) {
      case DocumentReport.Read read -> {
        write(read, json);
        json.writeNumberProperty("bytes_of_claims", results.claims());
        json.writeNumberProperty("bytes_of_mentions", results.mentions());
        json.writeStringProperty("text_sha256", results.text());
      }
      case DocumentReport.Unreadable unreadable -> {
        json.writeStringProperty("unreadable", unreadable.reason());
        // Not "sha256", which tells the documents that were read.
        json.writeStringProperty("unreadable_sha256", unreadable.sha256());
      }
    }
    json.writeEndObject();
  }

  private static void write(DocumentReport.Read read, JsonGenerator json) {
    json.writeStringProperty("format", read.format());
    json.writeStringProperty("sha256", read.sha256());
    Coverage coverage = read.coverage();
    json.writeNumberProperty("characters", coverage.characters());
    json.writeNumberProperty("characters_read", coverage.read());
    json.writeObjectPropertyStart("characters_left_out");
    coverage.leftOut().forEach(json::writeNumberProperty);
    json.writeEndObject();
    json.writeNumberProperty("characters_unread", coverage.unread());
    json.writeNumberProperty("passages", read.passages());
    json.writeNumberProperty("sentences", read.sentences());
    json.writeNumberProperty("references", read.references());
    json.writeNumberProperty("mentions", read.names());
    json.writeObjectPropertyStart("mentions_by_type");
    read.mentions().forEach((type, n) -> json.writeNumberProperty(type.name(), n));
    json.writeEndObject();
    json.writeNumberProperty("evidence", read.claims());
    json.writeObjectPropertyStart("evidence_by_predicate");
    read.evidence().forEach((predicate, n) -> json.writeNumberProperty(predicate.label(), n));
    json.writeEndObject();
    json.writeArrayPropertyStart("errors");
    for (DataError error : read.errors()) {
      json.writeStartObject();
      json.writeStringProperty("name", error.name());
      json.writeStringProperty("where", error.where());
      json.writeStringProperty("what", error.what());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /// Reads one back.
  ///
  /// @throws RuntimeException where it is not as [#write] leaves it
  static DocumentResults read(JsonNode object) {
    String id = object.required("document").stringValue();
    JsonNode reason = object.path("unreadable");
    if (reason.isString()) {
      String hash = object.required("unreadable_sha256").stringValue(null);
      return DocumentResults.unreadable(
          new DocumentReport.Unreadable(id, reason.stringValue(), hash));
    }
    return new DocumentResults(
        readReport(id, object),
        object.required("bytes_of_claims").longValue(),
        object.required("bytes_of_mentions").longValue(),
        object.required("text_sha256").stringValue(null));
  }

  private static DocumentReport.Read readReport(String id, JsonNode object) {
    TreeMap<String, Integer> leftOut = new TreeMap<>();
    object
        .required("characters_left_out")
        .forEachEntry((why, count) -> leftOut.put(why, count.intValue()));
    List<DataError> errors = new ArrayList<>();
    for (JsonNode error : object.required("errors")) {
      errors.add(
          new DataError(
              error.required("name").stringValue(),
              error.required("where").stringValue(),
              error.required("what").stringValue()));
    }
    return new DocumentReport.Read(
        id,
        object.required("format").stringValue(),
        object.required("sha256").stringValue(),
        new Coverage(
            object.required("characters").intValue(),
            object.required("characters_read").intValue(),
            leftOut,
            object.required("characters_unread").intValue()),
        object.required("passages").intValue(),
        object.required("sentences").intValue(),
        object.required("references").intValue(),
        table(object.required("mentions_by_type"), EntityType::valueOf),
        table(object.required("evidence_by_predicate"), label -> Predicate.of(label).orElseThrow()),
        errors);
  }

  private static <K extends Comparable<K>> SortedMap<K, Long> table(
      JsonNode object, Function<String, K> key) {
    SortedMap<K, Long> table = new TreeMap<>();
    object.forEachEntry((name, count) -> table.put(key.apply(name), count.longValue()));
    return table;
  }
}
