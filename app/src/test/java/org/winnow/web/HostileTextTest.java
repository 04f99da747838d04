package org.winnow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.winnow.claim.Argument;
import org.winnow.claim.Citation;
import org.winnow.claim.ClaimKey;
import org.winnow.claim.Effect;
import org.winnow.claim.Entity;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;
import org.winnow.claim.Trigger;
import org.winnow.index.Background;
import org.winnow.index.ClaimIndexWriter;
import org.winnow.pipeline.Fingerprint;
import org.winnow.text.EntityType;
import org.winnow.text.Span;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Whatever a document says is shown as text: markup does nothing, right-to-left marks turn round nothing
/// but themselves, and a name of a megabyte is shown short.
class HostileTextTest {
  private static final String SCRIPT = "<script>window.hacked=1</script>";
  private static final String IMAGE = "\"'><img src=x onerror=\"window.hacked=1\">&lt;${1}{{2}}";
  private static final String REVERSED = "\u202egnp.exe\u2067\u0645 tail";
  private static final String ENDLESS = "endless-".repeat(131_072);

  @TempDir static Path folder;
  private static CurationServer server;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    Path document = folder.resolve(SCRIPT.replace("/", "") + "&.txt");
    String text = SCRIPT + " resists " + IMAGE + ". " + REVERSED + " resists more.\n";
    Files.writeString(document, text);
    List<Evidence> evidence =
        List.of(
            evidence(document, text, SCRIPT, IMAGE),
            evidence(document, text, REVERSED, "more"),
            evidence(document, text, ENDLESS, SCRIPT));
    write(document, evidence);
    server =
        CurationServer.start(
            new ServerSettings(
                ServerSettings.LOOPBACK, 0, folder, folder.resolve("decisions.jsonl"), REVERSED),
            () -> {
              throw new IllegalStateException("not asked here");
            });
    browser = Browser.on(server);
  }

  @AfterAll
  static void close() throws IOException {
    Browser.end(browser, server);
  }

  private static Evidence evidence(Path document, String text, String subject, String object) {
    Argument first = argument(EntityType.GENE, subject, text);
    Argument second = argument(EntityType.DRUG, object, text);
    String claim = ClaimKey.claim(first, Predicate.CONFERS_RESISTANCE_TO, second, false);
    String id = document.toString();
    return new Evidence(
        claim,
        ClaimKey.evidence(claim, id, text),
        id,
        SCRIPT + REVERSED,
        IMAGE,
        SCRIPT,
        IMAGE,
        "sentence",
        null,
        text,
        new Span(0, text.length()),
        first,
        Predicate.CONFERS_RESISTANCE_TO,
        second,
        new Trigger("resists", new Span(text.indexOf("resists"), text.indexOf("resists") + 7)),
        false,
        null,
        true,
        REVERSED,
        Effect.PROMOTES_RESISTANCE,
        SCRIPT + " ⇒ " + REVERSED,
        List.of(new Entity(EntityType.DISEASE, IMAGE, null, IMAGE)),
        List.of(new Citation(SCRIPT, IMAGE + REVERSED, "1\"onload=x", "10.1/\"><b>", "sentence")),
        "reported",
        false,
        SCRIPT,
        0.5);
  }

  private static Argument argument(EntityType type, String name, String text) {
    int start = Math.max(0, text.indexOf(name));
    Span place = new Span(start, Math.min(text.length(), start + name.length()));
    return new Argument(type, name, place, null, name, List.of(), State.NONE, null, null);
  }

  private static void write(Path document, List<Evidence> evidence) throws IOException {
    ObjectNode run = JsonMapper.shared().createObjectNode();
    run.putObject("program").put("version", SCRIPT);
    run.putObject("settings").put("folder", folder.toString());
    run.putObject("counts");
    ObjectNode report = run.putArray("documents").addObject();
    report.put("document", document.toString());
    report.put("sha256", Fingerprint.file(document));
    report.put("format", SCRIPT);
    report.put("characters", 1).put("characters_read", 1).put("characters_unread", 0);
    report.put("sentences", 1).put("mentions", 1).put("evidence", 1).put("references", 1);
    report
        .putArray("errors")
        .addObject()
        .put("name", SCRIPT)
        .put("where", IMAGE)
        .put("what", REVERSED);
    run.putArray("skipped").add(IMAGE);
    run.putObject("times").put("finished", "2026-01-01T00:00:00Z");
    Files.writeString(folder.resolve("run.json"), run.toString());
    ObjectNode mention = JsonMapper.shared().createObjectNode();
    mention.put("document", document.toString()).put("type", "GENE").put("text", SCRIPT);
    mention.put("source_start", 0).put("source_end", SCRIPT.length());
    mention.put("id", IMAGE).put("name", REVERSED).put("how", SCRIPT);
    Files.writeString(folder.resolve("mentions.jsonl"), mention + "\n");
    try (ClaimIndexWriter writer =
        ClaimIndexWriter.create(folder.resolve("index"), Background.NONE)) {
      writer.addAll(evidence.stream().sorted(Comparator.comparing(Evidence::claim)).iterator());
      writer.commit();
    }
  }

  static List<String> pages() {
    Api api = new Api(server);
    String document = api.get("/api/run").json().at("/documents/0/document").asString("");
    return Stream.concat(
            api.get("/api/search")
                .json()
                .path("hits")
                .valueStream()
                .map(hit -> "/claim?key=" + hit.path("claim").asString("")),
            Stream.of(
                "/",
                "/?q=" + Api.encoded(IMAGE.replace("\"", "")),
                "/?q=" + Api.encoded("\"" + SCRIPT + "\":" + REVERSED),
                "/?only=" + Api.encoded("rule=" + SCRIPT + REVERSED),
                "/entity?id=" + Api.encoded(SCRIPT),
                "/entity?id=" + Api.encoded(REVERSED),
                "/entity?id=" + Api.encoded(ENDLESS.substring(0, 4_000)),
                "/document?id=" + Api.encoded(document),
                "/documents",
                "/network",
                "/triage",
                "/overview"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void itIsTextAndNothingElse(String page) {
    browser.open(page);
    assertThat(browser.has("main .failure:not(.results *)")).as(browser.text("main")).isFalse();
    assertThat(browser.script("return window.hacked ?? null")).isNull();
    assertThat(browser.has("body script, main img, main b, main [onerror], main [onload]"))
        .isFalse();
    assertThat(browser.script(LOOSE_MARKS)).isEqualTo(List.of());
    assertThat(browser.text("main").length()).isLessThan(60_000);
  }

  /// Texts with a right-to-left override that nothing keeps to itself.
  private static final String LOOSE_MARKS =
      """
      const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
      const loose = [];
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (node.data.includes('\\u202e') && !node.parentElement.closest('bdi, bdo, title, svg text')) {
          loose.push(node.parentElement.outerHTML);
        }
      }
      return loose;
      """;

  @Test
  void itIsThereToRead() {
    browser.open("/");
    assertThat(browser.text("main")).contains(SCRIPT).contains("<img src=x");
  }

  @Test
  void itIsCompletedAsText() {
    browser.open("/");
    browser.click("#q");
    browser.type("scri");
    browser.until(() -> browser.has("[role=option]"));
    assertThat(browser.text("[role=listbox]")).contains(SCRIPT);
    assertThat(browser.script("return window.hacked ?? null")).isNull();
  }
}
