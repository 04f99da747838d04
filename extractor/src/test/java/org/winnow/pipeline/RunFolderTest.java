package org.winnow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a run wrote can be read back: manifest, texts, and the names of one document.
class RunFolderTest {
  @TempDir Path folder;
  private Path inputs;
  private Path output;

  @BeforeEach
  void run() throws IOException {
    inputs = Files.createDirectories(folder.resolve("in"));
    output = folder.resolve("out");
    Files.writeString(inputs.resolve("a\"b.txt"), "EGFR resists gefitinib.");
    Files.writeString(inputs.resolve("c.pdf"), "KRAS and ABCB1 and erlotinib.");
    Files.writeString(inputs.resolve("d.txt"), "");
    Files.writeString(inputs.resolve("e.txt"), "nothing named here");
    runAgain();
  }

  private void runAgain() throws IOException {
    new Run(StandIn::read, () -> StandIn.extraction()::extract, RunSink.NONE, RunListener.SILENT)
        .execute(
            new RunSettings(List.of(inputs), output, 1, folder.resolve("none"), "test", false));
  }

  private RunFolder reader() {
    return new RunFolder(output, StandIn::read);
  }

  private String id(String name) {
    return inputs.resolve(name).toString();
  }

  @Test
  void everyDocumentOfTheRunHasItsReport() throws IOException {
    assertThat(reader().report(id("c.pdf")).orElseThrow().path("mentions").asInt()).isEqualTo(3);
    assertThat(reader().report(id("d.txt")).orElseThrow().path("unreadable").asString(""))
        .isEqualTo("the file is empty");
    assertThat(reader().run().at("/counts/documents").asInt()).isEqualTo(3);
  }

  @Test
  void aDocumentIsReadAgain() throws IOException {
    RunFolder.Reread read = reader().reread(id("a\"b.txt")).orElseThrow();
    assertThat(read.source()).isEqualTo("EGFR resists gefitinib.");
    assertThat(read.passages()).hasSize(1);
  }

  @Test
  void aChangedDocumentIsNotShownInPlaceOfTheOneThatWasRead() throws IOException {
    Files.writeString(inputs.resolve("a\"b.txt"), "KRAS resists erlotinib, says another text.");
    assertThat(reader().reread(id("a\"b.txt")).orElseThrow().source()).isNull();
  }

  @Test
  void ofAnotherFormatTheKeptTextIsThereWhenTheFileIsGone() throws IOException {
    Files.delete(inputs.resolve("c.pdf"));
    RunFolder.Reread read = reader().reread(id("c.pdf")).orElseThrow();
    assertThat(read.source()).isEqualTo("KRAS and ABCB1 and erlotinib.");
    assertThat(read.passages()).isEmpty();
  }

  @Test
  void noFileIsOpenedThatTheRunDidNotRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "not of the run");
    assertThat(reader().reread(secret.toString())).isEmpty();
    assertThat(reader().reread("../secret.txt")).isEmpty();
    assertThat(reader().report("run.json")).isEmpty();
  }

  @Test
  void aLaterRunIsSeen() throws IOException {
    RunFolder reader = reader();
    assertThat(reader.run().at("/counts/documents").asInt()).isEqualTo(3);
    Files.writeString(inputs.resolve("f.txt"), "KRAS");
    runAgain();
    assertThat(reader.run().at("/counts/documents").asInt()).isEqualTo(4);
  }

  @Test
  void theNamesOfOneDocumentAreFound() throws IOException {
    MentionFile mentions = new MentionFile(output.resolve("mentions.jsonl"));
    assertThat(mentions.linesOf(id("a\"b.txt")))
        .hasSize(2)
        .allMatch(line -> line.contains("a\\\"b.txt"))
        .first()
        .asString()
        .contains("EGFR");
    assertThat(mentions.linesOf(id("c.pdf"))).hasSize(3);
    assertThat(mentions.linesOf(id("e.txt"))).isEmpty();
    assertThat(mentions.linesOf("no such document")).isEmpty();
  }
}
