package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.cli.WinnowCommands.winnow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowTest {
  @TempDir Path folder;

  @Test
  void aDocumentIsShownWithItsNamesAndClaims() throws IOException {
    Path document = folder.resolve("a.txt");
    Files.writeString(
        document,
        """
        ABCB1 confers resistance to paclitaxel. This was measured twice.
        """);
    WinnowCommands show = winnow("show", document);
    assertThat(show.exit()).isZero();
    assertThat(show.out())
        .contains("(text)")
        .contains("-- PARAGRAPH, ")
        .containsSubsequence(
            "[ABCB1|GENE HGNC:40] confers resistance to [paclitaxel|DRUG ",
            "    => ABCB1 confers_resistance_to paclitaxel  rule ",
            "This was measured twice.");
  }

  @Test
  void everyClaimOfARunIsShownOnce() throws IOException {
    Path document = WinnowCommands.ROOT.resolve("seeds/breast-tumours-outlast.txt");
    winnow("run", document, "--output", folder);
    long shown = winnow("show", document).out().lines().filter(l -> l.startsWith("    =>")).count();
    assertThat(Files.readAllLines(folder.resolve("claims.jsonl"))).hasSize((int) shown);
  }

  @Test
  void aDocumentThatCannotBeReadIsNamed() throws IOException {
    Path document = Files.createFile(folder.resolve("empty.txt"));
    WinnowCommands show = winnow("show", document);
    assertThat(show.exit()).isEqualTo(1);
    assertThat(show.err()).contains("empty.txt: ").contains("empty");
  }
}
