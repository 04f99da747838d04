package org.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each folder under `golden` holds a text and what becomes of it: `sentences.txt`, a sentence a line, its
/// tokens apart, and `tagged.txt`, word, tag and, where it is another, lemma. `-Dwinnow.rewrite=true`
/// writes them anew; the difference is for a person to judge.
class LanguageGoldenTest {
  private static final Path GOLDEN =
      Path.of(
          System.getProperty("winnow.root", ".."),
          "extractor/src/test/resources/org/winnow/text/golden");
  private static final LanguageAnalyser ANALYSER = LanguageAnalyser.load();

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void splitsAndTokenises(Path folder) throws IOException {
    check(
        folder.resolve("sentences.txt"),
        sentences(folder).map(LanguageGoldenTest::tokens).toList());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tagsAndLemmatises(Path folder) throws IOException {
    check(
        folder.resolve("tagged.txt"),
        sentences(folder).map(ANALYSER::analyse).map(LanguageGoldenTest::tagged).toList());
  }

  private static Stream<Sentence> sentences(Path folder) throws IOException {
    String text = Files.readString(folder.resolve("input.txt"));
    return ANALYSER.split(LanguageAnalyserTest.paragraph(text)).stream();
  }

  private static String tokens(Sentence sentence) {
    return String.join(" ", sentence.tokens().stream().map(Token::text).toList());
  }

  private static String tagged(Sentence sentence) {
    return String.join(" ", sentence.tokens().stream().map(LanguageGoldenTest::tagged).toList());
  }

  private static String tagged(Token token) {
    String tagged = token.text() + "_" + token.tag();
    return token.lemma().equalsIgnoreCase(token.text()) ? tagged : tagged + "_" + token.lemma();
  }

  private static void check(Path expected, List<String> actual) throws IOException {
    if (Boolean.getBoolean("winnow.rewrite")) {
      Files.writeString(expected, String.join("\n", actual) + "\n");
    }
    assertThat(actual).as(expected.toString()).isEqualTo(Files.readAllLines(expected));
  }
}
