package org.winnow.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.winnow.pattern.RuleBook;
import org.winnow.text.LanguageAnalyser;

/// What users of other claim readers complained of: sign, negation, hedging, head nouns, context.
class ComplaintsTest {
  private static final Path PATTERNS =
      Path.of(System.getProperty("winnow.root"), "dictionaries", "patterns");

  @TestFactory
  Stream<DynamicTest> everyLineOfTheTable() throws IOException {
    ClaimExtractor extractor = new ClaimExtractor(RuleBook.load(PATTERNS), LanguageAnalyser.load());
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("complaints.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t", -1))
              .map(c ->
                  dynamicTest(
                      c[0], () -> assertThat(claims(extractor, c[1])).isEqualTo(expected(c[2]))))
              .toList()
              .stream();
    }
  }

  private static List<String> expected(String claim) {
    return claim.equals("-") ? List.of() : List.of(claim);
  }

  private static List<String> claims(ClaimExtractor extractor, String sentence) {
    MarkedSentence marked = MarkedSentence.parse(sentence);
    return extractor.extract(marked.document(), marked.mentions()).stream()
        .map(e ->
            RuleCheck.line(e)
                + " "
                + e.effect().label().replaceFirst("_.*", "")
                + (e.negated() ? " !" + e.negation() : "")
                + (e.hedged() ? " ?" + e.hedge() : ""))
        .toList();
  }
}
