package org.winnow.web;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.winnow.claim.ClaimKey;
import org.winnow.index.ClaimRecord;
import org.winnow.index.ClaimRecordJson;
import org.winnow.index.ClaimSearcher;
import org.winnow.index.Completion;
import org.winnow.index.EntityRecord;
import org.winnow.index.QuerySyntaxError;
import org.winnow.index.SearchRequest;
import org.winnow.index.SearchResult;
import org.winnow.index.SearchResultJson;
import tools.jackson.core.JsonGenerator;

/// The calls that ask the index: search, completion of names, one claim, one entity.
final class SearchApi {
  private static final int MOST_HITS = 200;
  private static final int MOST_FACET_VALUES = 100;
  private static final int MOST_QUOTES = 20;
  private static final int LONGEST_TYPED = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final CurrentIndex index;
  private final CurrentDecisions decisions;
  private final RecentAnswers recent = new RecentAnswers();

  SearchApi(CurrentIndex index, CurrentDecisions decisions) {
    this.index = index;
    this.decisions = decisions;
  }

  void route(HttpRouting.Builder routing) {
    routing.get("/api/search", this::search);
    routing.get("/api/complete", this::complete);
    routing.get("/api/claims/{claim}", this::claim);
    routing.get("/api/entity", this::entity);
  }

  private void search(ServerRequest request, ServerResponse response)
      throws IOException, QuerySyntaxError {
    QueryParameters given =
        new QueryParameters(
            request.query(), "q", "only", "facet", "values", "sort", "offset", "limit", "quotes");
    try {
      SearchRequest wanted =
          SearchRequest.of(given.text("q"))
              .withChosen(given.chosen("only"))
              .withFacets(
                  given.all("facet").stream().map(QueryParameters::facet).toList(),
                  given.number("values", 10, 1, MOST_FACET_VALUES))
              .withOrder(
                  given.oneOf("sort", SearchRequest.Order.RELEVANCE, SearchRequest.Order.values()))
              .withPage(
                  given.number("offset", 0, 0, SearchRequest.FURTHEST),
                  given.number("limit", 20, 0, MOST_HITS))
              .withEvidences(given.number("quotes", 1, 0, MOST_QUOTES))
              .withPatience(PATIENCE);
      String asked = request.query().rawValue();
      byte[] known = recent.to(asked, index.glance(decisions::now).seen());
      Answers.send(
          response, known != null ? known : index.ask(searcher -> answer(asked, wanted, searcher)));
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, String.valueOf(e.getMessage()));
    }
  }

  private byte[] answer(String asked, SearchRequest wanted, ClaimSearcher searcher)
      throws IOException, QuerySyntaxError {
    CurrentDecisions.State now = decisions.now(searcher);
    byte[] known = recent.to(asked, now.seen());
    if (known != null) {
      return known;
    }
    SearchResult result = searcher.search(wanted, now.verdicts().judgements());
    byte[] answer = Answers.bytes(json -> SearchResultJson.write(wanted.query(), result, json));
    if (result.complete()) {
      recent.keep(asked, now.seen(), answer);
    }
    return answer;
  }

  private void complete(ServerRequest request, ServerResponse response) throws IOException {
    QueryParameters given = new QueryParameters(request.query(), "q", "limit");
    String typed = given.text("q");
    int limit = given.number("limit", 8, 1, 50);
    List<Completion> found =
        typed.length() > LONGEST_TYPED
            ? List.of()
            : index.ask(searcher -> searcher.complete(typed, limit));
    Answers.send(
        response,
        json -> {
          json.writeStartArray();
          found.forEach(completion -> write(completion, json));
          json.writeEndArray();
        });
  }

  private static void write(Completion completion, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("identity", completion.identity());
    json.writeStringProperty("id", completion.id());
    json.writeStringProperty("name", completion.name());
    json.writeStringProperty("type", completion.type().name());
    json.writeStringProperty("alias", completion.alias());
    json.writeNumberProperty("claims", completion.claims());
    json.writeEndObject();
  }

  private void claim(ServerRequest request, ServerResponse response) throws IOException {
    new QueryParameters(request.query());
    String key = request.path().pathParameters().get("claim");
    ClaimRecord found =
        index
            .ask(searcher -> searcher.claim(key, decisions.now(searcher).verdicts().judgements()))
            .orElseThrow(() -> new Refusal(404, "there is no claim with this key"));
    Answers.send(response, json -> ClaimRecordJson.write(found, json));
  }

  private void entity(ServerRequest request, ServerResponse response) throws IOException {
    String identity = new QueryParameters(request.query(), "id").required("id");
    EntityRecord found =
        index
            .ask(searcher -> {
              Optional<EntityRecord> asGiven = searcher.entity(identity);
              return asGiven.isPresent() ? asGiven : searcher.entity(ClaimKey.fold(identity));
            })
            .orElseThrow(() -> new Refusal(404, "no claim names this entity"));
    Answers.send(
        response,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("identity", found.identity());
          json.writeStringProperty("id", found.id());
          json.writeStringProperty("name", found.name());
          json.writeStringProperty("type", found.type().name());
          json.writeArrayPropertyStart("names");
          found.names().forEach(json::writeString);
          json.writeEndArray();
          json.writeNumberProperty("claims", found.claims());
          json.writeEndObject();
        });
  }
}
