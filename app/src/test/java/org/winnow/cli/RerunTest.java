package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.cli.WinnowCommands.ROOT;
import static org.winnow.cli.WinnowCommands.winnow;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.index.ClaimSearcher;
import org.winnow.index.FacetField;
import org.winnow.index.SearchRequest;
import org.winnow.source.DocumentReader;

/// `winnow run` again, through the real stages: what has not changed is kept, and files and index are what
/// a run that does everything would leave.
class RerunTest {
  private static final List<String> SENTENCES =
      List.of(
          "Overexpression of ABCB1 confers resistance to paclitaxel.\n\n",
          "ERBB2 confers resistance to tamoxifen.\n\n",
          "MDR1 was associated with resistance to doxorubicin [1].\n\n",
          "Knockdown of AKT1 sensitizes cells to cisplatin.\n\n",
          "MDR1 confers resistance to taxol.\n\n");

  @TempDir private Path folder;
  private Path inputs;
  private Path output;

  @BeforeEach
  void fiveDocuments() throws IOException {
    inputs = Files.createDirectories(folder.resolve("in"));
    output = folder.resolve("out");
    for (int i = 0; i < 5; i++) {
      Files.writeString(document(i), SENTENCES.get(i));
    }
  }

  private Path document(int number) {
    return inputs.resolve("d" + number + ".txt");
  }

  private WinnowCommands run() {
    return winnow("run", inputs, "-o", output);
  }

  private void assertAsDoneAnew() throws IOException {
    Path twin = Files.createTempDirectory(folder, "twin");
    winnow("run", inputs, "-o", twin);
    for (String name : List.of("claims.jsonl", "mentions.jsonl", "claims.tsv")) {
      assertThat(output.resolve(name)).hasSameBinaryContentAs(twin.resolve(name));
    }
    assertThat(answers(output)).isEqualTo(answers(twin));
  }

  /// All that the index of a run answers to some questions.
  private static List<Object> answers(Path run) throws IOException {
    List<Object> answers = new ArrayList<>();
    try (ClaimSearcher searcher = ClaimSearcher.open(run.resolve("index"))) {
      for (String query :
          List.of("", "paclitaxel", "object:taxol", "P-glycoprotein", "cells", "fulltext:cells")) {
        try {
          answers.add(
              searcher.search(
                  SearchRequest.of(query)
                      .withFacets(List.of(FacetField.values()), 100)
                      .withPage(0, 1000)
                      .withEvidences(100)));
        } catch (org.winnow.index.QuerySyntaxError e) {
          throw new AssertionError(e);
        }
      }
      for (String words : List.of("", "cells", "\"resistance to\"", "unheard")) {
        try {
          answers.add(searcher.documents(words, 0, 10));
        } catch (org.winnow.index.QuerySyntaxError e) {
          throw new AssertionError(e);
        }
      }
      for (String letter : List.of("a", "p", "t", "m")) {
        answers.add(searcher.complete(letter, 100));
      }
    }
    return answers;
  }

  @Test
  void aSecondRunSaysWhatItKeptAndLoadsNeitherModelsNorDictionaries() throws IOException {
    assertThat(run().out()).doesNotContain("unchanged");
    StringWriter out = new StringWriter();
    Installation withoutStages =
        new Installation(
            ROOT,
            new DocumentReader()::read,
            dictionaries -> {
              throw new AssertionError("loaded");
            });
    int exit =
        Winnow.commandLine(withoutStages, new PrintWriter(out), new PrintWriter(out))
            .execute("run", inputs.toString(), "-o", output.toString());
    assertThat(out.toString())
        .contains("5 of 5 documents unchanged, kept.")
        .contains("documents                                    5")
        .doesNotContain("(text): read");
    assertThat(exit).isZero();
    assertAsDoneAnew();
  }

  @Test
  void onlyTheDocumentThatWasTouchedIsDone() throws IOException {
    run();
    Files.writeString(document(3), SENTENCES.get(4) + SENTENCES.get(0));
    assertThat(run().out())
        .contains("4 of 5 documents unchanged, kept.", "d3.txt (text): read")
        .doesNotContain("d2.txt");
    assertAsDoneAnew();
  }

  @Test
  void redoDoesAllAnew() {
    run();
    assertThat(winnow("run", inputs, "-o", output, "--redo").out())
        .doesNotContain("unchanged")
        .contains("d0.txt (text): read");
  }

  @Test
  void anIndexThatIsDamagedOrGoneIsMadeAnew() throws IOException {
    run();
    try (Stream<Path> files = Files.list(output.resolve("index"))) {
      Path largest =
          files
              .filter(file -> !file.getFileName().toString().startsWith("segments"))
              .max(java.util.Comparator.comparingLong(file -> file.toFile().length()))
              .orElseThrow();
      byte[] bytes = Files.readAllBytes(largest);
      bytes[bytes.length / 2] ^= 1;
      Files.write(largest, bytes);
    }
    assertThat(run().out()).contains("5 of 5 documents unchanged, kept.");
    assertAsDoneAnew();
    try (Stream<Path> files = Files.list(output.resolve("index"))) {
      files.forEach(file -> file.toFile().delete());
    }
    run();
    assertAsDoneAnew();
  }

  @Test
  void aFileThatWasEditedByHandIsNotRelied() throws IOException {
    run();
    Path claims = output.resolve("claims.jsonl");
    Files.writeString(claims, Files.readString(claims).replace("paclitaxel", "docetaxel"));
    assertThat(run().out())
        .startsWith("All documents are done anew: " + claims + " is not as the last run left it.\n")
        .doesNotContain("unchanged");
    assertAsDoneAnew();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anySequenceOfChangesEndsAsIfDoneAnew(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 6; round++) {
      for (int change = random.nextInt(3); change > 0; change--) {
        Path file = document(random.nextInt(9));
        if (random.nextInt(3) == 0) {
          Files.deleteIfExists(file);
        } else {
          Files.writeString(
              file,
              SENTENCES.get(random.nextInt(SENTENCES.size()))
                  + SENTENCES.get(random.nextInt(SENTENCES.size())));
        }
      }
      Files.writeString(document(10), SENTENCES.get(1));
      run();
      assertAsDoneAnew();
    }
  }
}
