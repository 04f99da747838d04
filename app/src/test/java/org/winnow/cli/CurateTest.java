package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.cli.WinnowCommands.winnow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.claim.Evidence;
import org.winnow.claim.EvidenceJson;

/// Decisions by the command line: what they do to exports, and what becomes of them when a document is
/// withdrawn.
class CurateTest {
  @TempDir private Path folder;
  private Path output;
  private Path decisions;

  @BeforeEach
  void runOnTwoDocuments() throws IOException {
    Path inputs = Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        inputs.resolve("a.txt"), "Overexpression of ABCB1 confers resistance to paclitaxel.\n");
    Files.writeString(inputs.resolve("b.txt"), "ERBB2 confers resistance to tamoxifen.\n");
    output = folder.resolve("out");
    decisions = folder.resolve("decisions.jsonl");
    assertThat(winnow("run", inputs, "-o", output).exit()).isZero();
  }

  private List<Evidence> evidence(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(EvidenceJson::read).toList();
  }

  private WinnowCommands curate(Object... words) {
    Object[] all = new Object[words.length + 7];
    all[0] = "curate";
    System.arraycopy(words, 0, all, 1, words.length);
    Object[] place = {"--from", output, "--file", decisions, "--who", "ada"};
    System.arraycopy(place, 0, all, words.length + 1, place.length);
    return winnow(all);
  }

  private List<Evidence> exported(String which) throws IOException {
    Path file = folder.resolve(which + ".jsonl");
    WinnowCommands export =
        winnow(
            "export",
            "jsonl",
            "--from",
            output,
            "-o",
            file,
            "--decisions",
            which,
            "--file",
            decisions);
    assertThat(export.err()).isEmpty();
    return evidence(file);
  }

  @Test
  void decisionsFilterAndCorrectWhatIsExported() throws IOException {
    List<Evidence> found = evidence(output.resolve("claims.jsonl"));
    Evidence first = found.getFirst();
    Evidence last = found.getLast();
    assertThat(exported("accepted")).isEmpty();
    assertThat(curate("reject", last.claim(), "--reason", "grounding").exit()).isZero();
    assertThat(
            curate("edit", first.evidence(), "--predicate", "associated_with_resistance_to").exit())
        .isZero();
    assertThat(exported("all")).hasSameSizeAs(found);
    assertThat(exported("not-rejected")).hasSize(found.size() - 1);
    assertThat(exported("accepted"))
        .singleElement()
        .satisfies(e -> {
          assertThat(e.predicate().label()).isEqualTo("associated_with_resistance_to");
          assertThat(e.quote()).isEqualTo(first.quote());
          assertThat(e.claim()).isNotEqualTo(first.claim());
        });
    assertThat(curate("undo", last.claim()).exit()).isZero();
    assertThat(exported("not-rejected")).hasSameSizeAs(found);
  }

  @Test
  void aSearchSeesADecisionAtOnce() throws IOException {
    Evidence first = evidence(output.resolve("claims.jsonl")).getFirst();
    assertThat(search("decision:accepted").out()).contains("0 claims");
    curate("accept", first.evidence());
    assertThat(search("decision:accepted", "--facet", "decision").out())
        .contains("1 claim")
        .contains(first.document())
        .containsPattern("1 +accepted\n");
    assertThat(search("*", "--only", "decision=undecided", "--facet", "none").out())
        .doesNotContain(first.document());
    curate("undo", first.evidence());
    assertThat(search("decision:accepted").out()).contains("0 claims");
  }

  private WinnowCommands search(String... words) {
    List<Object> all =
        new ArrayList<>(List.of("search", "--index", output.resolve("index"), "--file", decisions));
    all.addAll(List.of(words));
    return winnow(all.toArray());
  }

  @Test
  void statusTellsWhatBecameOfThem() throws IOException {
    List<Evidence> found = evidence(output.resolve("claims.jsonl"));
    curate("accept", found.getFirst().evidence());
    curate("accept", found.getLast().evidence());
    assertThat(curate("status").out()).containsPattern("kept +2\n");
    Files.delete(folder.resolve("in/b.txt"));
    winnow("run", folder.resolve("in"), "-o", output);
    assertThat(curate("status").out())
        .containsPattern("kept +1\n")
        .containsPattern("orphaned +1\n")
        .contains("no claim comes from")
        .contains("ERBB2 confers resistance to tamoxifen.");
  }

  /// What has moved has another key now, and can be taken back under it and under the old one.
  @Test
  void aDecisionThatHasMovedIsTakenBack() throws IOException {
    for (boolean byNewKey : List.of(true, false)) {
      Evidence old = evidence(output.resolve("claims.jsonl")).getLast();
      curate("reject", old.evidence());
      Path moved = folder.resolve("in/moved" + byNewKey + ".txt");
      Files.move(Path.of(old.document()), moved);
      winnow("run", folder.resolve("in"), "-o", output);
      Evidence now = evidence(output.resolve("claims.jsonl")).getLast();
      assertThat(now.document()).isEqualTo(moved.toString());
      assertThat(curate("status").out()).containsPattern("moved +1\n");
      assertThat(exported("not-rejected")).doesNotContain(now);
      String key = byNewKey ? now.evidence() : old.evidence();
      assertThat(curate("undo", key).out()).isEqualTo("decisions 1\n");
      assertThat(exported("not-rejected")).contains(now);
      assertThat(curate("undo", key).err()).contains("nothing is decided on " + key + " itself");
    }
  }

  @Test
  void aSheetTakesBackWhatHasMoved() throws IOException {
    Evidence old = evidence(output.resolve("claims.jsonl")).getLast();
    curate("reject", old.evidence());
    Files.move(Path.of(old.document()), folder.resolve("in/other.txt"));
    winnow("run", folder.resolve("in"), "-o", output);
    Path sheet = folder.resolve("sheet.tsv");
    curate("export", sheet);
    Files.writeString(sheet, Files.readString(sheet).replace("\treject\tother", "\t\t"));
    assertThat(curate("import", sheet).out()).isEqualTo("decisions 1\n");
    assertThat(exported("not-rejected")).hasSameSizeAs(evidence(output.resolve("claims.jsonl")));
  }

  @Test
  void wrongWordsAreUsageErrors() {
    assertThat(curate("accept", "e1-nothing").err()).contains("e1-nothing: no claim or evidence");
    assertThat(curate("reject", "e1-nothing", "--reason", "bad").err())
        .contains("there are correct");
    assertThat(curate("accept", "e1-nothing").exit()).isEqualTo(2);
  }

  @Test
  void aSheetGoesOutAndIn() {
    Path sheet = folder.resolve("sheet.xlsx");
    assertThat(curate("export", sheet).out()).contains("Written to");
    assertThat(curate("import", sheet).out()).isEqualTo("decisions 0\n");
  }

  @Test
  void theWorklistSaysWhatItLacks() {
    WinnowCommands worklist = winnow("worklist", "--from", output, "--file", decisions);
    assertThat(worklist.err()).isEmpty();
    assertThat(worklist.out()).contains("worklist.tsv");
    assertThat(output.resolve("export/worklist.tsv")).content().startsWith("claims\treviews\t");
  }
}
