package org.winnow.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// Names that dictionaries get wrong, each with the gene it must be or `refuse` where it must be read as no
/// gene and no drug, with the dictionaries as they are shipped.
class HardNamesTest {
  private static final Path ROOT =
      Path.of(Objects.requireNonNull(System.getProperty("winnow.root")));
  private static final String BEFORE = "levels of ";
  private static Dictionary dictionary;

  @BeforeAll
  static void load() {
    dictionary = Dictionary.load(ROOT.resolve("dictionaries"));
  }

  @TestFactory
  List<DynamicTest> areRead() {
    Path table = ROOT.resolve("extractor/src/test/resources/dictionary/hard-names.tsv");
    return TsvFile.read(table, "name\tid\tsymbol\twhy").stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row.get(0) + ": " + row.get(3),
                () -> assertThat(read(row.get(0))).isEqualTo(row.get(1))))
        .toList();
  }

  /// The identifier of what stands for the whole name in a plain sentence.
  private static String read(String name) {
    Span whole = new Span(BEFORE.length(), BEFORE.length() + name.length());
    return dictionary.match(BEFORE + name + " were seen").stream()
        .filter(match -> match.span().equals(whole))
        .map(match -> match.candidates().getFirst())
        .filter(entry -> entry.type() == EntityType.GENE || entry.type() == EntityType.DRUG)
        .map(entry -> String.valueOf(entry.id()))
        .findFirst()
        .orElse("refuse");
  }
}
