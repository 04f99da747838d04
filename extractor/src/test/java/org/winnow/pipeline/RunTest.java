package org.winnow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.claim.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunTest {
  @TempDir Path folder;
  private Path inputs;
  private Path output;

  @BeforeEach
  void threeDocuments() throws IOException {
    inputs = Files.createDirectories(folder.resolve("in"));
    output = folder.resolve("out");
    put("b.txt", "EGFR resists gefitinib. It is said [9].");
    put("a/c.txt", "KRAS resists erlotinib, and EGFR resists gefitinib.");
    put("d.pdf", "ABCB1 resists imatinib.");
  }

  private void put(String name, String text) throws IOException {
    Path file = inputs.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private RunCounts run(int threads, RunListener listener) throws IOException {
    return run(threads, listener, RunSink.NONE);
  }

  private RunCounts run(int threads, RunListener listener, RunSink sink) throws IOException {
    return new Run(StandIn::read, () -> StandIn.extraction()::extract, sink, listener)
        .execute(
            new RunSettings(
                List.of(inputs), output, threads, folder.resolve("none"), "test", false));
  }

  private Map<String, String> results() throws IOException {
    Map<String, String> results = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        results.put(output.relativize(file).toString(), Files.readString(file));
      }
    }
    return results;
  }

  @Test
  void aRunCountsWhatItFound() throws IOException {
    RunCounts counts = run(1, RunListener.SILENT);
    assertThat(counts.documents()).isEqualTo(3);
    assertThat(counts.claims()).isEqualTo(3);
    assertThat(counts.evidence()).containsEntry(Predicate.CONFERS_RESISTANCE_TO, 4L);
    assertThat(counts.mentions().values()).containsExactly(4L, 4L);
    assertThat(counts.errors()).containsEntry("callout-without-reference", 1L);
    assertThat(results().keySet())
        .filteredOn(name -> !name.startsWith("text"))
        .containsExactly("claims.jsonl", "claims.tsv", "mentions.jsonl", "run.json");
  }

  @Test
  void theManifestSaysHowMuchEachRuleFoundAndWhichFoundNothing() throws IOException {
    Path patterns = Files.createDirectories(folder.resolve("none/patterns"));
    Files.writeString(
        patterns.resolve("rules.yaml"),
        """
        rules:
          - {id: stand-in}
          - {id: idle}
          - {id: idle-verb, makes: verb}
          - {id: names, makes: agent}
        """);
    RunCounts counts = run(1, RunListener.SILENT);
    assertThat(counts.rules().evidence()).containsExactly(Map.entry("stand-in", 4L));
    JsonNode written = JsonMapper.shared().readTree(results().get("run.json"));
    assertThat(written.at("/evidence_by_rule/stand-in/share").asDouble()).isEqualTo(1.0);
    assertThat(written.get("rules_without_evidence")).hasToString("[\"idle\",\"idle-verb\"]");
    assertThat(run(1, RunListener.SILENT).rules())
        .as("of claims that are kept")
        .isEqualTo(counts.rules());
  }

  @Test
  void aRuleFoundSomethingIfItIsAnyPartOfAnId() {
    SortedMap<String, Long> found = new TreeMap<>();
    found.put("clause.verb-cause", 2L);
    found.put("clause.then.verb-cause-ing", 1L);
    RuleShares shares =
        RuleShares.of(found, List.of("clause", "noun", "verb", "verb-cause", "verb-cause-ing"));
    assertThat(shares.without()).containsExactly("noun", "verb");
    assertThat(shares.share("clause.verb-cause")).isEqualTo(0.6667);
    assertThat(shares.share("clause")).isZero();
  }

  @Test
  void aFolderIsReadInTheOrderOfNamesAndLeavesOutWhatIsNoDocument() throws IOException {
    put("README.md", "What lies here.");
    put("expected.yaml", "a: 1");
    put(".hidden/x.txt", "HIDDEN resists imatinib");
    List<String> seen = new ArrayList<>();
    run(2, report -> seen.add(inputs.relativize(Path.of(report.document())).toString()));
    assertThat(seen).containsExactly("a/c.txt", "b.txt", "d.pdf");
    assertThat(results().get("run.json")).contains("expected.yaml").doesNotContain(".hidden");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void theNumberOfThreadsChangesNoByte(int threads) throws IOException {
    for (int i = 0; i < 60; i++) {
      put("many/" + i + ".txt", ("GENE" + i % 7 + " resists drug" + i % 5 + "nib. ").repeat(i));
    }
    run(1, RunListener.SILENT);
    Map<String, String> one = results();
    run(threads, RunListener.SILENT);
    Map<String, String> several = results();
    one.remove("run.json");
    several.remove("run.json");
    assertThat(several).isEqualTo(one);
  }

  @Test
  void anInputThatCannotBeReadIsNamedAndTheOthersAreDone() throws IOException {
    put("empty.txt", "");
    put("odd.txt", "crash");
    List<DocumentReport> reports = new ArrayList<>();
    RunCounts counts = run(2, reports::add);
    assertThat(counts.documents()).isEqualTo(3);
    assertThat(counts.unreadable()).isEqualTo(2);
    assertThat(reports)
        .filteredOn(DocumentReport.Unreadable.class::isInstance)
        .map(report -> ((DocumentReport.Unreadable) report).reason())
        .satisfiesExactly(
            empty -> assertThat(empty).isEqualTo("the file is empty"),
            odd -> assertThat(odd).contains("a fault of Winnow itself").contains("as asked"));
    assertThat(results().get("run.json")).contains("the file is empty");
  }

  @Test
  void resultsInsideAFolderOfInputsAreNoInputs() throws IOException {
    output = inputs.resolve("results");
    run(1, RunListener.SILENT);
    assertThat(run(1, RunListener.SILENT).documents()).isEqualTo(3);
    assertThat(results().get("run.json")).contains("\"skipped\" : [ ]");
  }

  @Test
  void aFolderWithoutDocumentsIsNoInputAndTouchesNoResults() throws IOException {
    run(1, RunListener.SILENT);
    Map<String, String> before = results();
    inputs = Files.createDirectories(folder.resolve("nothing"));
    assertThatThrownBy(() -> run(1, RunListener.SILENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no documents to read in " + inputs);
    assertThat(results()).isEqualTo(before);
  }

  @Test
  void offsetsOfARenderedDocumentCountInItsTextBesideTheClaims() throws IOException {
    run(1, RunListener.SILENT);
    Path text = new RenderedTexts(output).path(inputs.resolve("d.pdf").toString());
    assertThat(text).startsWith(output.resolve("text")).hasContent("ABCB1 resists imatinib.");
    Files.delete(inputs.resolve("d.pdf"));
    run(1, RunListener.SILENT);
    assertThat(text).doesNotExist();
  }

  @Test
  void aRunThatBreaksOffLeavesTheEarlierResults() throws IOException {
    run(1, RunListener.SILENT);
    Map<String, String> before = results();
    put("e.txt", "BRAF resists sorafenib.");
    RunSink broken =
        change -> {
          assertThat(change.claims()).content().contains("BRAF");
          throw new IOException("disk full");
        };
    assertThatThrownBy(() -> run(2, RunListener.SILENT, broken)).hasMessage("disk full");
    assertThat(results()).isEqualTo(before);
  }

  @Test
  void aRunVerifies() throws IOException {
    run(2, RunListener.SILENT);
    List<String> problems = new ArrayList<>();
    Verification.Summary summary = new Verification(output, StandIn::read, problems::add).check();
    assertThat(problems).isEmpty();
    assertThat(summary).isEqualTo(new Verification.Summary(3, 4, 8, 0));
  }

  @Test
  void verificationNamesFileAndLineOfWhatIsWrong() throws IOException {
    run(1, RunListener.SILENT);
    put("b.txt", "Of old EGFR resists gefitinib.");
    Path claims = output.resolve("claims.jsonl");
    Files.writeString(
        claims, Files.readString(claims).replaceFirst("\"text\":\"KRAS\"", "\"text\":\"NRAS\""));
    List<String> problems = new ArrayList<>();
    new Verification(output, StandIn::read, problems::add).check();
    assertThat(problems)
        .anyMatch(line -> line.contains("b.txt: the document has changed since it was read"))
        .anyMatch(line -> line.matches("claims.jsonl:1: the subject \"NRAS\" is not at .*"))
        .anyMatch(line -> line.matches("claims.jsonl:3: the quote is not at .*"))
        .anyMatch(line -> line.matches("mentions.jsonl:5: the mention \"EGFR\" is not at .*"));
  }
}
