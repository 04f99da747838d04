package org.winnow.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The PDF among the seeds is made from the text beside it. `-Dwinnow.rewrite=true` makes it anew.
class SeedPdfTest {
  private static final Path SEEDS = Path.of(System.getProperty("winnow.root", ".."), "seeds");

  @Test
  void isWhatTheTextGives() throws IOException {
    byte[] made = SeedPdf.of(Files.readString(SEEDS.resolve("chemotherapy-mechanisms.txt")));
    Path kept = SEEDS.resolve("chemotherapy-mechanisms.pdf");
    if (Boolean.getBoolean("winnow.rewrite")) {
      Files.write(kept, made);
    }

    assertThat(made).isEqualTo(Files.readAllBytes(kept));
  }
}
