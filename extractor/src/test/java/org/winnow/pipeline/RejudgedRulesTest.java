package org.winnow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.claim.Evidence;
import org.winnow.claim.EvidenceJson;
import org.winnow.claim.JudgedRules;
import org.winnow.text.Document;

/// After new decisions only documents with claims of the rules they are about are done anew, and the files
/// are as if all were.
class RejudgedRulesTest {
  @TempDir private Path folder;
  private Path inputs;
  private Path output;

  @BeforeEach
  void twoDocumentsTwoRules() throws IOException {
    inputs = Files.createDirectories(folder.resolve("in"));
    output = folder.resolve("out");
    Files.writeString(inputs.resolve("a.txt"), "BRAF resists sorafenib.");
    Files.writeString(
        inputs.resolve("b.txt"), "KRAS resists gefitinib, and EGFR resists afatinib.");
    Files.writeString(inputs.resolve("c.txt"), "Nothing.");
  }

  /// What is found of KRAS is found by a rule of its own.
  private static ExtractedDocument extract(Document document) {
    ExtractedDocument found = StandIn.extraction().extract(document);
    List<Evidence> evidence =
        found.evidence().stream()
            .map(e ->
                EvidenceJson.read(
                    EvidenceJson.write(e)
                        .replace("stand-in", e.quote().contains("KRAS") ? "other" : "stand-in")))
            .toList();
    return new ExtractedDocument(
        document, found.mentions(), evidence, found.sentences(), found.errors());
  }

  private RunCounts run(Path to, Map<String, JudgedRules.Count> judged) throws IOException {
    RunSettings settings =
        new RunSettings(List.of(inputs), to, 2, folder.resolve("none"), "test", false);
    return new Run(
            StandIn::read, () -> RejudgedRulesTest::extract, RunSink.NONE, RunListener.SILENT)
        .execute(settings.judgedBy(new JudgedRules(new TreeMap<>(judged))));
  }

  private static List<Double> confidences(Path run) throws IOException {
    return Files.readAllLines(run.resolve("claims.jsonl")).stream()
        .map(line -> EvidenceJson.read(line).confidence())
        .toList();
  }

  @Test
  void onlyDocumentsWithClaimsOfTheRuleAreDoneAnew() throws IOException {
    assertThat(run(output, Map.of()).kept()).isZero();
    assertThat(confidences(output)).containsExactly(0.5, 0.5, 0.5);
    assertThat(output.resolve("run.json")).content().doesNotContain("judged_rules");
    var judged = Map.of("other", new JudgedRules.Count(20, 20));
    assertThat(run(output, judged).kept()).as("a.txt and c.txt").isEqualTo(2);
    assertThat(confidences(output)).containsExactly(0.5, 0.75, 0.5);
    assertThat(run(output, judged).kept()).as("nothing new is decided").isEqualTo(3);
    assertSameAsDoneAnew(judged);
  }

  @Test
  void decisionsTakenBackAreForgotten() throws IOException {
    run(output, Map.of());
    byte[] before = Files.readAllBytes(output.resolve("claims.jsonl"));
    run(output, Map.of("stand-in", new JudgedRules.Count(0, 3)));
    assertThat(confidences(output)).containsExactly(0.43, 0.5, 0.43);
    assertThat(run(output, Map.of()).kept()).isEqualTo(1);
    assertThat(output.resolve("claims.jsonl")).hasBinaryContent(before);
  }

  private void assertSameAsDoneAnew(Map<String, JudgedRules.Count> judged) throws IOException {
    Path twin = folder.resolve("twin");
    run(twin, judged);
    for (String file : List.of("claims.jsonl", "claims.tsv", "mentions.jsonl")) {
      assertThat(output.resolve(file)).hasSameBinaryContentAs(twin.resolve(file));
    }
  }
}
