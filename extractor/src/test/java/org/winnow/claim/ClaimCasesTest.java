package org.winnow.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.winnow.pattern.RuleBook;
import org.winnow.text.LanguageAnalyser;

/// Sentences and all the claims they give under the rules as they stand: signs, states, negation, voice,
/// lists, means. A sentence that must give none stands with `-`.
class ClaimCasesTest {
  private static final Path PATTERNS =
      Path.of(System.getProperty("winnow.root"), "dictionaries", "patterns");

  @TestFactory
  Stream<DynamicTest> everyLineOfTheTable() throws IOException {
    ClaimExtractor extractor = new ClaimExtractor(RuleBook.load(PATTERNS), LanguageAnalyser.load());
    try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("claims.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t", -1))
              .map(c ->
                  dynamicTest(
                      c[0],
                      () ->
                          assertThat(claims(extractor, c[0]))
                              .containsExactlyInAnyOrderElementsOf(expected(c[1]))))
              .toList()
              .stream();
    }
  }

  private static List<String> claims(ClaimExtractor extractor, String sentence) {
    MarkedSentence marked = MarkedSentence.parse(sentence);
    return extractor.extract(marked.document(), marked.mentions()).stream()
        .map(RuleCheck::line)
        .toList();
  }

  private static List<String> expected(String claims) {
    return claims.equals("-") ? List.of() : Arrays.asList(claims.split("; ", -1));
  }
}
