package org.winnow.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Dictionary files with something wrong: one message that names file and line, and nothing loaded.
class OwnFilesTest {
  private static final String HEADER = "id\tname\ttype\tsynonyms\tmembers\tnote\n";
  @TempDir Path folder;

  private void refuses(String content, String... message) throws IOException {
    Path file = folder.resolve("genes.tsv");
    Files.writeString(file, content);
    assertThatThrownBy(() -> OwnFiles.read(folder))
        .isInstanceOf(UnreadableDictionary.class)
        .hasMessageContainingAll(message)
        .hasMessageContaining(file.toString());
  }

  @Test
  void missingColumn() throws IOException {
    refuses("id\tname\tsynonyms\n", ":1:", "missing column type, members, note");
  }

  @Test
  void noHeader() throws IOException {
    refuses("# nothing\n", ":1:", "no header");
  }

  @Test
  void duplicateId() throws IOException {
    refuses(
        HEADER + "HGNC:1\tA1B\tGENE\t\t\t\n\n# again\nHGNC:1\tA1C\tGENE\t\t\t\n",
        ":5:",
        "HGNC:1 stands at",
        ":2 too");
  }

  @Test
  void badCurie() throws IOException {
    refuses(HEADER + "HGNC 1\tA1BG\tGENE\t\t\t\n", ":2:", "\"HGNC 1\" is not a CURIE");
  }

  @Test
  void prefixSpelledOtherwise() throws IOException {
    refuses(
        HEADER + "PubChem.compound:5090\trofecoxib\tDRUG\t\t\t\n",
        ":2:",
        "the prefix PubChem.compound is written PUBCHEM.COMPOUND");
  }

  @Test
  void nameOfOneLetter() throws IOException {
    refuses(HEADER + "HGNC:1\tA1BG\tGENE\tb|a1b\t\t\n", ":2:", "\"b\" is too short");
  }

  @Test
  void unknownType() throws IOException {
    refuses(HEADER + "HGNC:1\tA1BG\tGEN\t\t\t\n", ":2:", "\"GEN\" is not a type", "GENE");
  }

  @Test
  void tooManyColumns() throws IOException {
    refuses(HEADER + "HGNC:1\tA1BG\tGENE\t\t\t\t\t\n", ":2:", "8 columns where the header has 6");
  }

  @Test
  void hugeLine() throws IOException {
    refuses(HEADER + "HGNC:1\t" + "x".repeat(10_000_000) + "\n", ":2:", "10000007 characters");
  }

  @Test
  void wrongEncoding() throws IOException {
    Path file = folder.resolve("genes.tsv");
    Files.write(file, (HEADER + "HGNC:1\tÄ1BG\tGENE\n").getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> OwnFiles.read(folder)).hasMessage(file + ":2: not UTF-8");
  }

  @Test
  void stopWithoutReason() throws IOException {
    Files.writeString(folder.resolve("stoplist.tsv"), "name\ttype\treason\nset\tGENE\t\n");
    assertThatThrownBy(() -> OwnFiles.read(folder))
        .hasMessageContaining("stoplist.tsv:2: a stopped name needs a name and a reason");
  }

  @Test
  void missingFolder() {
    assertThatThrownBy(() -> OwnFiles.read(folder.resolve("none")))
        .hasMessageContaining("cannot be read");
  }

  @Test
  void rowsMayEndEarlyAndLinesMayBeComments() throws IOException {
    Files.writeString(folder.resolve("genes.tsv"), "# c\n" + HEADER + "\tAR-V7\tGENE\n");
    assertThat(OwnFiles.read(folder).entities())
        .extracting(NamedEntity::name)
        .containsExactly("AR-V7");
  }
}
