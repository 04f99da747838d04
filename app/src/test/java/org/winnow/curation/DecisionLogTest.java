package org.winnow.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The file of decisions loses nothing that was acknowledged.
class DecisionLogTest {
  @TempDir private Path folder;

  static Decision decision(int number, String who, Verdict verdict) {
    Anchor anchor =
        new Anchor(
            "a.txt",
            "A “quote”\nof 薬剤 " + number,
            "",
            "",
            "HGNC:1",
            "none",
            "targets",
            "x",
            false,
            "r");
    return Decision.of(
        new Decision.Target("c1-" + number, "e1-" + number, anchor),
        Decision.Judgement.of(verdict, Reason.GROUNDING),
        who,
        Instant.ofEpochSecond(number));
  }

  private static List<Decision> some(int from, int to, String who) {
    List<Decision> all = new ArrayList<>();
    for (int i = from; i < to; i++) {
      all.add(decision(i, who, Verdict.REJECT));
    }
    return all;
  }

  @Test
  void whatIsAddedIsRead() throws IOException {
    DecisionLog log = new DecisionLog(folder.resolve("new/decisions.jsonl"));
    assertThat(log.read().decisions()).isEmpty();
    log.append(some(0, 3, "ada"));
    log.append(some(3, 5, "ada"));
    assertThat(log.read()).isEqualTo(new DecisionLog.Contents(some(0, 5, "ada"), List.of()));
  }

