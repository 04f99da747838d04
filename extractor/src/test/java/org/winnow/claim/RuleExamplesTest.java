package org.winnow.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.winnow.pattern.RuleBook;
import org.winnow.text.LanguageAnalyser;

/// Every example sentence of every rule file, one case each.
class RuleExamplesTest {
  private static final Path PATTERNS =
      Path.of(System.getProperty("winnow.root"), "dictionaries", "patterns");

  @TestFactory
  Stream<DynamicTest> everyExampleHolds() {
    return new RuleCheck(RuleBook.load(PATTERNS), LanguageAnalyser.load())
        .check().stream()
            .map(o ->
                dynamicTest(
                    o.rule() + ": " + o.example().sentence(),
                    () ->
                        assertThat(o.passed())
                            .as("expected %s, found %s", o.example().expected(), o.found())
                            .isTrue()));
  }
}
