package org.winnow.web;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.EvidenceJson;
import org.winnow.mention.Mention;
import org.winnow.pipeline.ExtractedDocument;
import org.winnow.pipeline.Stages;
import org.winnow.text.Passage;
import tools.jackson.core.JsonGenerator;

/// The call that says what Winnow makes of a sentence and why it makes no more of it: the names found, the
/// names refused with the reason, the claims. The names and rules are loaded when first asked.
final class ExplanationApi {
  private static final int LONGEST_TEXT = 10_000;

  private final Supplier<Stages> loader;
  private final Semaphore oneAtATime = new Semaphore(1);
  private @Nullable Stages stages;

  ExplanationApi(Supplier<Stages> loader) {
    this.loader = loader;
  }

  void route(HttpRouting.Builder routing) {
    routing.post("/api/explain", this::explain);
  }

  private void explain(ServerRequest request, ServerResponse response) throws IOException {
    new QueryParameters(request.query());
    String text = JsonBody.text(JsonBody.of(request, "text"), "text", LONGEST_TEXT);
    ExtractedDocument found = extract(text);
    Answers.send(
        response,
        json -> {
          json.writeStartObject();
          writeNames(found, json);
          writeRefused(found, json);
          json.writeArrayPropertyStart("claims");
          found.evidence().forEach(evidence -> EvidenceJson.write(evidence, json));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /// One at a time: it is work of a processor alone, and the first has to load the names.
  private ExtractedDocument extract(String text) {
    oneAtATime.acquireUninterruptibly();
    try {
      if (stages == null) {
        stages = loader.get();
      }
      return stages.extraction().apply(stages.ofText().apply("sentence", text));
    } finally {
      oneAtATime.release();
    }
  }

  private static void writeNames(ExtractedDocument found, JsonGenerator json) {
    json.writeArrayPropertyStart("names");
    for (Passage passage : found.document().passages()) {
      for (Mention mention : found.mentions().mentions().get(passage.ordinal())) {
        json.writeStartObject();
        json.writeStringProperty("text", mention.text());
        json.writeStringProperty("type", mention.type().name());
        json.writeStringProperty("id", mention.id());
        json.writeStringProperty("name", mention.name());
        json.writeBooleanProperty("argument", mention.type().isArgument());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void writeRefused(ExtractedDocument found, JsonGenerator json) {
    json.writeArrayPropertyStart("refused");
    found
        .mentions()
        .refusals()
        .forEach(inPassage ->
            inPassage.forEach(refusal -> {
              json.writeStartObject();
              json.writeStringProperty("text", refusal.text());
              json.writeStringProperty("reason", refusal.reason());
              json.writeEndObject();
            }));
    json.writeEndArray();
  }
}
