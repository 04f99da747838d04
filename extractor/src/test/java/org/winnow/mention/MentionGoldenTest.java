package org.winnow.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.winnow.dictionary.Dictionary;

/// Every line of every file in `mention/cases` is a text with its mentions marked; the finder must mark it
/// the same way. Run with `-Dwinnow.golden=write` to write what it finds now, and read the difference.
class MentionGoldenTest {
  private static final Path ROOT = Path.of(System.getProperty("winnow.root", ".."));
  private static final Path FOLDER = ROOT.resolve("extractor/src/test/resources/mention");
  private static final MentionFinder FINDER = finder();

  static MentionFinder finder() {
    Dictionary dictionary = Dictionary.load(FOLDER.resolve("dictionaries"));
    return MentionFinder.load(dictionary, ROOT.resolve("dictionaries"));
  }

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve("cases"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void marksWhatTheFileMarks(Path file) throws IOException {
    List<String> expected = Files.readAllLines(file);
    List<String> found = expected.stream().map(MentionGoldenTest::marked).toList();
    if (System.getProperty("winnow.golden", "").equals("write")) {
      Files.write(file, found);
    }
    assertThat(found).containsExactlyElementsOf(expected);
  }

  private static String marked(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return line;
    }
    String text = MarkedText.plain(line);
    return MarkedText.mark(text, FINDER.find(MarkedText.document(text)).mentions().getFirst());
  }
}
