package org.winnow.pipeline;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.JudgedRulesJson;
import org.winnow.dictionary.ImportedVocabulary;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;

/// `run.json`: what a run read, with what, and what it counted. Everything but `times`, `work` and
/// `settings` depends on the inputs alone.
///
/// @param settings what was asked for
/// @param madeFrom program, names and rules
/// @param results  one for each input, in order
/// @param files    SHA-256 of the files beside it
/// @param skipped  files of the folders that were left out
/// @param counts   of the whole run
/// @param anew     why nothing of an earlier run was kept; null where there was none, or it was
/// @param rules    a short hash of each rule, word list and macro
/// @param started  when
record RunManifest(
    RunSettings settings,
    MadeFrom madeFrom,
    List<DocumentResults> results,
    Map<String, String> files,
    List<String> skipped,
    RunCounts counts,
    @Nullable String anew,
    SortedMap<String, String> rules,
    Instant started) {
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
      counts.rules().write(json);
      writeDocuments(json);
      writeWork(json);
      writeTimes(json);
      json.writeEndObject();
    }
  }

  private void writeMadeFrom(JsonGenerator json) throws IOException {
    json.writeObjectPropertyStart("program");
    json.writeStringProperty("version", madeFrom.version());
    json.writeStringProperty("sha256", madeFrom.program());
    json.writeStringProperty("libraries_sha256", madeFrom.libraries());
    json.writeEndObject();
    json.writeStringProperty("dictionaries_sha256", madeFrom.dictionaries());
    json.writeArrayPropertyStart("imported");
    for (ImportedVocabulary imported : ImportedVocabulary.list(settings.dictionaries())) {
      json.writeStartObject();
      json.writeStringProperty("source", imported.source());
      json.writeStringProperty("version", imported.version());
      json.writeStringProperty("licence", imported.licence());
      json.writeStringProperty("imported", imported.imported().toString());
      json.writeStringProperty("sha256", imported.sha256());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringProperty("rules_sha256", madeFrom.rules());
    json.writeObjectPropertyStart("rules");
    rules.forEach(json::writeStringProperty);
    json.writeEndObject();
    JudgedRulesJson.write(settings.judged(), json);
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
    json.writeObjectPropertyStart("files");
    for (String name : EarlierRun.FILES) {
      json.writeStringProperty(name, files.get(name));
    }
    json.writeEndObject();
    json.writeArrayPropertyStart("documents");
    results.forEach(document -> ManifestDocuments.write(document, json));
    json.writeEndArray();
    json.writeArrayPropertyStart("skipped");
    skipped.forEach(json::writeString);
    json.writeEndArray();
  }

  /// What the names of [#writeMadeFrom] say in a manifest.
  ///
  /// @throws RuntimeException where they are not there
  static MadeFrom madeFrom(JsonNode run) {
    JsonNode program = run.required("program");
    return new MadeFrom(
        program.required("version").stringValue(),
        program.required("sha256").stringValue(),
        program.required("libraries_sha256").stringValue(),
        run.required("dictionaries_sha256").stringValue(),
        run.required("rules_sha256").stringValue());
  }

  private void writeWork(JsonGenerator json) {
    json.writeObjectPropertyStart("work");
    json.writeNumberProperty("documents_done", counts.inputs() - counts.kept());
    json.writeNumberProperty("documents_kept", counts.kept());
    json.writeStringProperty("done_anew_because", anew);
    json.writeEndObject();
  }

  private void writeTimes(JsonGenerator json) {
    Instant finished = Instant.now();
    json.writeObjectPropertyStart("times");
    json.writeStringProperty("started", started.toString());
    json.writeStringProperty("finished", finished.toString());
    json.writeNumberProperty("seconds", Duration.between(started, finished).toMillis() / 1000.0);
    json.writeEndObject();
  }
}
