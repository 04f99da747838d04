package org.winnow.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.winnow.text.Callout;
import org.winnow.text.Document;
import org.winnow.text.Passage;
import org.winnow.text.Reference;
import org.winnow.text.TableRow;

/// Each folder of `source` holds an input and what a reader makes of it, citation marks shown in their
/// places. `-Dwinnow.golden=rewrite` writes the expected files anew; the difference is then reviewed.
class GoldenDocumentsTest {
  private static final Path CASES =
      Path.of(System.getProperty("winnow.root", "."))
          .resolve("extractor/src/test/resources/source");
  private static final boolean REWRITE = "rewrite".equals(System.getProperty("winnow.golden"));

  @TestFactory
  Stream<DynamicTest> readsAsExpected() throws IOException {
    try (Stream<Path> cases = Files.list(CASES)) {
      List<Path> folders = cases.filter(Files::isDirectory).sorted().toList();
      assertThat(folders).isNotEmpty();
      return folders.stream()
          .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f)));
    }
  }

  private static void check(Path folder) throws IOException, UnreadableDocument {
    Path input;
    try (Stream<Path> files = Files.list(folder)) {
      input =
          files
              .filter(f -> f.getFileName().toString().startsWith("input."))
              .findFirst()
              .orElseThrow();
    }
    Document document = new DocumentReader().read(input, "input");
    RoundTrip.check(document);
    Path expected = folder.resolve("expected.txt");
    String shown = show(document);
    if (REWRITE) {
      Files.writeString(expected, shown);
    }
    assertThat(shown).isEqualTo(Files.readString(expected));
  }

  private static String show(Document document) {
    Stream<String> passages = document.passages().stream().map(GoldenDocumentsTest::show);
    Stream<String> references = document.references().stream().map(GoldenDocumentsTest::show);
    Stream<String> errors =
        document.errors().stream().map(e -> "! " + e.name() + ": " + e.where() + ": " + e.what());
    return Stream.of(
            Stream.of(document.format() + " " + document.info()), passages, references, errors)
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String show(Passage passage) {
    StringBuilder text = new StringBuilder(passage.text());
    for (Callout callout : passage.callouts().reversed()) {
      text.insert(callout.offset(), "⟦" + String.join(" ", callout.labels()) + "⟧");
    }
    TableRow row = passage.row();
    String table =
        row == null ? "" : " (" + row.caption() + " / " + String.join(" / ", row.headers()) + ")";
    return "[" + passage.section() + " " + passage.kind() + table + "] " + text;
  }

  private static String show(Reference reference) {
    String ids =
        Stream.of(reference.pmid(), reference.pmcid(), reference.doi(), reference.year())
            .map(id -> Objects.toString(id, "-"))
            .collect(Collectors.joining(" "));
    return reference.label() + ". " + reference.text() + " {" + ids + "}";
  }
}
