package org.winnow.web;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.List;
import org.winnow.claim.Evidence;
import org.winnow.index.EvidenceQueue;
import org.winnow.index.QuerySyntaxError;
import org.winnow.index.QueueRequest;
import org.winnow.index.SearchResultJson;

/// The calls that say what to judge next, and what else could be judged in the same way.
final class TriageApi {
  private static final int MOST = 200;
  private static final int MOST_ALIKE = 1_000;

  private final CurrentIndex index;
  private final CurrentDecisions decisions;

  TriageApi(CurrentIndex index, CurrentDecisions decisions) {
    this.index = index;
    this.decisions = decisions;
  }

  void route(HttpRouting.Builder routing) {
    routing.get("/api/triage", this::queue);
    routing.get("/api/alike", this::alike);
  }

  private void queue(ServerRequest request, ServerResponse response)
      throws IOException, QuerySyntaxError {
    QueryParameters given = new QueryParameters(request.query(), "q", "only", "at", "limit");
    String at = given.text("at");
    try {
      QueueRequest wanted =
          new QueueRequest(
              given.text("q"),
              given.chosen("only"),
              at.isEmpty() ? null : at,
              given.number("limit", 20, 1, MOST));
      EvidenceQueue queue =
          index.ask(
              searcher -> searcher.queue(wanted, decisions.now(searcher).verdicts().judgements()));
      Answers.send(
          response,
          json -> {
            json.writeStartObject();
            json.writeNumberProperty("total", queue.total());
            json.writeNumberProperty("judged", queue.judged());
            json.writeArrayPropertyStart("next");
            queue.next().forEach(hit -> SearchResultJson.writeEvidence(hit, json));
            json.writeEndArray();
            json.writeEndObject();
          });
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, String.valueOf(e.getMessage()));
    }
  }

  private void alike(ServerRequest request, ServerResponse response)
      throws IOException, QuerySyntaxError {
    QueryParameters given = new QueryParameters(request.query(), "q", "only", "evidence");
    String key = given.required("evidence");
    try {
      QueueRequest wanted = new QueueRequest(given.text("q"), given.chosen("only"), null, 1);
      Evidence like =
          index.ask(searcher -> searcher.withKeys(List.of(key))).values().stream()
              .findFirst()
              .orElseThrow(() -> new Refusal(404, "there is no evidence with this key"));
      EvidenceQueue.Alike found =
          index.ask(searcher ->
              searcher.alike(
                  wanted, like, MOST_ALIKE, decisions.now(searcher).verdicts().judgements()));
      Answers.send(
          response,
          json -> {
            json.writeStartObject();
            json.writeStringProperty("rule", like.rule());
            json.writeStringProperty("predicate", like.predicate().label());
            json.writeNumberProperty("count", found.count());
            json.writeArrayPropertyStart("keys");
            found.keys().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
          });
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, String.valueOf(e.getMessage()));
    }
  }
}
