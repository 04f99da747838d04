package org.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Inputs that no author meant, each in time that grows with its length only.
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LanguagePathologicalTest {
  private static final LanguageAnalyser ANALYSER = LanguageAnalyser.load();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        "[(",
        ").",
        ". ",
        ".",
        "...)",
        "\n",
        "\n ",
        " ",
        ",",
        "a-",
        "a-like",
        "-like",
        "1/",
        "a/b",
        "PI3K/",
        "+/-",
        "'",
        "n't",
        "e.g.",
        "A. ",
        "et al. ",
        "(x. Y) ",
        "very ",
        "3435C>T",
        "–",
        "𝛼",
        "https://"
      })
  void aMillionCharactersOfOnePiece(String piece) {
    String text = "The cells " + piece.repeat(1_000_000 / piece.length()) + " resist.";

    List<Sentence> sentences = ANALYSER.split(LanguageAnalyserTest.paragraph(text));

    assertThat(sentences).isNotEmpty();
    assertThat(sentences.getLast().span().end()).isEqualTo(text.length());
  }

  @Test
  void oneLineOfFiveMegabytes() {
    String sentence =
        "Loss of PTEN (Fig. 2B) confers resistance to trastuzumab-based therapy (p < 0.05). ";
    String text = sentence.repeat(5_000_000 / sentence.length());

    assertThat(ANALYSER.split(LanguageAnalyserTest.paragraph(text)).size())
        .isEqualTo(5_000_000 / sentence.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"resistance ", "very ", "(", "miR-21, ", "a-like ", "inhibits "})
  void aSentenceOfTenThousandTokensIsAnalysed(String piece) {
    Sentence sentence =
        ANALYSER.split(LanguageAnalyserTest.paragraph(piece.repeat(10_000))).getFirst();

    Sentence analysed = ANALYSER.analyse(sentence);

    assertThat(analysed.tokens().size())
        .isEqualTo(sentence.tokens().size())
        .isGreaterThanOrEqualTo(10_000);
  }
}
