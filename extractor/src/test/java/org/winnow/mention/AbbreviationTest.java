package org.winnow.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbbreviationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Cancer-associated fibroblasts (CAFs) help.              | CAFs | Cancer-associated fibroblasts
          the heat shock protein 90 (HSP90) fell                  | HSP90 | heat shock protein 90
          growth of non-small-cell lung cancer [NSCLC] cells      | NSCLC | non-small-cell lung cancer
          TAMs (tumor-associated macrophages) help                | TAMs | tumor-associated macrophages
          by tumor necrosis factor (TNF; see below)               | TNF | tumor necrosis factor
          """)
  void findsTheLongForm(String text, String shortForm, String longForm) {
    assertThat(Abbreviation.find(text))
        .singleElement()
        .satisfies(a -> assertThat(a.shortForm()).isEqualTo(shortForm))
        .satisfies(a -> assertThat(a.longForm()).isEqualTo(longForm))
        .satisfies(a -> assertThat(a.longSpan().of(text)).isEqualTo(longForm));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Cells were grown (see Figure 2) and
          Resistance rose (P < 0.05) and
          as shown by others (Kim, 2010) and
          in many cells (n = 12) and
          """)
  void leavesOtherBracketsAlone(String text) {
    assertThat(Abbreviation.find(text)).isEmpty();
  }

  @Test
  void takesNestedBracketsInBoundedTime() {
    String nested = "(".repeat(50_000) + "ABC" + ")".repeat(50_000);
    assertThat(Abbreviation.find(nested)).isEmpty();
  }
}
