package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.claim.Argument;
import org.winnow.claim.Citation;
import org.winnow.claim.ClaimKey;
import org.winnow.claim.Effect;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;
import org.winnow.claim.Trigger;
import org.winnow.index.Background;
import org.winnow.index.ClaimIndexWriter;
import org.winnow.index.WholeDocument;
import org.winnow.text.EntityType;
import org.winnow.text.Span;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a person and a program see of a search.
class SearchCommandTest {
  private static final String QUOTE = "Loss of HER2\u001b[2J confers resistance to tamoxifen [7].";

  @TempDir static Path index;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void write() throws Exception {
    try (ClaimIndexWriter writer = ClaimIndexWriter.create(index, Background.NONE)) {
      writer.addAll(List.of(evidence()).iterator());
      writer.put(new WholeDocument("a.txt", "A title", List.of("First words. On pumps [2J here.")));
      writer.put(new WholeDocument("b.txt", null, List.of("Pumps without any claim.")));
      writer.commit();
    }
  }

  private static Evidence evidence() {
    Argument subject =
        new Argument(
            EntityType.GENE,
            "HER2",
            span("HER2"),
            "HGNC:3430",
            "ERBB2",
            List.of(),
            State.DECREASED,
            "Loss of",
            null);
    Argument object =
        new Argument(
            EntityType.DRUG,
            "tamoxifen",
            span("tamoxifen"),
            null,
            "tamoxifen",
            List.of(),
            State.NONE,
            null,
            null);
    Predicate predicate = Predicate.CONFERS_RESISTANCE_TO;
    String claim = ClaimKey.claim(subject, predicate, object, false);
    return new Evidence(
        claim,
        ClaimKey.evidence(claim, "a.txt", QUOTE),
        "a.txt",
        null,
        null,
        null,
        "results",
        "sentence",
        null,
        QUOTE,
        new Span(0, QUOTE.length()),
        subject,
        predicate,
        object,
        new Trigger("confers resistance to", span("confers resistance to")),
        false,
        null,
        true,
        "may",
        Effect.REDUCES_RESISTANCE,
        "-",
        List.of(),
        List.of(new Citation("7", "Doe J. A trial. 2009.", "19000001", null, "sentence")),
        "reported",
        false,
        "active",
        0.9);
  }

  private static Span span(String part) {
    int start = QUOTE.indexOf(part);
    return new Span(start, start + part.length());
  }

  private int search(String... arguments) {
    CommandLine line = new CommandLine(new SearchCommand(WinnowCommands.installation()));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    line.setExecutionExceptionHandler(new FailureMessages());
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--index";
    all[arguments.length + 1] = index.toString();
    return line.execute(all);
  }

  @Test
  void aHitIsAClaimWithItsMarkedQuotesAndReferencesThenFacets() {
    assertThat(search("tamoxifen", "--facet", "predicate,subject")).isEqualTo(Winnow.DONE);
    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            """
            1. ERBB2 [decreased] confers_resistance_to tamoxifen
               reduces_resistance, 1 evidence in 1 document, 1 independent reference
               “Loss of [HER2|S] [2J [confers resistance to|T] [tamoxifen|O] [7].”
                 a.txt, results, hedged
                 cites [7] Doe J. A trial. 2009. PMID:19000001

            1 claim found

            predicate
                   1  confers_resistance_to

            subject
                   1  ERBB2  HGNC:3430
            """);
  }

  @Test
  void severalWordsAreOneQuery() {
    assertThat(search("HER2", "AND", "taxol", "--facet", "none")).isEqualTo(Winnow.DONE);
    assertThat(out.toString().strip()).isEqualTo("0 claims found");
  }

  @Test
  void jsonIsOneDocument() {
    assertThat(search("subject:ERBB2", "--json")).isEqualTo(Winnow.DONE);
    JsonNode result = JsonMapper.shared().readTree(out.toString());
    assertThat(result.get("total").intValue()).isEqualTo(1);
    JsonNode evidence = result.at("/hits/0/evidence/0");
    assertThat(evidence.at("/evidence/quote").stringValue()).isEqualTo(QUOTE);
    assertThat(evidence.at("/marks/0").toString())
        .isEqualTo("{\"start\":8,\"end\":12,\"role\":\"subject\"}");
    assertThat(result.at("/facets/0/values/0/value").stringValue())
        .isEqualTo("confers_resistance_to");
  }

  @Test
  void documentsAreFoundByAnyWordsAlsoThoseWithoutClaims() {
    assertThat(search("--documents", "pump")).isEqualTo(Winnow.DONE);
    assertThat(out.toString().lines().toList())
        .contains(
            "a.txt", "   A title", "   1 claim, each time stated", "   0 claims, each time stated")
        .contains("   “[Pumps] without any claim.”", "2 documents found");
  }

  @Test
  void documentsAsJson() {
    assertThat(search("--documents", "--json", "words")).isEqualTo(Winnow.DONE);
    assertThat(out.toString().strip())
        .isEqualTo(
            "{\"query\":\"words\",\"total\":1,\"documents\":[{\"document\":\"a.txt\",\"title\":\"A"
                + " title\",\"evidences\":1,\"parts\":[\"First [words].\"]}]}");
  }

  @Test
  void documentsHaveNoObjects() {
    assertThat(search("--documents", "object:tamoxifen")).isEqualTo(Winnow.USAGE);
    assertThat(err.toString()).contains("not by \"object\"");
  }

  @Test
  void aSyntaxErrorPointsAtThePlace() {
    assertThat(search("tamoxifen AND")).isEqualTo(Winnow.USAGE);
    assertThat(err.toString().lines())
        .containsExactly(
            "winnow: the query ends where a word is expected",
            "  tamoxifen AND",
            "               ^");
  }

  @Test
  void wrongOptionsAreNamed() {
    assertThat(search("a", "--facet", "colour")).isEqualTo(Winnow.USAGE);
    assertThat(err.toString()).contains("no facet \"colour\"; there are predicate, effect");
    assertThat(search("a", "--only", "predicate")).isEqualTo(Winnow.USAGE);
    assertThat(search("a", "--limit", "-1")).isEqualTo(Winnow.USAGE);
    assertThat(search("a", "--limit", "100000")).isEqualTo(Winnow.USAGE);
  }

  @Test
  void aMissingIndexIsNamed() {
    CommandLine line = new CommandLine(new SearchCommand(WinnowCommands.installation()));
    line.setErr(new PrintWriter(err, true));
    line.setExecutionExceptionHandler(new FailureMessages());
    assertThat(line.execute("a", "--index", index.resolve("none").toString()))
        .isEqualTo(Winnow.USAGE);
    assertThat(err.toString())
        .contains("none: there is no index here; `winnow run` builds it anew");
  }
}
