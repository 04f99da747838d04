package org.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanguageAnalyserTest {
  private final LanguageAnalyser analyser = LanguageAnalyser.load();

  @Test
  void splitsIntoSentencesOfUntaggedTokens() {
    List<Sentence> sentences =
        analyser.split(paragraph("miR-21 targets PTEN (Fig. 2B). p53 is lost."));

    assertThat(sentences).hasSize(2);
    assertThat(sentences.getLast().span()).isEqualTo(new Span(31, 43));
    assertThat(sentences.getLast().tokens())
        .extracting(Token::text)
        .containsExactly("p53", "is", "lost", ".");
    assertThat(sentences.getLast().tokens()).extracting(Token::tag).containsOnly("");
  }

  @Test
  void analysesASentence() {
    assertThat(analysed("CAFs promote resistance via STAT3-mediated PI3K/Akt signaling."))
        .isEqualTo(
            "CAFs_NNS_caf promote_VBP_promote resistance_NN_resistance via_IN_via STAT3_NN_stat3"
                + " -_HYPH_- mediated_VBN_mediate PI3K_NN_pi3k /_SYM_/ Akt_NN_akt"
                + " signaling_NN_signaling ._._.");
  }

  @Test
  void theSameOnManyThreads() {
    Sentence sentence =
        analyser
            .split(
                paragraph(
                    "Knockdown of BRCA1 sensitized cells that had been treated with cisplatin."))
            .getFirst();
    Sentence once = analyser.analyse(sentence);

    assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> analyser.analyse(sentence)))
        .containsOnly(once);
  }

  private String analysed(String text) {
    return String.join(
        " ",
        analyser.analyse(analyser.split(paragraph(text)).getFirst()).tokens().stream()
            .map(t -> t.text() + "_" + t.tag() + "_" + t.lemma())
            .toList());
  }

  static Passage paragraph(String text) {
    MappedText content = MappedText.of(text, new Span(0, text.length()));
    return new Passage(0, PassageKind.PARAGRAPH, "body", "", content, List.of(), null, null);
  }
}
