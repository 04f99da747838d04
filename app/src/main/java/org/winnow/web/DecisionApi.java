package org.winnow.web;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.winnow.curation.Anchored;
import org.winnow.curation.Decision;
import org.winnow.curation.DecisionJson;
import org.winnow.curation.DecisionLog;
import org.winnow.curation.RulePrecision;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// The calls that read and add decisions. Nothing is ever deleted: what is taken back is so by another line.
final class DecisionApi {
  private static final int MOST_KEYS = 1_000;
  private static final int MOST_DECISIONS = 1_000;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_COMMENT = 2_000;
  private static final int MOST_LOST = 100;

  private final CurrentIndex index;
  private final CurrentDecisions decisions;
  private final ServerSettings settings;

  DecisionApi(CurrentIndex index, CurrentDecisions decisions, ServerSettings settings) {
    this.index = index;
    this.decisions = decisions;
    this.settings = settings;
  }

  void route(HttpRouting.Builder routing) {
    routing.get("/api/decisions", this::read);
    routing.post("/api/decisions", this::add);
    routing.get("/api/curation", this::curation);
  }

  private void read(ServerRequest request, ServerResponse response) throws IOException {
    QueryParameters given =
        new QueryParameters(request.query(), "key", "who", "standing", "offset", "limit");
    Set<String> keys = new HashSet<>(given.all("key"));
    String who = given.text("who");
    boolean standing = given.flag("standing");
    int offset = given.number("offset", 0, 0, Integer.MAX_VALUE);
    int limit = given.number("limit", 100, 1, MOST_DECISIONS);
    CurrentDecisions.State now = index.ask(decisions::now);
    List<Decision> chosen =
        now.contents().decisions().reversed().stream()
            .filter(d -> keys.isEmpty() || isOn(d, keys, now))
            .filter(d -> who.isEmpty() || d.who().equals(who))
            .filter(d -> !standing || now.found().containsKey(d.id()))
            .toList();
    Answers.send(
        response,
        json -> {
          json.writeStartObject();
          json.writeNumberProperty("total", chosen.size());
          json.writeArrayPropertyStart("decisions");
          chosen.stream().skip(offset).limit(limit).forEach(d -> write(d, now, json));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /// Whether a decision is, or now is, on one of some keys.
  private static boolean isOn(Decision decision, Set<String> keys, CurrentDecisions.State now) {
    Anchored found = now.found().get(decision.id());
    if (keys.contains(decision.target())) {
      return true;
    }
    return found != null
        && found.holds()
        && keys.contains(decision.evidence() == null ? found.claim() : found.evidence());
  }

  private static void write(Decision decision, CurrentDecisions.State now, JsonGenerator json) {
    Anchored found = now.found().get(decision.id());
    json.writeStartObject();
    json.writeName("decision");
    json.writeRawValue(DecisionJson.write(decision));
    json.writeBooleanProperty("stands", found != null);
    json.writeStringProperty("fate", found == null ? null : label(found.fate()));
    json.writeStringProperty("why", found == null ? "" : found.why());
    json.writeEndObject();
  }

  private static String label(Anchored.Fate fate) {
    return fate.name().toLowerCase(Locale.ROOT);
  }

  private void add(ServerRequest request, ServerResponse response) throws IOException {
    new QueryParameters(request.query());
    JsonNode body =
        JsonBody.of(
            request,
            "keys",
            "who",
            "verdict",
            "reason",
            "comment",
            "usable",
            "needed",
            "correction");
    String who = JsonBody.text(body, "who", LONGEST_NAME).strip();
    List<String> keys = keys(body.path("keys"));
    Decision.Judgement said = judgement(body);
    List<Decision> made = index.ask(searcher -> decisions.add(searcher, keys, said, who));
    Collection<RulePrecision> rules = RulePrecision.of(index.ask(decisions::now).standing());
    Set<String> touched =
        made.stream().map(d -> d.anchor().rule()).collect(Collectors.toUnmodifiableSet());
    Answers.send(
        response,
        json -> {
          json.writeStartObject();
          json.writeArrayPropertyStart("decisions");
          made.forEach(d -> json.writeRawValue(DecisionJson.write(d)));
          json.writeEndArray();
          writeRules(rules.stream().filter(r -> touched.contains(r.rule())).toList(), json);
          json.writeEndObject();
        });
  }

  private static List<String> keys(JsonNode array) {
    List<String> keys =
        array.valueStream().filter(JsonNode::isString).map(JsonNode::asString).distinct().toList();
    if (!array.isArray() || keys.isEmpty() || array.size() > MOST_KEYS) {
      throw new Refusal(400, "\"keys\" must be a list of 1 to " + MOST_KEYS + " keys");
    }
    return keys;
  }

  private static Decision.Judgement judgement(JsonNode body) {
    Decision.Judgement said;
    try {
      said = DecisionJson.readJudgement(body);
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, String.valueOf(e.getMessage()));
    }
    if (said.comment().length() > LONGEST_COMMENT) {
      throw new Refusal(400, "\"comment\" may have " + LONGEST_COMMENT + " characters at most");
    }
    return said;
  }

  private void curation(ServerRequest request, ServerResponse response) throws IOException {
    new QueryParameters(request.query());
    CurrentDecisions.State now = index.ask(decisions::now);
    Answers.send(
        response,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("who", settings.who());
          json.writeNumberProperty("decisions", now.contents().decisions().size());
          json.writeObjectPropertyStart("fates");
          Arrays.stream(Anchored.Fate.values())
              .forEach(fate -> json.writeNumberProperty(label(fate), count(now, fate)));
          json.writeEndObject();
          json.writeArrayPropertyStart("lost");
          now.found().values().stream()
              .filter(one -> !one.holds())
              .limit(MOST_LOST)
              .forEach(one -> write(one.decision(), now, json));
          json.writeEndArray();
          json.writeArrayPropertyStart("disagreements");
          DecisionLog.disagreements(now.contents().decisions()).stream()
              .limit(MOST_LOST)
              .forEach(said -> {
                json.writeStartArray();
                said.forEach(d -> json.writeRawValue(DecisionJson.write(d)));
                json.writeEndArray();
              });
          json.writeEndArray();
          json.writeArrayPropertyStart("problems");
          now.contents().problems().forEach(json::writeString);
          json.writeEndArray();
          writeRules(RulePrecision.of(now.standing()), json);
          json.writeEndObject();
        });
  }

  private static int count(CurrentDecisions.State now, Anchored.Fate fate) {
    return (int) now.found().values().stream().filter(one -> one.fate() == fate).count();
  }

  private static void writeRules(Collection<RulePrecision> rules, JsonGenerator json) {
    json.writeArrayPropertyStart("rules");
    for (RulePrecision rule : rules) {
      json.writeStartObject();
      json.writeStringProperty("rule", rule.rule());
      json.writeNumberProperty("accepted", rule.accepted());
      json.writeNumberProperty("judged", rule.judged());
      json.writeNumberProperty("low", rule.low());
      json.writeNumberProperty("high", rule.high());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
