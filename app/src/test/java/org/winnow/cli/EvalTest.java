package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.winnow.cli.WinnowCommands.ROOT;
import static org.winnow.cli.WinnowCommands.winnow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvalTest {
  private static final List<String> SENTENCES =
      List.of(
          "ABCB1 confers resistance to paclitaxel.",
          "Loss of PTEN causes trastuzumab resistance.",
          "EZH2 silences MEG3.",
          "SOX2 drives tamoxifen resistance.");

  /// Of the four: found as stated, with another state, with another direction; and one that names somebody else.
  private static final List<String> CLAIMS =
      List.of(
          claim(
              "P-gp",
              "none",
              "confers_resistance_to",
              "taxol",
              "DRUG",
              "[\"ABCB1\"]",
              "[\"paclitaxel\"]"),
          claim(
              "PTEN",
              "hypermethylated",
              "confers_resistance_to",
              "trastuzumab",
              "DRUG",
              "[]",
              "[]"),
          claim("EZH2", "none", "positively_regulates", "MEG3", "NCRNA", "[]", "[]"),
          claim("NANOG", "none", "confers_resistance_to", "tamoxifen", "DRUG", "[]", "[]"));

  @TempDir Path folder;
  private Path gold = Path.of("gold.jsonl");
  private Path results = Path.of("results");

  private static String claim(
      String subject,
      String state,
      String predicate,
      String object,
      String type,
      String subjectToo,
      String objectToo) {
    return """
    {"s":[{"t":"%s","y":"GENE","alt":%s}],"st":"%s","p":"%s","o":[{"t":"%s","y":"%s","alt":%s}],"neg":false}\
    """
        .formatted(subject, subjectToo, state, predicate, object, type, objectToo);
  }

  @BeforeEach
  void aRunAndItsAnnotatedSentences() throws IOException {
    Path text = Files.writeString(folder.resolve("a.txt"), String.join(" ", SENTENCES) + "\n");
    results = folder.resolve("results");
    assertThat(winnow("run", text, "-o", results).exit()).isZero();
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < SENTENCES.size(); i++) {
      int end = start + SENTENCES.get(i).length();
      lines.add(
          """
          {"id":"s%d","file":"a.txt","start":%d,"end":%d,"claims":[%s]}\
          """
              .formatted(i, start, end, CLAIMS.get(i)));
      start = end + 1;
    }
    gold = Files.write(folder.resolve("gold.jsonl"), lines);
  }

  @Test
  void eachDegreeAsksForMore() {
    assertThat(winnow("eval", results, "--gold", gold).out())
        .contains(
            "4 annotated sentences; 4 claims, 0 of them elsewhere",
            "all pair        P 0.750  R 0.750  F1 0.750   right 3, spurious 1, missed 1",
            "all direction   P 0.500  R 0.500  F1 0.500   right 2, spurious 2, missed 2",
            "all strict      P 0.250  R 0.250  F1 0.250   right 1, spurious 3, missed 3");
  }

  @Test
  void errorsSayWhatWasMissedAndWhatWasFoundInstead() {
    assertThat(winnow("eval", results, "--gold", gold, "--errors", 4).out())
        .contains(
            "missed   s2  EZH2 positively_regulates MEG3",
            "spurious s2  EZH2 negatively_regulates MEG3",
            "missed   s3  NANOG confers_resistance_to tamoxifen",
            "spurious s3  SOX2 confers_resistance_to tamoxifen");
  }

  @Test
  void aLineThatIsNoAnnotatedSentenceIsNamed() throws IOException {
    Files.writeString(gold, Files.readString(gold) + "{\"id\":\"s9\"}\n");
    WinnowCommands eval = winnow("eval", results, "--gold", gold);
    assertThat(eval.exit()).isEqualTo(2);
    assertThat(eval.err()).contains("gold.jsonl:5: no annotated sentence");
  }

  @Test
  void theScorerThatLiesBesideTheProjectCountsTheSame() throws Exception {
    Path shared = ROOT.resolveSibling("shared");
    Path annotated = shared.resolve("gold/claims.dev.jsonl");
    assumeTrue(Files.exists(annotated), "no annotated reviews at " + annotated);
    assumeTrue(hasPython(), "no python3 to run the scorer with");
    Path real = folder.resolve("real");
    assertThat(winnow("run", shared.resolve("seeds"), "-o", real).exit()).isZero();
    JsonNode ours = json(winnow("eval", real, "--gold", annotated, "--json").out());
    Process scorer =
        new ProcessBuilder(
                "python3",
                shared.resolve("gold/score_claims.py").toString(),
                "--gold",
                annotated.toString(),
                "--claims",
                real.resolve("claims.jsonl").toString(),
                "--json")
            .start();
    JsonNode theirs =
        json(new String(scorer.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    assertThat(theirs.propertyNames()).isNotEmpty();
    for (String row : theirs.propertyNames()) {
      assertThat(ours.path(row).path("right").asInt())
          .as(row)
          .isEqualTo(theirs.path(row).path("tp").asInt());
      assertThat(ours.path(row).path("missed").asInt())
          .as(row)
          .isEqualTo(theirs.path(row).path("fn").asInt());
      assertThat(ours.path(row).path("spurious").asInt())
          .as(row)
          .isEqualTo(theirs.path(row).path("fp").asInt());
    }
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