  @Test
  void whereverAKillTearsTheLastLineTheOthersAndTheNextAreKept() throws IOException {
    Path file = folder.resolve("decisions.jsonl");
    new DecisionLog(file).append(some(0, 2, "ada"));
    byte[] whole = Files.readAllBytes(file);
    int first = new String(whole, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
    for (int length = first + 1; length < whole.length - 1; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      DecisionLog log = new DecisionLog(file);
      log.append(some(7, 8, "bob"));
      assertThat(log.read().decisions())
          .containsExactly(decision(0, "ada", Verdict.REJECT), decision(7, "bob", Verdict.REJECT));
      assertThat(log.read().problems()).singleElement().asString().contains("jsonl:2: ");
    }
  }

  @Test
  void twoFilesEditedApartAreMergedInAnyOrderOfTheirLines() throws IOException {
    DecisionLog ours = new DecisionLog(folder.resolve("ours.jsonl"));
    DecisionLog theirs = new DecisionLog(folder.resolve("theirs.jsonl"));
    ours.append(some(0, 4, "ada"));
    theirs.append(some(0, 2, "ada"));
    theirs.append(some(2, 6, "bob"));
    assertThat(ours.merge(theirs)).isEqualTo(4);
    assertThat(ours.merge(theirs)).isZero();
    List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("ours.jsonl")));
    assertThat(lines).hasSize(8);
    List<Decision> merged = ours.read().decisions();
    Collections.shuffle(lines, new Random(3));
    lines.addAll(List.copyOf(lines));
    Files.write(folder.resolve("ours.jsonl"), lines);
    assertThat(ours.read().decisions()).isEqualTo(merged);
  }

  @Test
  void theLastDecisionStandsAndUndoTakesItBack() {
    Decision accepted = decision(1, "ada", Verdict.ACCEPT);
    Decision other = decision(2, "ada", Verdict.REJECT);
    Decision undone = decision(2, "bob", Verdict.UNDO);
    assertThat(DecisionLog.standing(List.of(accepted, other, undone))).containsExactly(accepted);
  }

  @Test
  void anUndoBringsBackWhatWasSaidBeforeAndLeavesWhatOthersSaid() {
    Decision accepted = decision(1, "ada", Verdict.ACCEPT);
    Decision rejected = decision(1, "bob", Verdict.REJECT);
    Decision again = decision(1, "ada", Verdict.REJECT);
    Decision adaUndoes = decision(1, "ada", Verdict.UNDO);
    Decision bobUndoes = decision(1, "bob", Verdict.UNDO);
    Decision othersUndo = decision(1, "cyd", Verdict.UNDO);
    assertThat(DecisionLog.standing(List.of(accepted, again, adaUndoes))).containsExactly(accepted);
    assertThat(DecisionLog.standing(List.of(accepted, rejected, adaUndoes)))
        .containsExactly(rejected);
    assertThat(DecisionLog.standing(List.of(accepted, rejected, bobUndoes, bobUndoes))).isEmpty();
    assertThat(DecisionLog.standing(List.of(accepted, rejected, othersUndo)))
        .containsExactly(accepted);
    assertThat(DecisionLog.disagreements(List.of(accepted, rejected, bobUndoes))).isEmpty();
  }

  @Test
  void whatTwoSaidApartIsAllThereOnceMergedAndShownWhereTheyDisagree() throws IOException {
    DecisionLog ours = new DecisionLog(folder.resolve("ours.jsonl"));
    DecisionLog theirs = new DecisionLog(folder.resolve("theirs.jsonl"));
    List<Decision> common = some(0, 3, "ada");
    ours.append(common);
    theirs.append(common);
    List<Decision> mine =
        List.of(decision(3, "ada", Verdict.ACCEPT), decision(0, "ada", Verdict.UNDO));
    List<Decision> yours =
        List.of(decision(3, "bob", Verdict.REJECT), decision(4, "bob", Verdict.ACCEPT));
    ours.append(mine);
    theirs.append(yours);
    ours.merge(theirs);
    theirs.merge(new DecisionLog(folder.resolve("ours.jsonl")));
    List<Decision> all = ours.read().decisions();
    assertThat(all).containsAll(common).containsAll(mine).containsAll(yours).hasSize(7);
    assertThat(theirs.read().decisions()).isEqualTo(all);
    assertThat(DecisionLog.disagreements(all))
        .singleElement()
        .satisfies(said -> assertThat(said).containsExactlyInAnyOrder(mine.get(0), yours.get(0)));
    assertThat(DecisionLog.standing(all).stream().map(Decision::target))
        .as("taken back by ada before the merge")
        .doesNotContain("e1-0")
        .contains("e1-1", "e1-2", "e1-3", "e1-4");
  }

  @Test
  void curatorsWhoSayDifferentThingsAreShown() {
    Decision accepted = decision(1, "ada", Verdict.ACCEPT);
    Decision rejected = decision(1, "bob", Verdict.REJECT);
    Decision alone = decision(2, "bob", Verdict.REJECT);
    assertThat(DecisionLog.disagreements(List.of(accepted, rejected, alone)))
        .containsExactly(List.of(accepted, rejected));
    assertThat(DecisionLog.disagreements(List.of(accepted, alone))).isEmpty();
  }

  @Test
  void severalMayWriteAtOnce() throws Exception {
    Path file = folder.resolve("decisions.jsonl");
    List<Callable<Boolean>> writers = new ArrayList<>();
    for (int w = 0; w < 4; w++) {
      String who = "curator " + w;
      writers.add(() -> {
        for (int i = 0; i < 25; i++) {
          new DecisionLog(file).append(List.of(decision(i, who, Verdict.ACCEPT)));
        }
        return true;
      });
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      for (var done : pool.invokeAll(writers)) {
        assertThat(done.get()).isTrue();
      }
    }
    DecisionLog.Contents contents = new DecisionLog(file).read();
    assertThat(contents.decisions()).hasSize(100);
    assertThat(contents.problems()).isEmpty();
  }

  @Test
  void anIntervalOfWilsonIsThatOfTheBooks() {
    RulePrecision rule = new RulePrecision("clause", 81, 263);
    assertThat(rule.low()).isCloseTo(0.2553, offset(0.0005));
    assertThat(rule.high()).isCloseTo(0.3662, offset(0.0005));
  }
}
