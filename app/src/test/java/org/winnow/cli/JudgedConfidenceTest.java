package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.cli.WinnowCommands.winnow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.claim.Evidence;
import org.winnow.claim.EvidenceJson;

/// What curators decide makes their rules surer, or less so, in the next run.
class JudgedConfidenceTest {
  private static final String SENTENCE =
      "Overexpression of ABCB1 confers resistance to paclitaxel.\n";

  @TempDir private Path folder;
  private Path decisions;

  @BeforeEach
  void documents() throws IOException {
    Path inputs = Files.createDirectories(folder.resolve("in"));
    decisions = folder.resolve("decisions.jsonl");
    Files.writeString(inputs.resolve("a.txt"), SENTENCE);
    Files.writeString(
        inputs.resolve("b.txt"), "ERBB2 is associated with resistance to tamoxifen.\n");
    run("before");
  }

  private String run(String to) {
    WinnowCommands run =
        winnow("run", folder.resolve("in"), "-o", folder.resolve(to), "--file", decisions);
    assertThat(run.exit()).as(run.err()).isZero();
    return run.out();
  }

  private List<Evidence> evidence(String run) throws IOException {
    return Files.readAllLines(folder.resolve(run).resolve("claims.jsonl")).stream()
        .map(EvidenceJson::read)
        .toList();
  }

  private void curate(String verdict, String key) {
    WinnowCommands said =
        winnow("curate", verdict, key, "--from", folder.resolve("before"), "--file", decisions);
    assertThat(said.exit()).as(said.err()).isZero();
  }

  @Test
  void aRuleThatIsRejectedIsLessSureInTheNextRun() throws IOException {
    Evidence wrong = evidence("before").getFirst();
    curate("reject", wrong.evidence());
    run("after");
    Evidence now = evidence("after").getFirst();
    assertThat(now.confidence()).isLessThan(wrong.confidence());
    assertThat(evidence("after").getLast()).isEqualTo(evidence("before").getLast());
    assertThat(winnow("diff", folder.resolve("before"), folder.resolve("after")).out())
        .contains("changed (decisions: rule " + wrong.rule())
        .contains(": not judged before, 0 of 1 judged right now: confidence was ")
        .containsPattern("changed by decisions +1\n");
    assertThat(winnow("explain", folder.resolve("in/a.txt"), 3, "--file", decisions).out())
        .contains(
            "confidence %s: %s by rule and words, 0 of 1 judged right"
                .formatted(now.confidence(), wrong.confidence()));
  }

  @Test
  void onlyWhatTheRuleFoundIsDoneAnew() throws IOException {
    String first = evidence("before").getFirst().evidence();
    byte[] claims = Files.readAllBytes(folder.resolve("before/claims.jsonl"));
    assertThat(run("before")).contains("2 of 2 documents unchanged, kept.");
    curate("reject", first);
    assertThat(run("before")).contains("1 of 2 documents unchanged, kept.");
    double now = evidence("before").getFirst().confidence();
    String query = "confidence:[%s TO %s]".formatted(now, now);
    assertThat(winnow("search", query, "--index", folder.resolve("before/index")).out())
        .contains("ABCB1", "1 claim found");
    curate("undo", first);
    assertThat(run("before")).contains("1 of 2 documents unchanged, kept.");
    assertThat(folder.resolve("before/claims.jsonl")).hasBinaryContent(claims);
  }
}
