package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.cli.WinnowCommands.winnow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {
  private static final String TEXT =
      "ABCB1 confers resistance to paclitaxel. Resistance to cisplatin rose before ABCC2.\n";

  @TempDir Path folder;

  private Path document() throws IOException {
    return Files.writeString(folder.resolve("a.txt"), TEXT);
  }

  @Test
  void theSentenceAtAnOffsetIsExplained() throws IOException {
    WinnowCommands explain = winnow("explain", document(), TEXT.indexOf("paclitaxel"));
    assertThat(explain.exit()).isZero();
    assertThat(explain.out())
        .contains("ABCB1: GENE HGNC:40", "claims: 1", "  clause: ")
        .doesNotContain("cisplatin");
  }

  @Test
  void eachMatchOfARuleIsToldOnce() throws IOException {
    WinnowCommands explain = winnow("explain", document(), TEXT.indexOf("paclitaxel"));
    assertThat(explain.out().lines().filter(line -> line.startsWith("  clause: "))).hasSize(1);
  }

  @Test
  void whereNoRuleMatchedTheNearestOnesSayWhereTheyFailed() throws IOException {
    WinnowCommands explain = winnow("explain", document(), TEXT.indexOf("cisplatin"));
    assertThat(explain.out())
        .contains("claim rules that came near:", "claims: 0")
        .containsPattern("passive: found object \"Resistance to cisplatin\"\n    failed at \"");
  }

  @Test
  void anOffsetWithoutSentenceIsNamed() throws IOException {
    WinnowCommands explain = winnow("explain", document(), TEXT.length() + 5);
    assertThat(explain.exit()).isEqualTo(1);
    assertThat(explain.err()).contains("a.txt: no sentence stands at " + (TEXT.length() + 5));
  }
}
