package org.winnow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.winnow.source.DocumentReader;
import org.winnow.source.UnreadableDocument;

class CoverageTest {
  private static Coverage coverage(String text) throws UnreadableDocument, IOException {
    return Coverage.of(new DocumentReader().read(text.getBytes(StandardCharsets.UTF_8), "a.txt"));
  }

  @Test
  void aPlainParagraphIsReadInFull() throws Exception {
    Coverage coverage = coverage("Loss of PTEN leads to resistance to trastuzumab [1].\n");
    assertThat(coverage.percent()).isEqualTo(100);
    assertThat(coverage.unread()).isZero();
  }

  @Test
  void theReferenceListIsLeftOutAndNamed() throws Exception {
    String text =
        """
        # A review

        Loss of PTEN leads to resistance to trastuzumab [1].

        ## References

        1. Somebody A, Other B. A paper on PTEN. Journal of Things. 2019;1(2):3-4.
        2. Another C. A second paper on drugs. Journal of Things. 2020;1(2):5-6.
        """;
    Coverage coverage = coverage(text);
    assertThat(coverage.leftOut()).containsOnlyKeys("back matter", "reference list");
    int leftOut = coverage.leftOut().values().stream().mapToInt(Integer::intValue).sum();
    assertThat(coverage.read() + leftOut + coverage.unread()).isEqualTo(coverage.characters());
  }
}
