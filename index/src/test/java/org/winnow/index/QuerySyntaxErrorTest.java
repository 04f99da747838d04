package org.winnow.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every query that cannot be understood says why, and where.
class QuerySyntaxErrorTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          tamoxifen AND                | 13 | ends where a word is expected
          AND tamoxifen                | 0  | "AND" is not expected here
          (HER2 OR ERBB2               | 0  | this parenthesis is never closed
          HER2) OR ERBB2               | 4  | nothing opens this parenthesis
          subject:"HER2                | 8  | this quotation mark is never closed
          subjekt:HER2                 | 0  | there is no field "subjekt", perhaps subject was meant
          a AND subjekt:(HER2 b)       | 6  | there is no field "subjekt"
          subject:HGNC:3430            | 12 | goes in quotation marks
          HGNC:3430                    | 0  | goes in quotation marks
          predicate:inhibits           | 10 | predicate is never "inhibits"
          a predicate:targetss         | 12 | perhaps targets was meant
          negated:maybe                | 8  | negated is never "maybe"
          confidence:high              | 11 | "high" is not a number
          confidence:[0.8 TO           | 18 | ends where a word is expected
          confidence:[x TO 1]          | 12 | "x" is not a number
          confidence:[0.8, 1]          | 17 | a range is written
          subject:[a TO b]             | 9  | subject has no ranges
          seeds/a.txt                  | 5  | goes in quotation marks
          a AND \\                     | 7  | cannot be read
          document:/a.*/               | 9  | regular expressions and functions are not part
          a fn:or(b c)                 | 2  | regular expressions and functions are not part
          predicate:targets~           | 10 | cannot be searched with "~"
          a AND ++                     | 7  | "+" is not expected here
          "++"                         | 1  | there is nothing to search for in this
          """)
  void pointsAtThePlace(String query, int offset, String message) {
    QuerySyntaxError error =
        catchThrowableOfType(
            QuerySyntaxError.class,
            () -> QueryCompiler.compile(query, Judgements.NONE, NameLookup.NONE));

    assertThat(error).isNotNull().hasMessageContaining(message);
    assertThat(error.offset()).isEqualTo(offset);
  }

  @Test
  void explainsWithACaretUnderThePlace() {
    QuerySyntaxError error =
        catchThrowableOfType(
            QuerySyntaxError.class,
            () -> QueryCompiler.compile("subject:HER2 AND", Judgements.NONE, NameLookup.NONE));

    assertThat(error.explain())
        .isEqualTo(
            """
            the query ends where a word is expected
              subject:HER2 AND
                              ^\
            """);
  }

  @ParameterizedTest
  @CsvSource({"(,1000", "a ,1500", "a OR ,300", "-,900", "\",2001", "a(b ,40", "*,3000", "\\,99"})
  void manyOfAnythingIsRefusedOrRunsAtOnce(String part, int times) {
    String query = part.repeat(times);
    Throwable thrown =
        catchThrowable(() -> QueryCompiler.compile(query, Judgements.NONE, NameLookup.NONE));

    if (thrown != null) {
      assertThat(thrown).isInstanceOf(QuerySyntaxError.class);
    }
  }
}
