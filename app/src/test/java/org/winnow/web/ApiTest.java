package org.winnow.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.winnow.cli.SeedsRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Every call of the API, over the run on `seeds/`: answers are as the OpenAPI description says.
class ApiTest {
  @TempDir static Path folder;
  private static CurationServer server;
  private static Api api;

  @BeforeAll
  static void start() throws IOException {
    server = CurationServer.start(ServedSeeds.settings(folder), SeedsRun::stages);
    api = new Api(server);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void theDescriptionIsValidAndServed() {
    String served = api.get("/openapi.json").json().toString();
    SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(served);
    assertThat(parsed.getMessages()).isEmpty();
    assertThat(parsed.getOpenAPI().getPaths().keySet())
        .containsExactlyInAnyOrderElementsOf(
            calls()
                .filter(c -> c.endsWith("get") || c.endsWith("post"))
                .map(ApiTest::path)
                .distinct()
                .toList());
  }

  /// Each call as "path method".
  static Stream<String> calls() {
    List<String> calls = new ArrayList<>();
    Api.DESCRIPTION
        .path("paths")
        .propertyStream()
        .forEach(path ->
            path.getValue()
                .propertyNames()
                .forEach(method -> calls.add(path.getKey() + " " + method)));
    return calls.stream();
  }

  private static String path(String call) {
    return call.substring(0, call.indexOf(' '));
  }

  private static String anyClaim() {
    return api.get("/api/search", "limit", "1").json().at("/hits/0/claim").asString("");
  }

  private static String anyEvidence() {
    return api.get("/api/triage", "limit", "1").json().at("/next/0/evidence/evidence").asString("");
  }

  @ParameterizedTest
  @MethodSource("calls")
  void theExampleOfTheCallIsAnsweredAsDescribed(String call) {
    String path = path(call);
    String method = call.substring(path.length() + 1);
    JsonNode described = Api.DESCRIPTION.path("paths").path(path).path(method);
    Api.Answer answer;
    if (method.equals("post")) {
      ObjectNode body =
          (ObjectNode) described.at("/requestBody/content/application~1json/example").deepCopy();
      if (body.has("keys")) {
        body.putArray("keys").add(anyEvidence());
      }
      answer = api.post(path, "application/json", body.toString());
    } else {
      List<String> parameters = new ArrayList<>();
      for (JsonNode parameter : described.path("parameters")) {
        JsonNode example = parameter.path("example");
        if (parameter.path("in").asString("").equals("query") && !example.isMissingNode()) {
          parameters.add(parameter.path("name").asString(""));
          parameters.add(example.isArray() ? example.path(0).asString("") : example.asString(""));
        }
      }
      answer = api.get(path.replace("{claim}", anyClaim()), example(path, parameters));
    }
    assertThat(answer.status()).isEqualTo(200);
    assertThat(Api.problems(path, method, answer)).isEmpty();
  }

  /// The run of the tests has keys of its own and names its documents by their whole paths.
  private static String[] example(String path, List<String> parameters) {
    return switch (path) {
      case "/api/document" -> new String[] {"id", aDocument()};
      case "/api/alike" -> new String[] {"evidence", anyEvidence()};
      default -> parameters.toArray(String[]::new);
    };
  }

  private static String aDocument() {
    JsonNode documents = api.get("/api/run").json().path("documents");
    return documents
        .valueStream()
        .map(d -> d.path("document").asString(""))
        .filter(d -> d.endsWith("drugs-or-radiation.md"))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aParameterThatThereIsNotIsNamed(String call) {
    String path = path(call).replace("{claim}", "x");
    Api.Answer answer =
        call.endsWith("post")
            ? api.post(path + "?nosuch=1", "application/json", "{\"text\":\"a\"}")
            : api.get(path, "nosuch", "1");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).contains("nosuch");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/search, facet, colour, subject-type",
    "/api/search, only, tamoxifen, FACET=VALUE",
    "/api/search, only, year=soon, 0.5 TO 1",
    "/api/search, sort, best, relevance",
    "/api/search, limit, 201, from 0 to 200",
    "/api/search, offset, 10001, from 0 to 10000",
    "/api/search, quotes, many, from 0 to 20",
    "/api/complete, limit, 0, from 1 to 50",
    "/api/entity, id, '', id is missing",
    "/api/document, id, '', id is missing",
    "/api/triage, limit, 0, from 1 to 200",
    "/api/triage, only, decision=maybe, 'accepted, rejected, undecided'",
    "/api/search, only, decision=maybe, 'accepted, rejected, undecided'",
    "/api/alike, evidence, '', evidence is missing",
    "/api/decisions, standing, perhaps, true or false"
  })
  void aValueThatCannotBeIsExplained(String path, String name, String value, String reason) {
    Api.Answer answer = api.get(path, name, value);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).contains(reason);
    assertThat(Api.problems(path, "get", answer)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/claims/none",
    "/api/entity?id=none",
    "/api/alike?evidence=none",
    "/api/document?id=/etc/passwd",
    "/none"
  })
  void whatThereIsNotIsNotFound(String path) {
    assertThat(api.send(api.request(path).GET()).status()).isEqualTo(404);
  }

  @Test
  void aQueryThatCannotBeUnderstoodIsAnsweredWithItsPlace() {
    Api.Answer answer = api.get("/api/search", "q", "HER2 AND colour:red");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("offset").asInt()).isEqualTo(9);
    assertThat(answer.json().path("explained").asString("")).endsWith("\n           ^");
  }

  @Test
  void noQueryStallsTheServer() {
    assertThat(api.get("/api/search", "q", "a".repeat(4_500)).error()).contains("more than 4000");
    assertThat(api.get("/api/search", "q", "(".repeat(60) + "a").status()).isEqualTo(400);
    assertThat(api.get("/api/search", "q", "a* ".repeat(300)).status()).isEqualTo(400);
    assertThat(api.get("/api/complete", "q", "x".repeat(4_500)).json()).isEmpty();
  }

  @Test
  void otherValuesOfAChosenFacetStayVisible() {
    Api.Answer all = api.get("/api/search", "facet", "effect");
    Api.Answer chosen =
        api.get("/api/search", "facet", "effect", "only", "effect=promotes_resistance");
    assertThat(chosen.json().path("total").asInt())
        .isPositive()
        .isLessThan(all.json().path("total").asInt());
    assertThat(chosen.json().path("facets")).isEqualTo(all.json().path("facets"));
  }

  @Test
  void anEntityWithoutIdentifierIsFoundByItsName() {
    Api.Answer found = api.get("/api/search", "facet", "subject", "values", "100", "limit", "0");
    String identity =
        found
            .json()
            .at("/facets/0/values")
            .valueStream()
            .map(v -> v.path("value").asString(""))
            .filter(v -> !v.contains(":"))
            .findFirst()
            .orElseThrow();
    Api.Answer entity = api.get("/api/entity", "id", identity.toUpperCase(Locale.ROOT));
    assertThat(entity.json().path("identity").asString("")).isEqualTo(identity);
  }

  @Test
  void aDocumentComesWithAllThatIsMarkedInIt() {
    JsonNode found = api.get("/api/document", "id", aDocument()).json();
    String source = found.path("source").asString("");
    JsonNode mention = found.at("/mentions/0");
    String name = source.substring(mention.path("start").asInt(), mention.path("end").asInt());
    assertThat(name).isEqualTo("chemotherapy");
    assertThat(found.path("left_out").valueStream().map(l -> l.path("reason").asString("")))
        .contains("reference list");
    assertThat(found.path("evidence")).isNotEmpty();
    assertThat(found.at("/report/characters").asInt()).isPositive();
  }

  @Test
  void aSentenceWithoutClaimIsExplained() {
    Api.Answer answer =
        api.post(
            "/api/explain", "application/json", "{\"text\":\"Tamoxifen was given to patients.\"}");
    assertThat(answer.json().at("/names/0/name").asString("")).isEqualTo("tamoxifen");
    assertThat(answer.json().path("claims")).isEmpty();
  }

  @Test
  void aSentenceThatNoRuleReadsIsExplainedByTheNearest() {
    Api.Answer answer =
        api.post(
            "/api/explain",
            "application/json",
            "{\"text\":\"ABCB1 confers resistance to paclitaxel. Resistance to cisplatin rose"
                + " before ABCC2.\"}");
    assertThat(answer.json().path("claims")).hasSize(1);
    JsonNode unread = answer.json().path("unread");
    assertThat(unread).hasSize(1);
    assertThat(unread.at("/0/sentence").asString("")).startsWith("Resistance to cisplatin");
    assertThat(unread.at("/0/rules").valueStream())
        .isNotEmpty()
        .allMatch(r -> !r.path("wanted").asString("").isEmpty() && !r.path("found").isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, '{\"text\":', 400",
    "application/json, '{\"text\":7}', 400",
    "application/json, '{\"text\":\" \"}', 400",
    "text/plain, '{\"text\":\"a\"}', 415"
  })
  void aBodyThatCannotBeIsRefused(String type, String body, int status) {
    Api.Answer answer = api.post("/api/explain", type, body);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(Api.problems("/api/explain", "post", answer)).isEmpty();
  }

  @Test
  void anOversizedBodyIsRefused() {
    String large = "{\"text\":\"" + "a".repeat(CurationServer.LARGEST_BODY) + "\"}";
    assertThat(api.postAfterAsking("/api/explain", "application/json", large).status())
        .isEqualTo(413);
    String longText = "{\"text\":\"" + "a".repeat(10_001) + "\"}";
    assertThat(api.post("/api/explain", "application/json", longText).error()).contains("10000");
  }
}
