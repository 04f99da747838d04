package org.winnow.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.text.Callout;
import org.winnow.text.Document;
import org.winnow.text.Passage;
import org.winnow.text.PassageKind;

class PdfReaderTest {
  private static Document read(List<String> blocks, int columns) throws UnreadableDocument {
    return new DocumentReader().read(PdfSample.of(blocks, columns), "a.pdf");
  }

  private static String paragraph(int number) {
    return "Paragraph "
        + number
        + " says that gene A"
        + number
        + " confers resistance to cisplatin in ovarian cancer"
        + " cells, while its knockdown restores the response of the same cells.^{"
        + (number % 9 + 1)
        + "} It goes on to tell how the PI3K/Akt/mTOR pathway and HER2-targeted drugs were studied,"
        + " at which doses they were given, and that nothing else was found in the end by the"
        + " authors of paragraph "
        + number
        + ".";
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void readsColumnsInOrderOverManyPages(int columns) throws UnreadableDocument {
    List<String> blocks =
        new ArrayList<>(List.of("# A long review of resistance", "# Introduction"));
    IntStream.range(0, 80).forEach(i -> blocks.add(paragraph(i)));
    Document document = read(blocks, columns);
    List<String> expected =
        IntStream.range(0, 80).mapToObj(i -> paragraph(i).replaceAll("\\^\\{\\d\\}", "")).toList();
    assertThat(document.passages().stream().filter(p -> p.kind() == PassageKind.PARAGRAPH))
        .extracting(Passage::text)
        .containsExactlyElementsOf(expected);
    assertThat(
            document.passages().stream().flatMap(p -> p.callouts().stream()).map(Callout::labels))
        .hasSize(80);
    assertThat(document.passages())
        .extracting(Passage::page)
        .isSorted()
        .startsWith(1)
        .doesNotContain(0);
    assertThat(document.passages().getLast().page()).isGreaterThan(3);
    assertThat(document.rendered()).isTrue();
    RoundTrip.check(document);
  }

  @Test
  void leavesRunningHeadsAndPageNumbersOut() throws UnreadableDocument {
    List<String> blocks = new ArrayList<>(List.of("# A review"));
    IntStream.range(0, 40).forEach(i -> blocks.add(paragraph(i)));
    assertThat(read(blocks, 2).source())
        .doesNotContain("Journal of Samples")
        .doesNotContainPattern("(?m)^\\d+\\s*$");
  }

  @Test
  void sentenceGoesOnAfterACaptionAndOverAColumn() throws UnreadableDocument {
    List<String> blocks = new ArrayList<>(List.of("# A review", "# Results"));
    blocks.add(
        "The pump expels the drug from the cell, which was shown with labelled drugs and with cells"
            + " that lack");
    blocks.add("Figure 1. The pump and the drug in cells.");
    blocks.add("the pump altogether, so that nobody doubts it.");
    List<String> texts = read(blocks, 1).passages().stream().map(Passage::text).toList();
    assertThat(texts).contains("Figure 1. The pump and the drug in cells.");
    assertThat(texts)
        .anyMatch(
            t -> t.endsWith("cells that lack the pump altogether, so that nobody doubts it."));
  }
}
