package org.winnow.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.winnow.text.EntityType;

/// Each row of the tables of unlisted genes, by its own example; more sentences in `cases/unlisted.txt`.
class SymbolGrammarTest {
  private static final Path TABLES =
      Path.of(System.getProperty("winnow.root", "..")).resolve("dictionaries/grammars");
  private static final MentionFinder FINDER = MentionGoldenTest.finder();

  static Stream<String> shapes() {
    return rows("gene-shapes.tsv", "shape\texcept\twhat\texample").map(List::getLast);
  }

  /// Of a symbol that has no shape of its own.
  static Stream<String> cues() {
    return rows("gene-cues.tsv", "word\tplace\texample")
        .map(row -> row.getLast().replace("ABC1", "QXRZ").replace("ABC2", "QXZZ"));
  }

  private static Stream<List<String>> rows(String file, String header) {
    return WordList.read(TABLES.resolve(file), header).stream();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void aShapeIsThatOfItsExample(String symbol) {
    assertThat(genes("The loss of " + symbol + ".")).containsExactly(symbol);
  }

  @ParameterizedTest
  @MethodSource("cues")
  void aCueShowsTheGeneOfItsExample(String example) {
    assertThat(genes(example)).contains("QXRZ");
    assertThat(genes("A QXRZ was seen.")).isEmpty();
  }

  @Test
  void aCueOfAnUnknownPlaceIsNamed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("gene-cues.tsv");
    Files.writeString(file, "word\tplace\texample\ngene\tabove\tthe ABC1 gene\n");
    assertThatThrownBy(() -> new GeneCues(file))
        .hasMessageContaining(file.toString())
        .hasMessageContaining("\"gene\"")
        .hasMessageContaining("above");
  }

  @Test
  void aShapeThatCannotBeReadIsNamed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("gene-cues.tsv"), "word\tplace\texample\n");
    Path file = folder.resolve("gene-shapes.tsv");
    Files.writeString(file, "shape\texcept\twhat\texample\n[a-z\t\tnone\tabc\n");
    assertThatThrownBy(() -> new SymbolGrammar(folder))
        .hasMessageContaining(file.toString())
        .hasMessageContaining("[a-z");
  }

  private static List<String> genes(String text) {
    return FINDER.find(MarkedText.document(text)).mentions().getFirst().stream()
        .flatMap(Mention::withParts)
        .filter(m -> m.type() == EntityType.GENE)
        .map(Mention::text)
        .toList();
  }
}
