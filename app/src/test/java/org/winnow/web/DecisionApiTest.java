package org.winnow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.claim.Evidence;
import org.winnow.claim.EvidenceJson;
import org.winnow.cli.SeedsRun;
import org.winnow.curation.Anchor;
import org.winnow.curation.Decision;
import org.winnow.curation.DecisionLog;
import org.winnow.curation.Reason;
import org.winnow.curation.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Decisions by the API: on the disk when acknowledged, in every answer at once, never deleted.
class DecisionApiTest {
  @TempDir Path folder;
  private CurationServer server;
  private Api api;
  private DecisionLog log;

  @BeforeEach
  void start() throws IOException {
    server = CurationServer.start(ServedSeeds.settings(folder), SeedsRun::stages);
    api = new Api(server);
    log = new DecisionLog(ServedSeeds.decisions(folder));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private Api.Answer decide(String who, String verdict, String... keys) {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.put("who", who).put("verdict", verdict);
    Stream.of(keys).forEach(body.putArray("keys")::add);
    return api.post("/api/decisions", "application/json", body.toString());
  }

  private JsonNode queue(String... parameters) {
    return api.get("/api/triage", parameters).json();
  }

  private String first() {
    return queue("limit", "1").at("/next/0/evidence/evidence").asString("");
  }

  private String decisionOn(String key) {
    return queue("at", key, "limit", "1").at("/next/0/decision").asString("");
  }

  private int found(String query) {
    return api.get("/api/search", "q", query, "limit", "0").json().path("total").asInt();
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(log.file());
  }

  @Test
  void aDecisionCountsAtOnceEverywhere() throws IOException {
    String key = first();
    int undecided = found("decision:undecided");
    Api.Answer answer = decide("ada", "accept", key);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(log.read().decisions())
        .singleElement()
        .satisfies(d -> {
          assertThat(d.who()).isEqualTo("ada");
          assertThat(d.evidence()).isEqualTo(key);
          assertThat(d.reason()).isEqualTo(Reason.CORRECT);
          assertThat(d.anchor().quote()).isNotEmpty();
          assertThat(d.anchor().prefix() + d.anchor().suffix()).as("text around it").isNotEmpty();
        });
    assertThat(decisionOn(key)).isEqualTo("accepted");
    assertThat(queue().path("judged").asInt()).isOne();
    assertThat(first()).isNotEqualTo(key);
    assertThat(found("decision:accepted")).isOne();
    assertThat(found("decision:undecided")).isBetween(undecided - 1, undecided);
    JsonNode facet = api.get("/api/search", "facet", "decision").json().at("/facets/0/values");
    assertThat(facet.valueStream().map(v -> v.path("value").asString("")))
        .containsExactly("undecided", "accepted");
    String claim = answer.json().at("/decisions/0/claim").asString("");
    JsonNode record = api.get("/api/claims/" + claim).json();
    assertThat(record.at("/claim/decisions/0").asString("")).isEqualTo("accepted");
    JsonNode rules = api.get("/api/curation").json().path("rules");
    assertThat(rules).isEqualTo(answer.json().path("rules"));
    assertThat(rules.at("/0/accepted").asInt()).isOne();
    assertThat(rules.at("/0/low").asDouble()).isBetween(0.2, 0.3);
  }

  @Test
  void undoIsAFurtherLineAndBringsBackWhatWasSaidBefore() throws IOException {
    String key = first();
    decide("ada", "accept", key);
    decide("bob", "reject", key);
    assertThat(decisionOn(key)).isEqualTo("rejected");
    assertThat(api.get("/api/curation").json().path("disagreements")).hasSize(1);
    decide("bob", "undo", key);
    assertThat(decisionOn(key)).isEqualTo("accepted");
    decide("ada", "undo", key);
    assertThat(decisionOn(key)).isEqualTo("undecided");
    assertThat(lines()).hasSize(4);
    assertThat(decide("ada", "undo", key).status()).isEqualTo(409);
    JsonNode told = api.get("/api/decisions", "key", key).json().path("decisions");
    assertThat(told.valueStream().map(d -> d.at("/decision/verdict").asString("")))
        .containsExactly("undo", "undo", "reject", "accept");
    assertThat(told.valueStream().map(d -> d.path("stands").asBoolean())).containsOnly(false);
  }

  @Test
  void aWholeClaimIsDecidedAndOneEvidenceOfItOtherwise() {
    JsonNode claim =
        api.get("/api/search", "q", "evidences:[2 TO *]", "quotes", "2").json().at("/hits/0");
    String one = claim.at("/evidence/0/evidence/evidence").asString("");
    String other = claim.at("/evidence/1/evidence/evidence").asString("");
    decide("ada", "reject", claim.path("claim").asString(""));
    decide("ada", "accept", one);
    assertThat(decisionOn(one)).isEqualTo("accepted");
    assertThat(decisionOn(other)).isEqualTo("rejected");
    assertThat(decide("ada", "undo", other).error()).contains("nothing is decided", "itself");
  }

  @Test
  void manyAreDecidedInOneCallOfAllOrNone() throws IOException {
    JsonNode like = queue("limit", "1").at("/next/0/evidence");
    JsonNode alike = api.get("/api/alike", "evidence", like.path("evidence").asString("")).json();
    String[] keys =
        alike.path("keys").valueStream().map(k -> k.asString("")).toArray(String[]::new);
    assertThat(keys.length).isEqualTo(alike.path("count").asInt()).isGreaterThan(1);
    assertThat(decide("ada", "reject", keys[0], "e1-none").status()).isEqualTo(404);
    assertThat(Files.exists(log.file())).isFalse();
    assertThat(decide("ada", "reject", keys).json().path("decisions")).hasSize(keys.length);
    assertThat(lines()).hasSize(keys.length);
    String q = "rule:\"%s\"".formatted(like.path("rule").asString(""));
    assertThat(
            queue("q", q, "only", "predicate=" + like.path("predicate").asString("")).path("next"))
        .isEmpty();
  }

  @Test
  void whatIsPutRightCountsAsAccepted() throws IOException {
    String key = first();
    String body =
        """
        {"keys": ["%s"], "who": "ada", "verdict": "edit", "comment": "TGF", "usable": true,
         "correction": {"predicate": "regulates", "subject_id": "HGNC:11766"}}\
        """
            .formatted(key);
    Api.Answer answer = api.post("/api/decisions", "application/json", body);
    assertThat(Api.problems("/api/decisions", "post", answer)).isEmpty();
    assertThat(decisionOn(key)).isEqualTo("accepted");
    Decision made = log.read().decisions().getFirst();
    assertThat(made.correction().subjectId()).isEqualTo("HGNC:11766");
    assertThat(made.usable()).isTrue();
    assertThat(made.needed()).isNull();
  }

  private Evidence anEvidence() throws IOException {
    try (Stream<String> lines = Files.lines(SeedsRun.output().resolve("claims.jsonl"))) {
      return EvidenceJson.read(lines.findFirst().orElseThrow());
    }
  }

  @Test
  void whatOthersWroteAndWhatHasMovedIsSeenAndCanBeTakenBack() throws IOException {
    Evidence e = anEvidence();
    Decision.Target old = new Decision.Target("c0-old", "e0-old", Anchor.of(e, _ -> ""));
    Decision.Judgement reject = Decision.Judgement.of(Verdict.REJECT, Reason.GROUNDING);
    assertThat(decisionOn(e.evidence())).isEqualTo("undecided");
    log.append(List.of(Decision.of(old, reject, "bob", Instant.EPOCH)));
    assertThat(decisionOn(e.evidence())).isEqualTo("rejected");
    JsonNode told = api.get("/api/decisions", "key", e.evidence()).json().at("/decisions/0");
    assertThat(told.path("fate").asString("")).isEqualTo("moved");
    assertThat(told.path("why").asString("")).isEqualTo("the evidence has another key");
    decide("ada", "accept", e.evidence());
    assertThat(decisionOn(e.evidence())).isEqualTo("accepted");
    decide("ada", "undo", e.evidence());
    assertThat(decisionOn(e.evidence())).isEqualTo("rejected");
    decide("ada", "undo", e.evidence());
    assertThat(decisionOn(e.evidence())).isEqualTo("undecided");
    assertThat(lines()).hasSize(4);
  }

  @Test
  void decisionsThatTheRunDoesNotBearOutAreShown() throws IOException {
    Evidence e = anEvidence();
    Anchor gone =
        new Anchor("gone.txt", "A quote of old.", "", "", "a", "none", "targets", "b", false, "r");
    Decision.Judgement said = Decision.Judgement.of(Verdict.ACCEPT, Reason.CORRECT);
    Decision.Target target = new Decision.Target("c0-gone", "e0-gone", gone);
    log.append(List.of(Decision.of(target, said, "bob", Instant.EPOCH)));
    Files.writeString(log.file(), Files.readString(log.file()) + "no decision\n");
    decide("ada", "accept", e.evidence());
    Api.Answer now = api.get("/api/curation");
    assertThat(Api.problems("/api/curation", "get", now)).isEmpty();
    assertThat(now.json().at("/fates/orphaned").asInt()).isOne();
    assertThat(now.json().at("/fates/kept").asInt()).isOne();
    assertThat(now.json().at("/lost/0/why").asString("")).contains("gone.txt");
    assertThat(now.json().at("/problems/0").asString("")).contains("decisions.jsonl:2: not JSON");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"keys": ["e1-none"], "who": "ada", "verdict": "accept"}                   | 404 | e1-none
          {"keys": [], "who": "ada", "verdict": "accept"}                            | 400 | 1 to 1000
          {"keys": "e1-none", "who": "ada", "verdict": "accept"}                     | 400 | 1 to 1000
          {"keys": ["KEY"], "who": " ", "verdict": "accept"}                         | 400 | "who"
          {"keys": ["KEY"], "who": "ada"}                                            | 400 | "verdict"
          {"keys": ["KEY"], "who": "ada", "verdict": "like"}                         | 400 | like
          {"keys": ["KEY"], "who": "ada", "verdict": "reject", "reason": "ugly"}     | 400 | ugly
          {"keys": ["KEY"], "who": "ada", "verdict": "edit"}                         | 400 | put right
          {"keys": ["KEY"], "who": "ada", "verdict": "accept", "when": "now"}        | 400 | [when]
          ["KEY"]                                                                    | 400 | object
          """)
  void whatCannotBeIsRefusedAndNothingIsWritten(String body, int status, String reason) {
    String sent = body.replace("KEY", first());
    Api.Answer answer = api.post("/api/decisions", "application/json", sent);
    assertThat(answer.status()).as(answer.error()).isEqualTo(status);
    assertThat(answer.error()).contains(reason);
    assertThat(Api.problems("/api/decisions", "post", answer)).isEmpty();
    assertThat(Files.exists(log.file())).isFalse();
  }

  @Test
  void otherSitesDecideNothing() {
    String body =
        "{\"keys\": [\"%s\"], \"who\": \"eve\", \"verdict\": \"accept\"}".formatted(first());
    HttpRequest.Builder asForm =
        api.request("/api/decisions")
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    HttpRequest.Builder fromElsewhere =
        api.request("/api/decisions")
            .header("Content-Type", "application/json")
            .header("Origin", "http://evil.example")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    assertThat(api.send(asForm).status()).isEqualTo(415);
    assertThat(api.send(fromElsewhere).status()).isEqualTo(403);
    assertThat(Files.exists(log.file())).isFalse();
  }
}
