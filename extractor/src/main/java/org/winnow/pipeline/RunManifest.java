package org.winnow.pipeline;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.winnow.dictionary.ImportedVocabulary;
import org.winnow.text.DataError;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// `run.json`: what a run read, with what, and what it counted. Everything but `times` and `settings`
/// depends on the inputs alone.
///
/// @param settings what was asked for
/// @param reports  one for each input, in order
/// @param skipped  files of the folders that were left out
/// @param counts   of the whole run
/// @param started  when
/// @param finished when
record RunManifest(
    RunSettings settings,
    List<DocumentReport> reports,
    List<String> skipped,
    RunCounts counts,
    Instant started,
    Instant finished) {
  void write(Writer out) throws IOException {
    ObjectWriteContext pretty =
        new ObjectWriteContext.Base() {
          @Override
          public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
          }
        };
    try (JsonGenerator json = new JsonFactory().createGenerator(pretty, out)) {
      json.writeStartObject();
      writeMadeFrom(json);
      writeCounts(json);
      writeDocuments(json);
      writeTimes(json);
      json.writeEndObject();
    }
  }

  private void writeMadeFrom(JsonGenerator json) throws IOException {
    Path dictionaries = settings.dictionaries();
    json.writeObjectPropertyStart("program");
    json.writeStringProperty("version", settings.version());
    json.writeStringProperty("sha256", Fingerprint.program());
    json.writeEndObject();
    json.writeStringProperty("dictionaries_sha256", Fingerprint.folder(dictionaries));
    json.writeArrayPropertyStart("imported");
    for (ImportedVocabulary imported : ImportedVocabulary.list(dictionaries)) {
      json.writeStartObject();
      json.writeStringProperty("source", imported.source());
      json.writeStringProperty("version", imported.version());
      json.writeStringProperty("licence", imported.licence());
      json.writeStringProperty("imported", imported.imported().toString());
      json.writeStringProperty("sha256", imported.sha256());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringProperty("rules_sha256", Fingerprint.folder(dictionaries.resolve("patterns")));
    json.writeObjectPropertyStart("settings");
    json.writeArrayPropertyStart("inputs");
    settings.inputs().forEach(input -> json.writeString(input.toString()));
    json.writeEndArray();
    json.writeStringProperty("folder", Path.of("").toAbsolutePath().toString());
    json.writeNumberProperty("threads", settings.threads());
    json.writeEndObject();
  }

  private void writeCounts(JsonGenerator json) {
    json.writeObjectPropertyStart("counts");
    json.writeNumberProperty("documents", counts.documents());
    json.writeNumberProperty("unreadable", counts.unreadable());
    json.writeNumberProperty("sentences", counts.sentences());
    json.writeNumberProperty("claims", counts.claims());
    json.writeNumberProperty("evidence", RunCounts.total(counts.evidence()));
    writeTable("mentions_by_type", counts.mentions(), json);
    json.writeObjectPropertyStart("evidence_by_predicate");
    counts.evidence().forEach((predicate, n) -> json.writeNumberProperty(predicate.label(), n));
    json.writeEndObject();
    writeTable("data_errors", counts.errors(), json);
    json.writeEndObject();
  }

  private static void writeTable(String name, Map<?, Long> table, JsonGenerator json) {
    json.writeObjectPropertyStart(name);
    table.forEach((key, count) -> json.writeNumberProperty(key.toString(), count));
    json.writeEndObject();
  }

  private void writeDocuments(JsonGenerator json) {
    json.writeArrayPropertyStart("documents");
    for (DocumentReport report : reports) {
      json.writeStartObject();
      json.writeStringProperty("document", report.document());
      switch (report) {
        case DocumentReport.Read read -> writeRead(read, json);
        case DocumentReport.Unreadable unreadable ->
            json.writeStringProperty("unreadable", unreadable.reason());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("skipped");
    skipped.forEach(json::writeString);
    json.writeEndArray();
  }

  private static void writeRead(DocumentReport.Read read, JsonGenerator json) {
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
    json.writeNumberProperty("mentions", read.mentions());
    json.writeNumberProperty("evidence", read.claims());
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

  private void writeTimes(JsonGenerator json) {
    json.writeObjectPropertyStart("times");
    json.writeStringProperty("started", started.toString());
    json.writeStringProperty("finished", finished.toString());
    json.writeNumberProperty("seconds", Duration.between(started, finished).toMillis() / 1000.0);
    json.writeEndObject();
  }
}
