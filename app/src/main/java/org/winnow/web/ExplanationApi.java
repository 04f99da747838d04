package org.winnow.web;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.EvidenceJson;
import org.winnow.mention.Mention;
import org.winnow.pattern.NearMiss;
import org.winnow.pipeline.ExtractedDocument;
import org.winnow.pipeline.NearestRules;
import org.winnow.pipeline.Stages;
import org.winnow.text.Passage;
import tools.jackson.core.JsonGenerator;

/// The call that says what Winnow makes of a sentence and why it makes no more of it: the names found, the
/// names refused with the reason, the claims, and of sentences without one the rules that came nearest. The
/// names and rules are loaded when first asked.
final class ExplanationApi {
  private static final int LONGEST_TEXT = 10_000;

  /// Sentences without a claim to be explained, and rules of each.
  private static final int MOST_SENTENCES = 5;

  private static final int NEAREST = 3;

  private record Explained(ExtractedDocument found, List<NearestRules.Unread> unread) {}

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
    Explained explained = explain(text);
    ExtractedDocument found = explained.found;
    Answers.send(
        response,
        json -> {
          json.writeStartObject();
          writeNames(found, json);
          writeRefused(found, json);
          json.writeArrayPropertyStart("claims");
          found.evidence().forEach(evidence -> EvidenceJson.write(evidence, json));
          json.writeEndArray();
          writeUnread(explained.unread, json);
          json.writeEndObject();
        });
  }

  /// One at a time: it is work of a processor alone, and the first has to load the names.
  private Explained explain(String text) {
    oneAtATime.acquireUninterruptibly();
    try {
      if (stages == null) {
        stages = loader.get();
      }
      ExtractedDocument found = stages.extraction().apply(stages.ofText().apply("sentence", text));
      return new Explained(found, stages.nearest().in(found, MOST_SENTENCES, NEAREST));
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

  private static void writeUnread(List<NearestRules.Unread> unread, JsonGenerator json) {
    json.writeArrayPropertyStart("unread");
    for (NearestRules.Unread sentence : unread) {
      json.writeStartObject();
      json.writeStringProperty("sentence", sentence.text());
      json.writeArrayPropertyStart("rules");
      for (NearMiss miss : sentence.rules()) {
        json.writeStartObject();
        json.writeStringProperty("rule", miss.rule());
        json.writeArrayPropertyStart("found");
        miss.parts().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("wanted", miss.wanted());
        json.writeStringProperty("at", miss.at());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
