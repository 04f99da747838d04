package org.winnow.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.text.Callout;
import org.winnow.text.Document;
import org.winnow.text.Passage;
import org.winnow.text.PassageKind;

/// What the readers make of five real reviews that lie beside the project, not in it; skipped without them.
class RealReviewsTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("winnow.root", ".")).resolve("../shared/seeds");
  private static final Pattern MARK = Pattern.compile("\\[\\d[\\d,\\s–-]*\\]");

  private static Document read(String number) throws IOException, UnreadableDocument {
    assumeTrue(Files.isDirectory(FOLDER), "the real reviews do not lie beside the project");
    try (Stream<Path> files = Files.list(FOLDER)) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().startsWith(number))
              .findFirst()
              .orElseThrow();
      return new DocumentReader().read(file, number);
    }
  }

  @ParameterizedTest
  @CsvSource({"000, 253", "001, 30", "002, 23", "003, 53", "004, 23"})
  void recognisesCallouts(String number, int count) throws IOException, UnreadableDocument {
    assertThat(read(number).passages().stream().mapToInt(p -> p.callouts().size()).sum())
        .isEqualTo(count);
  }

  @Test
  void missesNoBracketMark() throws IOException, UnreadableDocument {
    Document document = read("000");
    long printed = MARK.matcher(document.source()).results().count();
    long found =
        document.passages().stream()
            .flatMap(p -> p.callouts().stream())
            .map(Callout::source)
            .distinct()
            .count();
    assertThat(found).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({"000, 0", "001, 0", "002, 14", "003, 78", "004, 10"})
  void readsReferences(String number, int count) throws IOException, UnreadableDocument {
    assertThat(read(number).references()).hasSize(count);
  }

  /// The miRNA table of 001 has 22 rows, the two tables of 000 have 50, that of 004 has 5.
  @ParameterizedTest
  @CsvSource({"000, Table 1, 30", "000, Table 2, 20", "001, Table 4, 22", "004, '', 5"})
  void readsTables(String number, String caption, int rows) throws IOException, UnreadableDocument {
    assertThat(read(number).passages())
        .filteredOn(p -> p.row() != null && p.row().caption().startsWith(caption))
        .hasSize(rows);
  }

  @Test
  void knowsTheColumnsOfTheMicroRnaTable() throws IOException, UnreadableDocument {
    Passage row =
        read("001").passages().stream()
            .filter(p -> p.row() != null && p.row().caption().startsWith("Table 4"))
            .findFirst()
            .orElseThrow();
    assertThat(Objects.requireNonNull(row.row()).headers())
        .containsExactly("MicroRNA", "Expression", "Fold Change");
    assertThat(row.row().cells())
        .extracting(c -> c.of(row.text()))
        .containsExactly("Has-mir-195a-5p", "upregulated", "5.44");
  }

  @ParameterizedTest
  @CsvSource({"000", "001", "002", "003", "004"})
  void leavesOutWhatIsNoText(String number) throws IOException, UnreadableDocument {
    assertThat(read(number).passages())
        .extracting(Passage::text)
        .noneMatch(t ->
            t.contains("@")
                || t.contains("http")
                || t.startsWith("Page ")
                || t.contains("et al. 20"));
  }

  @ParameterizedTest
  @CsvSource({"000", "001", "003"})
  void leavesNoParagraphInTheMiddleOfASentence(String number)
      throws IOException, UnreadableDocument {
    long open =
        read(number).passages().stream()
            .filter(p -> p.kind() == PassageKind.PARAGRAPH && !TextMarks.endsSentence(p.text()))
            .count();
    assertThat(open).isLessThanOrEqualTo(1);
  }
}
