package org.winnow.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.text.Span;

/// The pattern language by example: `patterns.tsv` has a line for each kind of step.
class PatternLanguageTest {
  private static final Map<String, WordList> LISTS =
      Map.of(
          "moves",
          new WordList(
              "moves",
              List.of(
                  WordList.phrase("poor", "-"),
                  WordList.phrase("loss", "-"),
                  WordList.phrase("loss of function", "-"))));

  @TestFactory
  Stream<DynamicTest> everyLineOfTheTable() throws IOException {
    try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("patterns.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t", -1))
              .map(c ->
                  dynamicTest(
                      c[0] + " in " + c[1], () -> assertThat(covered(c[0], c[1])).isEqualTo(c[2])))
              .toList()
              .stream();
    }
  }

  private static String covered(String pattern, String sentence) {
    Step step = PatternParser.parse(pattern, LISTS, Map.of());
    SentenceGraph graph = Sentences.graph(sentence);
    StepMatcher matcher = matcher(step, graph);
    for (int at = 0; at < graph.size(); at++) {
      if (matcher.matches(at) && matcher.end() > at) {
        return graph.textOf(new Span(at, matcher.end()));
      }
    }
    return "-";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "(a | b ¦ column 7: ')' is missing",
        "a ]b ¦ column 3: unexpected ']'",
        "@unknown ¦ column 9: no word list 'unknown'",
        "%unknown ¦ column 9: no macro 'unknown'",
        "{PROTEIN} ¦ column 10: no entity type 'PROTEIN'",
        "[pos=NN] ¦ column 9: no attribute 'pos'; there are text, word, lemma, tag",
        "[tag] ¦ column 6: a condition needs '=': tag",
        "a#x-3 ¦ column 3: a number is missing",
        "a (b | ) ¦ column 8: a step is missing",
        "<agent side> ¦ column 13: a value test needs '=': side",
      })
  void anErrorNamesTheColumn(String pattern, String message) {
    assertThatThrownBy(() -> PatternParser.parse(pattern, LISTS, Map.of()))
        .isInstanceOf(RuleError.class)
        .hasMessage(message);
  }

  @Test
  void noSentenceStallsTheMatcher() {
    String sentence = "a/NN/a ".repeat(10_000);
    Step step = PatternParser.parse("(a* a*)* b", LISTS, Map.of());
    StepMatcher matcher = matcher(step, Sentences.graph(sentence));
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(matcher.matches(0)).isFalse());
  }

  private static StepMatcher matcher(Step step, SentenceGraph graph) {
    Vocabulary vocabulary = new Vocabulary();
    return new StepMatcher(ProgramCompiler.compile(step, vocabulary), graph, vocabulary);
  }
}
