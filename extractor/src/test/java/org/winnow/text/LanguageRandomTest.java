package org.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever the text, sentences and tokens lose nothing but space, keep the order and stand where they say.
/// A failure names its seed.
class LanguageRandomTest {
  private static final String[] PIECES = {
    " ",
    " ",
    " ",
    " ",
    ". ",
    ".",
    "..",
    "!",
    "? ",
    "\n",
    "\n\n",
    "\t",
    "\u00a0",
    ",",
    ";",
    ":",
    "(",
    ")",
    "[",
    "]",
    "\"",
    "“",
    "”",
    "'",
    "’s",
    "n't",
    "/",
    "-",
    "–",
    "—",
    "−",
    "+",
    "~",
    ">",
    "<",
    "=",
    "%",
    "°",
    "*",
    "α",
    "β",
    "é",
    "𝛼",
    "e.g.",
    "et al.",
    "Fig.",
    "Table",
    "1",
    "2.5",
    "1,000",
    "miR-21",
    "BRCA1/2",
    "CD44+/CD24-",
    "STAT3-mediated",
    "over-expressing",
    "-like",
    "https://a.b/c.",
    "The",
    "cells",
    "resist",
    "tamoxifen",
    "T",
    "x",
    "NF-κB",
    "\u2011"
  };
  private static final LanguageAnalyser ANALYSER = LanguageAnalyser.load();

  static LongStream seeds() {
    return LongStream.range(0, 400);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void losesNothingButSpace(long seed) {
    String text = text(new Random(seed));
    List<Sentence> sentences = ANALYSER.split(LanguageAnalyserTest.paragraph(text));

    String kept =
        sentences.stream()
            .flatMap(s -> s.tokens().stream())
            .map(Token::text)
            .collect(Collectors.joining());
    assertThat(kept).isEqualTo(withoutSpace(text));

    int end = 0;
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        assertThat(sentence.span().contains(token.span())).isTrue();
        assertThat(token.span().start()).isGreaterThanOrEqualTo(end);
        assertThat(token.span().of(text)).isEqualTo(token.text());
        end = token.span().end();
      }
      assertThat(end).isEqualTo(sentence.span().end());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void analysisAddsATagAndALemmaToEachToken(long seed) {
    for (Sentence sentence :
        ANALYSER.split(LanguageAnalyserTest.paragraph(text(new Random(seed))))) {
      Sentence analysed = ANALYSER.analyse(sentence);

      assertThat(analysed.span()).isEqualTo(sentence.span());
      assertThat(analysed.tokens().stream().map(t -> t.withAnalysis("", "")))
          .isEqualTo(sentence.tokens());
      assertThat(analysed.tokens()).noneMatch(t -> t.tag().isEmpty() || t.lemma().isEmpty());
    }
  }

  private static String text(Random random) {
    return random
        .ints(1 + random.nextInt(60), 0, PIECES.length)
        .mapToObj(i -> PIECES[i])
        .collect(Collectors.joining());
  }

  /// The naive twin of all the cutting: every character that is no space, in order.
  private static String withoutSpace(String text) {
    return text.chars()
        .filter(c -> !SentenceSplitter.isSpace((char) c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
