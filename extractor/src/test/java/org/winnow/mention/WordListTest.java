package org.winnow.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordListTest {
  @TempDir Path folder;

  @Test
  void readsTheRowsBelowTheHeader() throws IOException {
    Path file = write("# heads\nhead\texample\npathway\tWnt pathway\n\n");
    assertThat(WordList.read(file, "head\texample"))
        .containsExactly(List.of("pathway", "Wnt pathway"));
  }

  @Test
  void namesFileAndLineOfAShortRow() throws IOException {
    Path file = write("head\texample\npathway\n");
    assertThatThrownBy(() -> WordList.read(file, "head\texample"))
        .hasMessageContaining(file + ":2")
        .hasMessageContaining("1 columns where the header has 2");
  }

  @Test
  void namesTheColumnsOfAWrongHeader() throws IOException {
    Path file = write("word\texample\n");
    assertThatThrownBy(() -> WordList.read(file, "head\texample"))
        .hasMessageContaining(file + ":1")
        .hasMessageContaining("head, example");
  }

  @Test
  void aBlankStandsForADashToo() {
    String words = WordList.alternatives(List.of("targeted therapy", "therapy"));
    assertThat("targeted-therapy").matches(words);
    assertThat("targeted therapy").matches(words);
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("heads.tsv"), content);
  }
}
