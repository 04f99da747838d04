package org.winnow.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.text.Callout;
import org.winnow.text.MappedText;
import org.winnow.text.Span;

/// Citation marks are found in every usual style, and nothing else is taken for one.
class CalloutTest {
  private static final Set<String> NUMBERS =
      IntStream.rangeClosed(1, 90).mapToObj(String::valueOf).collect(Collectors.toSet());
  private static final String RAISED = "One.^{1} Two.^{2} Three.^{3} ";

  private static CalloutFinder.Cut cut(String style, String text) {
    CalloutFinder finder = new CalloutFinder(List.of(style, text), NUMBERS);
    return finder.cut(MappedText.of(text, new Span(0, text.length())));
  }

  private static String labels(CalloutFinder.Cut cut) {
    return cut.callouts().stream()
        .flatMap(c -> c.labels().stream())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It resists[53].                          | It resists.                   | 53
          It resists [12-15,18].                   | It resists.                   | 12 13 14 15 18
          It resists.[1][2][3]                     | It resists.                   | 1 2 3
          It resists.[^1][^2] So it is.            | It resists. So it is.         | 1 2
          In cells[56, 69] it is lost.             | In cells it is lost.          | 56 69
          It resists.^{1,2} Then it stops.         | It resists. Then it stops.    | 1 2
          It resists.^{26–28}                      | It resists.                   | 26 27 28
          It resists.⁵⁹ Clinical work              | It resists. Clinical work     | 59
          It needs p53⁵³ to die.                   | It needs p53 to die.          | 53
          In cancer⁶⁷, it is lost.                 | In cancer, it is lost.        | 67
          It uses 10⁶ cells.                       | It uses 10⁶ cells.            | ''
          It has 5 cm² of it.                      | It has 5 cm² of it.           | ''
          It needs Ca²⁺ to work.                   | It needs Ca²⁺ to work.        | ''
          It took [3H]thymidine up.                | It took [3H]thymidine up.     | ''
          It is imidazo[4,5-b]pyridine.            | It is imidazo[4,5-b]pyridine. | ''
          A [1,3]-sigmatropic shift.               | A [1,3]-sigmatropic shift.    | ''
          They grew along [001] there.             | They grew along [001] there.  | ''
          It was 56% [49-64] of them.              | It was 56% [49-64] of them.   | ''
          At age 56 yr [36-69] it was.             | At age 56 yr [36-69] it was.  | ''
          It fell by 50% [12-15].                  | It fell by 50%.               | 12 13 14 15
          """)
  void findsMarksThatStandOut(String text, String rest, String labels) {
    CalloutFinder.Cut cut = cut("", text);
    assertThat(cut.content().text()).isEqualTo(rest);
    assertThat(labels(cut)).isEqualTo(labels);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It resists.6 As a result it grows.       | It resists. As a result it grows.     | 6
          It resists. 11,12 Additionally it grows. | It resists. Additionally it grows.    | 11 12
          It resists. 53,54,75 and more.           | It resists. and more.                 | 53 54 75
          It resists.50                            | It resists.                           | 50
          It resists (9,10). One more.             | It resists. One more.                 | 9 10
          It needs 50% (n = 6) of O(6) marks.      | It needs 50% (n = 6) of O(6) marks.   | ''
          It needs miR-21. IL-6 and CD44 too.      | It needs miR-21. IL-6 and CD44 too.   | ''
          It had p < 0.05. 12 patients left.       | It had p < 0.05. 12 patients left.    | ''
          It is shown in Fig. 2 There it is.       | It is shown in Fig. 2 There it is.    | ''
          It was in 2021. 95 Others came.          | It was in 2021. 95 Others came.       | ''
          """)
  void findsBareNumbersWhereADocumentCitesByThem(String text, String rest, String labels) {
    CalloutFinder.Cut cut = cut(RAISED, text);
    assertThat(cut.content().text()).isEqualTo(rest);
    assertThat(labels(cut)).isEqualTo(labels);
    assertThat(cut("It[1] cites[2] by brackets[3].", text).callouts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It resists (Smith et al., 2019a; Lee, 2020). | It resists.            | Smith 2019a Lee 2020
          It resists (Smith and Roe, 2019a, b).        | It resists.            | Smith 2019a Smith 2019b
          It resists (see van der Berg & Li, 2001).    | It resists.            | van der Berg 2001
          Smith et al. (2019) saw it.                  | Smith et al. saw it.   | Smith 2019
          It rose (from 2001 to 2019).                 | It rose (from 2001 to 2019). | ''
          """)
  void findsAuthorsAndYears(String text, String rest, String labels) {
    CalloutFinder finder = new CalloutFinder(List.of(text), Set.of("Smith 2019a", "Lee 2020"));
    CalloutFinder.Cut cut = finder.cut(MappedText.of(text, new Span(0, text.length())));
    assertThat(cut.content().text()).isEqualTo(rest);
    assertThat(
            cut.callouts().stream()
                .flatMap(c -> c.labels().stream())
                .collect(Collectors.joining(" ")))
        .isEqualTo(labels);
  }

  @Test
  void keepsThePlaceOfEachMark() {
    Callout callout = cut("", "In A[1] it is, in B[2] not.").callouts().getLast();
    assertThat(callout.offset()).isEqualTo("In A it is, in B".length());
    assertThat(callout.source()).isEqualTo(new Span(19, 22));
    assertThat(callout.marker()).isEqualTo("[2]");
  }

  @Test
  void labelsAListWithoutNumbersByAuthorAndYear() throws UnreadableDocument {
    String text =
        """
        Introduction

        ABCB1 exports doxorubicin (Doe et al., 2011), and SLC7A5 imports amino acids (Roe and Poe, 2015b).

        References

        Doe J, Roe R, Poe E. A pump. J Pumps. 2011;4:1-9.

        Roe R, Poe E. Another pump. Cell 2015b;1:2.
        """;
    var document =
        new DocumentReader().read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), "a");
    assertThat(document.references())
        .extracting(r -> r.label())
        .containsExactly("Doe 2011", "Roe 2015b");
    assertThat(document.passages().getLast().text())
        .isEqualTo("ABCB1 exports doxorubicin, and SLC7A5 imports amino acids.");
    assertThat(document.errors()).isEmpty();
  }
}
