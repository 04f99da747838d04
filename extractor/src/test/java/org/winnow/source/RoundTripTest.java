package org.winnow.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.winnow.text.Document;

/// Every passage character leads back to an equal source character: on the project's seeds, on the real
/// reviews where these lie beside the project, and on text mangled at random.
class RoundTripTest {
  private static final Path ROOT = Path.of(System.getProperty("winnow.root", "."));
  private static final List<String> PARTS =
      List.of(
          "resistance",
          "miR-21",
          "PI3K/Akt/mTOR",
          "p53",
          "IL-6",
          "HER2-targeted",
          "10⁶",
          "β-catenin",
          "ﬁbrosis",
          "-\n",
          "\n",
          "\n\n",
          " ",
          "  ",
          "\u00ad\n",
          "\u00a0",
          "\u2011",
          "\u200b",
          "\t",
          "\r\n",
          "\f",
          ".",
          ". ",
          ", ",
          "[53]",
          "[12-15,18]",
          "^{1,2}",
          "⁵³",
          "(9,10)",
          "resistance.6 As",
          "**",
          "*",
          "| a | b |\n| - | - |\n| c | d |\n",
          "# A\n",
          "- item\n",
          "&amp;",
          "\\*",
          "Figure 1. A caption.\n",
          "Table 1. A table.\n",
          "1. ",
          "References\n",
          "\ud800",
          "\0",
          "[^1]",
          "Page 1 of 3\n",
          "ABSTRACT\n",
          "( Smith et al., 2019a; Lee, 2020)",
          "<b>x</b>",
          "http://a.b/c");

  static Stream<Integer> seeds() {
    return IntStream.range(0, 400).boxed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void holdsOnMangledText(int seed) throws UnreadableDocument {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("Start ");
    for (int i = random.nextInt(120); i >= 0; i--) {
      text.append(PARTS.get(random.nextInt(PARTS.size())));
      text.append(random.nextInt(3) == 0 ? "" : " ");
    }
    RoundTrip.check(DocumentReader.ofText("a", text.toString()));
    RoundTrip.check(
        new DocumentReader()
            .read(text.toString().replace("\ud800", "").getBytes(StandardCharsets.UTF_8), "a"));
  }

  @TestFactory
  Stream<DynamicTest> holdsOnTheProjectsSeeds() throws IOException {
    return tests(ROOT.resolve("seeds"));
  }

  @TestFactory
  Stream<DynamicTest> holdsOnTheRealReviews() throws IOException {
    Path folder = ROOT.resolve("../shared/seeds");
    assumeTrue(Files.isDirectory(folder), "the real reviews do not lie beside the project");
    return tests(folder);
  }

  private static Stream<DynamicTest> tests(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f ->
              f.toString().matches(".*\\.(?:txt|md|pdf|xml|html|json)") && !f.endsWith("README.md"))
          .sorted()
          .toList()
          .stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }
  }

  private static void check(Path file) throws IOException, UnreadableDocument {
    Document document = new DocumentReader().read(file, "a");
    assertThat(document.passages()).isNotEmpty();
    RoundTrip.check(document);
  }
}
