package org.winnow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gains resistance           | gains resis-\\ntance              | true",
        "miR-21 acts                | miR-\\n21 acts                    | true",
        "it grows. It spreads       | it   grows.\\nIt spreads          | true",
        "cells grow in mice         | cells grow\\nJournal 12\\nin mice | true",
        "cells grow                 | cells do not grow                 | false",
        "cells do not grow          | cells grow                        | false",
        "finds                      | ﬁnds                              | true",
      })
  void aQuoteIsItsSourceHealed(String quote, String source, boolean same) {
    assertThat(Quotation.isWhole(quote, source.replace("\\n", "\n"))).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "miR-497, miR-195/497, true",
    "BRCA2, BRCA1/2, true",
    "BRCA2, BRCA1, false",
    "CDK6, CDK4/6, true",
    "HER2, HER-2, true",
  })
  void aMembersNameReadsFromItsCoordination(String name, String source, boolean reads) {
    assertThat(Quotation.isReading(name, source)).isEqualTo(reads);
  }
}
