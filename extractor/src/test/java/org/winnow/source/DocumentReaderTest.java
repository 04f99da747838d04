package org.winnow.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.text.Callout;
import org.winnow.text.Document;
import org.winnow.text.Passage;
import org.winnow.text.PassageKind;
import org.winnow.text.Span;
import org.winnow.text.TableRow;

class DocumentReaderTest {
  private static Document read(String text) throws UnreadableDocument {
    return new DocumentReader().read(text.getBytes(StandardCharsets.UTF_8), "a.txt");
  }

  /// "/" stands for a line break.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          confers resist-/ance to cisplatin       | confers resistance to cisplatin
          low miR-/21 is seen here                | low miR-21 is seen here
          the IL-6\\/STAT3\\//JAK axis           | the IL-6\\/STAT3\\/JAK axis
          all HER2-/targeted drugs failed         | all HER2-targeted drugs failed
          a platinum-/resistant line was made     | a platinum-resistant line was made
          this N-/methyltransferase is lost       | this N-methyltransferase is lost
          it was lost -/and found again           | it was lost - and found again
          the HER2- /-targeted drugs failed       | the HER2-targeted drugs failed
          only 2%-/3% of them respond             | only 2%-3% of them respond
          """)
  void healsLineEnds(String lines, String healed) {
    String source = lines.replace("\\/", "\0").replace('/', '\n').replace('\0', '/');
    Document document = DocumentReader.ofText("a", source);
    assertThat(document.passages())
        .extracting(Passage::text)
        .containsExactly(healed.replace("\\/", "/"));
  }

  @Test
  void everyCharacterKnowsItsPlace() {
    String source = "CAFs confer resist-\nance to  tamoxifen[19].";
    Passage passage = DocumentReader.ofText("a", source).passages().getFirst();
    assertThat(passage.text()).isEqualTo("CAFs confer resistance to tamoxifen.");
    int start = passage.text().indexOf("resistance");
    assertThat(passage.source(new Span(start, start + 10)).of(source)).isEqualTo("resist-\nance");
    assertThat(passage.callouts())
        .singleElement()
        .satisfies(c -> {
          assertThat(c.labels()).containsExactly("19");
          assertThat(c.source().of(source)).isEqualTo("[19]");
          assertThat(passage.text().substring(0, c.offset())).endsWith("tamoxifen");
        });
  }

  /// As text copied from two pages of different width: what ends short there is full here.
  @Test
  void aParagraphSetNarrowerThanTheRestIsOne() throws UnreadableDocument {
    String wide =
        """
        Cells that survive a first course of treatment differ from those that do not in many ways, of which
        only some are known. They divide less often, they repair their DNA with more care, and they pump what
        reaches them out again, so that a dose which kills their neighbours within a day is for them no more
        than an inconvenience. What makes them so is a matter of debate, and reviews of the matter list some
        dozen of mechanisms, among which it is hard to choose, as most of them were seen in one cell line.

        """;
    String narrow =
        """
        Of the drugs that were tried in these cells melatonin inhibits
        STAT3-mediated paclitaxel resistance, and the transporter that
        is known to take sugar up, sodium/glucose cotransporter 1
        (SGLT1), induces resistance to tamoxifen in cells that have an
        activated receptor, as is shown in the next part of this text.
        """;
    Document document = read(wide + narrow);
    assertThat(document.passages())
        .extracting(Passage::text)
        .containsExactly(wide.strip().replace('\n', ' '), narrow.strip().replace('\n', ' '));
    String list =
        "Melatonin\nSTAT3 inhibitors\nGlucose transporters\nTamoxifen and its metabolites\n";
    assertThat(read(wide + list).passages()).as("lines of a list").hasSize(5);
  }

  @Test
  void sentenceGoesOnAfterACaption() throws UnreadableDocument {
    Document document =
        read(
            """
            Resistant cells repair their DNA with an efficiency that sensitive cells do not have, which
            explains why they survive treatment with

            Figure 1. How cells repair DNA.

            cisplatin and other platinum compounds for as long as the drug is given to the patients that
            carry such tumours in an advanced stage.
            """);
    assertThat(document.passages())
        .extracting(Passage::kind)
        .containsExactly(PassageKind.PARAGRAPH, PassageKind.CAPTION);
    assertThat(document.passages().getFirst().text())
        .contains("treatment with cisplatin and other");
  }

  @Test
  void readsReferencesAndKeepsThemOutOfTheText() throws UnreadableDocument {
    Document document =
        read(
            """
            Introduction

            ABCB1 exports doxorubicin.[1,2]

            References

            1. Doe J. A pump. J Pumps. 2011;4:1-9. PMID: 123456.
            2. Roe R. Another pump. Cell 2015;1:2. doi:10.1000/xyz.12.
            """);
    assertThat(document.passages())
        .extracting(Passage::text)
        .containsExactly("Introduction", "ABCB1 exports doxorubicin.");
    assertThat(document.passages().getLast().section()).isEqualTo("introduction");
    assertThat(document.passages().getLast().callouts())
        .extracting(Callout::labels)
        .containsExactly(List.of("1", "2"));
    assertThat(document.references()).hasSize(2);
    assertThat(document.references().getFirst().pmid()).isEqualTo("123456");
    assertThat(document.references().getLast().doi()).isEqualTo("10.1000/xyz.12");
    assertThat(document.references().getLast().year()).isEqualTo(2015);
    assertThat(document.errors()).isEmpty();
  }

  @Test
  void readsMarkdown() throws UnreadableDocument {
    String source =
        """
        # Why tumours resist

        ## Findings

        **CYP3A4** is high in tumours that do not respond.[^1]

        | Gene | Effect |
        | :-- | :-- |
        | *ABCB1* | resistance[^2] |

        [^1]: https://pubmed.ncbi.nlm.nih.gov/123456/
        [^2]: Doe J. 2019. doi:10.1000/abc
        """;
    Document document = read(source);
    assertThat(document.format()).isEqualTo("markdown");
    assertThat(document.info().title()).isEqualTo("Why tumours resist");
    assertThat(document.passages())
        .extracting(Passage::text)
        .containsExactly(
            "Why tumours resist",
            "Findings",
            "CYP3A4 is high in tumours that do not respond.",
            "ABCB1 | resistance");
    Passage row = document.passages().getLast();
    TableRow cells = Objects.requireNonNull(row.row());
    assertThat(cells.headers()).containsExactly("Gene", "Effect");
    assertThat(cells.cells())
        .extracting(c -> c.of(row.text()))
        .containsExactly("ABCB1", "resistance");
    assertThat(document.references())
        .extracting(r -> r.pmid() + " " + r.doi())
        .containsExactly("123456 null", "null 10.1000/abc");
  }

  @ParameterizedTest
  @CsvSource({
    "'', the file is empty",
    "'   ', 'the file holds no text, only white space'",
    "%PDF-1.4 and then nothing, the PDF is cut off: its end is missing",
  })
  void saysWhyAFileCannotBeRead(String content, String reason) {
    assertThatThrownBy(() -> read(content))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessage(reason);
  }

  @Test
  void refusesBinaryData() {
    byte[] bytes = new byte[4000];
    new java.util.Random(1).nextBytes(bytes);
    assertThatThrownBy(() -> new DocumentReader().read(bytes, "a.txt"))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining("binary");
  }
}
