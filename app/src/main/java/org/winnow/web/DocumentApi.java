package org.winnow.web;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Evidence;
import org.winnow.claim.EvidenceJson;
import org.winnow.pipeline.MentionFile;
import org.winnow.pipeline.RunFolder;
import org.winnow.text.Passage;
import org.winnow.text.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The calls about a run's documents: the list with its figures, and one document with all that was found in
/// it and all that was not read.
final class DocumentApi {
  private final CurrentIndex index;
  private final RunFolder run;
  private final MentionFile mentions;

  DocumentApi(CurrentIndex index, RunFolder run, Path output) {
    this.index = index;
    this.run = run;
    this.mentions = new MentionFile(output.resolve("mentions.jsonl"));
  }

  void route(HttpRouting.Builder routing) {
    routing.get("/api/run", this::run);
    routing.get("/api/document", this::document);
  }

  private void run(ServerRequest request, ServerResponse response) throws IOException {
    new QueryParameters(request.query());
    JsonNode manifest;
    try {
      manifest = run.run();
    } catch (NoSuchFileException e) {
      throw new Refusal(404, "run.json is missing beside the index");
    }
    Answers.send(
        response,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("version", manifest.at("/program/version").asString(""));
          json.writeStringProperty("finished", manifest.at("/times/finished").asString(""));
          write("counts", manifest.path("counts"), json);
          write("documents", manifest.path("documents"), json);
          write("skipped", manifest.path("skipped"), json);
          json.writeEndObject();
        });
  }

  private static void write(String name, JsonNode value, JsonGenerator json) {
    json.writeName(name);
    json.writeRawValue(value.toString());
  }

  private void document(ServerRequest request, ServerResponse response) throws IOException {
    String id = new QueryParameters(request.query(), "id").required("id");
    JsonNode report = run.report(id).orElseThrow(DocumentApi::unknown);
    RunFolder.Reread text = run.reread(id).orElseThrow(DocumentApi::unknown);
    List<String> names = mentions.linesOf(id);
    List<Evidence> evidence =
        index.ask(searcher -> searcher.evidenceOf(id)).stream()
            .sorted(Comparator.comparing(Evidence::source).thenComparing(Evidence::evidence))
            .toList();
    Answers.send(
        response,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("document", id);
          json.writeStringProperty("title", text.title() != null ? text.title() : title(evidence));
          write("report", report, json);
          json.writeStringProperty("source", text.source());
          writePassages(text, json);
          writeLeftOut(text, json);
          writeMentions(names, json);
          json.writeArrayPropertyStart("evidence");
          evidence.forEach(e -> EvidenceJson.write(e, json));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static Refusal unknown() {
    return new Refusal(404, "the run has no document of this name");
  }

  private static @Nullable String title(List<Evidence> evidence) {
    return evidence.isEmpty() ? null : evidence.getFirst().title();
  }

  private static void writePassages(RunFolder.Reread text, JsonGenerator json) {
    json.writeArrayPropertyStart("passages");
    for (Passage passage : text.passages()) {
      if (!passage.text().isEmpty()) {
        json.writeStartObject();
        writeSpan(passage.source(new Span(0, passage.text().length())), json);
        json.writeStringProperty("kind", passage.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("section", passage.section());
        if (passage.page() == null) {
          json.writeNullProperty("page");
        } else {
          json.writeNumberProperty("page", passage.page());
        }
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void writeLeftOut(RunFolder.Reread text, JsonGenerator json) {
    json.writeArrayPropertyStart("left_out");
    text.leftOut()
        .forEach(left -> {
          json.writeStartObject();
          writeSpan(left.source(), json);
          json.writeStringProperty("reason", left.reason());
          json.writeEndObject();
        });
    json.writeEndArray();
  }

  private static void writeMentions(List<String> names, JsonGenerator json) {
    json.writeArrayPropertyStart("mentions");
    for (String line : names) {
      JsonNode mention = JsonMapper.shared().readTree(line);
      json.writeStartObject();
      json.writeNumberProperty("start", mention.path("source_start").asInt());
      json.writeNumberProperty("end", mention.path("source_end").asInt());
      json.writeStringProperty("type", mention.path("type").asString(""));
      json.writeStringProperty("id", mention.path("id").asString(null));
      json.writeStringProperty("name", mention.path("name").asString(""));
      json.writeStringProperty("how", mention.path("how").asString(""));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeSpan(Span span, JsonGenerator json) {
    json.writeNumberProperty("start", span.start());
    json.writeNumberProperty("end", span.end());
  }
}
