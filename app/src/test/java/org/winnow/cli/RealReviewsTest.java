package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.winnow.cli.WinnowCommands.ROOT;
import static org.winnow.cli.WinnowCommands.winnow;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real reviews are no part of the project; where some lie beside it, they are read too.
class RealReviewsTest {
  private static final Path REVIEWS = ROOT.resolveSibling("shared").resolve("seeds");

  @TempDir Path folder;

  @Test
  void everyQuoteAndNameOfRealReviewsIsWhereItsLineSays() {
    assumeTrue(Files.isDirectory(REVIEWS), "no reviews at " + REVIEWS);
    WinnowCommands run = winnow("run", REVIEWS, "--output", folder);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(winnow("verify", folder).out()).endsWith("wrong: 0\n");
  }
}
