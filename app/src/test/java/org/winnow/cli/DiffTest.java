package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.cli.WinnowCommands.ROOT;
import static org.winnow.cli.WinnowCommands.winnow;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.pipeline.ExtractedDocument;
import org.winnow.pipeline.Stages;
import org.winnow.source.DocumentReader;

/// Two runs compared: the cause of each change is the one that was made.
class DiffTest {
  @TempDir private Path folder;
  private Path inputs;

  @BeforeEach
  void firstRun() throws IOException {
    inputs = Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        inputs.resolve("a.txt"), "Overexpression of ABCB1 confers resistance to paclitaxel.\n");
    Files.writeString(inputs.resolve("b.txt"), "ERBB2 confers resistance to tamoxifen.\n");
    winnow("run", inputs, "-o", folder.resolve("before"));
  }

  private String diff() {
    WinnowCommands diff = winnow("diff", folder.resolve("before"), folder.resolve("after"));
    assertThat(diff.err()).isEmpty();
    return diff.out();
  }

  private String diffAfterRun() {
    winnow("run", inputs, "-o", folder.resolve("after"));
    return diff();
  }

  @Test
  void theSameRunIsTheSame() {
    assertThat(diffAfterRun()).isEqualTo("the same claims in both\n");
  }

  @Test
  void aDocumentThatIsNewWithdrawnOrRenamedIsTheCause() throws IOException {
    Files.move(inputs.resolve("a.txt"), inputs.resolve("c.txt"));
    Files.delete(inputs.resolve("b.txt"));
    Files.writeString(inputs.resolve("d.txt"), "CD44 confers resistance to cisplatin.\n");
    assertThat(diffAfterRun())
        .contains("lost (document: ", "a.txt is now called ", "c.txt was called ")
        .contains("b.txt is no longer read")
        .contains("d.txt is new")
        .containsPattern("lost by document +2\n");
  }

  @Test
  void aChangedTextIsTheCause() throws IOException {
    Files.writeString(inputs.resolve("b.txt"), "ERBB2 sensitizes cells to tamoxifen.\n");
    assertThat(diffAfterRun())
        .contains("(text: the text of ")
        .doesNotContain("ABCB1", "by rule", "by dictionary");
  }

  /// A run with names or rules of its own.
  private String diffWithOwnDictionaries() {
    run(
        new Installation(folder.resolve("home"), new DocumentReader()::read, Stages::load),
        folder.resolve("after"));
    return diff();
  }

  private void run(Installation installation, Path output) {
    StringWriter out = new StringWriter();
    int exit =
        Winnow.commandLine(installation, new PrintWriter(out), new PrintWriter(out))
            .execute("run", inputs.toString(), "-o", output.toString());
    assertThat(exit).as(out.toString()).isZero();
  }

  private Path dictionaries() throws IOException {
    Path copy = folder.resolve("home/dictionaries");
    Path original = ROOT.resolve("dictionaries");
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(original.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    return copy;
  }

  @Test
  void anEntryThatIsTakenOutIsTheCause() throws IOException {
    Files.writeString(
        inputs.resolve("b.txt"), "Cancer-associated fibroblasts confer resistance to tamoxifen.\n");
    winnow("run", inputs, "-o", folder.resolve("before"));
    Path cells = dictionaries().resolve("cells.tsv");
    Files.write(
        cells,
        Files.readAllLines(cells).stream()
            .filter(row -> !row.startsWith("winnow:cancer-associated-fibroblast\t"))
            .toList());
    assertThat(diffWithOwnDictionaries())
        .contains(
            "changed (dictionary: \"Cancer-associated fibroblasts\" was"
                + " winnow:cancer-associated-fibroblast, is ")
        .doesNotContain("ABCB1");
  }

  @Test
  void anEntryThatIsPutInIsTheCause() throws IOException {
    Files.writeString(
        inputs.resolve("b.txt"), "ERBB2 confers resistance to winnowumab and tamoxifen.\n");
    winnow("run", inputs, "-o", folder.resolve("before"));
    Path drugs = dictionaries().resolve("drugs.tsv");
    Files.writeString(
        drugs, Files.readString(drugs) + "winnow:winnowumab\twinnowumab\tDRUG\t\t\t\n");
    assertThat(diffWithOwnDictionaries())
        .contains("winnowumab", "(dictionary: ", "winnow:winnowumab")
        .doesNotContain("ABCB1", "by rule", "by version");
  }

  @Test
  void aRuleThatIsEditedIsTheCauseAndIsNamed() throws IOException {
    Files.writeString(inputs.resolve("b.txt"), "STAT3-mediated paclitaxel resistance was seen.\n");
    winnow("run", inputs, "-o", folder.resolve("before"));
    Path claims = dictionaries().resolve("patterns/20-claims.yaml");
    String rules = Files.readString(claims);
    int rule = rules.indexOf("- id: mediated\n");
    int pattern = rules.indexOf("pattern: \"", rule) + "pattern: \"".length();
    Files.writeString(claims, rules.substring(0, pattern) + "never " + rules.substring(pattern));
    assertThat(diffWithOwnDictionaries())
        .contains("lost (rule: rule mediated)", "STAT3")
        .containsPattern("lost by rule +1\n")
        .doesNotContain("ABCB1");
  }

  @Test
  void aWordThatIsTakenFromAListIsACauseByTheRuleThatUsedIt() throws IOException {
    Files.writeString(inputs.resolve("b.txt"), "MEG3 sensitizes cells to cisplatin.\n");
    winnow("run", inputs, "-o", folder.resolve("before"));
    Path verbs = dictionaries().resolve("patterns/05-verbs.yaml");
    String lists = Files.readString(verbs);
    Files.writeString(verbs, lists.replace("\"+\": [sensitize, sensitise, ", "\"+\": ["));
    assertThat(diffWithOwnDictionaries())
        .contains(
            "lost (rule: rule clause.predication-sensitise; edited: list sensitise-verb)",
            "cisplatin")
        .doesNotContain("ABCB1", "edited: list sensitise-verb,");
  }

  @Test
  void anotherProgramIsTheCauseWhereNamesAndRulesAreTheSame() {
    Stages stages = WinnowCommands.stages();
    Stages other =
        new Stages(
            stages.source(),
            stages.ofText(),
            document -> {
              ExtractedDocument found = stages.extraction().apply(document);
              return new ExtractedDocument(
                  found.document(),
                  found.mentions(),
                  found.evidence().stream()
                      .filter(e -> !e.subject().name().equals("ERBB2"))
                      .toList(),
                  found.sentences(),
                  found.document().errors());
            },
            stages.dictionary(),
            stages.nearest());
    run(
        new Installation(ROOT, new DocumentReader()::read, dictionaries -> other, "next"),
        folder.resolve("after"));
    assertThat(diff())
        .contains("lost (version: the program has changed)", "ERBB2")
        .containsPattern("lost by version +1\n")
        .doesNotContain("ABCB1");
  }

  @Test
  void aManifestThatIsNotAsARunLeftItIsNamed() throws IOException {
    Path manifest = folder.resolve("before/run.json");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replaceFirst("\\{", "{\"judged_rules\":{\"active\":{\"right\":3,\"judged\":2}},"));
    WinnowCommands diff = winnow("diff", folder.resolve("before"), folder.resolve("before"));
    assertThat(diff.exit()).isEqualTo(Winnow.USAGE);
    assertThat(diff.err()).contains(manifest + ": judged_rules of active is {");
  }
}
