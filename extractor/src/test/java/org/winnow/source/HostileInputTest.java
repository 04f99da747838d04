package org.winnow.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.text.Document;
import org.winnow.text.Passage;

/// Input made or damaged to break a reader: each gives a clear error or a sound document, in bounded time.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileInputTest {
  private static final String SENTENCE =
      "High ABCB1 confers resistance to doxorubicin in these cells. ";

  private static Document read(byte[] bytes) throws UnreadableDocument {
    return new DocumentReader().read(bytes, "a");
  }

  private static Document read(String text) throws UnreadableDocument {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void fetchesNoExternalEntity() throws IOException, UnreadableDocument {
    AtomicBoolean asked = new AtomicBoolean();
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread listener =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  server.accept().close();
                  asked.set(true);
                } catch (IOException e) {
                  // Closed without being asked: what should happen.
                }
              });
      String url = "http://127.0.0.1:" + server.getLocalPort() + "/x";
      Document document =
          read(
              "<!DOCTYPE article SYSTEM \""
                  + url
                  + "\" [<!ENTITY x SYSTEM \""
                  + url
                  + "\"> <!ENTITY y SYSTEM"
                  + " \"file:///etc/passwd\"> %x;]><article><body><p>"
                  + SENTENCE
                  + "&x; &y;</p></body></article>");
      assertThat(document.passages().getFirst().text())
          .startsWith(SENTENCE.strip())
          .doesNotContain("root:");
      assertThat(asked).isFalse();
      listener.interrupt();
    }
  }

  @Test
  void expandsNoEntityBomb() throws UnreadableDocument {
    StringBuilder bomb =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE article [<!ENTITY a0 \"lol\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    bomb.append("]><article><body><p>").append(SENTENCE).append("&a29;</p></body></article>");
    assertThat(read(bomb.toString()).source().length()).isLessThan(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<b>", "<div>", "<ul><li>", "<table><tr><td>", "<span>"})
  void readsDeeplyNestedHtml(String tag) throws UnreadableDocument {
    String html = "<html><body><p>" + SENTENCE + "</p>" + tag.repeat(50_000) + "deep</body></html>";
    assertThat(read(html).passages().getFirst().text()).isEqualTo(SENTENCE.strip());
  }

  @Test
  void readsDeeplyNestedJats() throws UnreadableDocument {
    String jats =
        "<article><body><p>"
            + SENTENCE
            + "</p>"
            + "<sec>".repeat(20_000)
            + "</sec>".repeat(20_000)
            + "</body></article>";
    assertThat(read(jats).passages().getFirst().text()).isEqualTo(SENTENCE.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"> ", "- ", "[", "*a ", "**a **", "![", "`", "1. ", "[^a]", "^{", "(((", "|"})
  void readsDeeplyNestedMarkdown(String mark) throws UnreadableDocument {
    Document document =
        read("# Title\n\n## Next\n\n" + SENTENCE + "\n\n" + mark.repeat(20_000) + "x\n");
    assertThat(document.passages()).extracting(Passage::text).contains(SENTENCE.strip());
  }

  @Test
  void refusesDeeplyNestedJson() {
    assertThatThrownBy(() -> read("[{\"a\":" + "[".repeat(200_000)))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessage("the JSON is damaged or cut off");
  }

  @Test
  void readsALineOfFiveMegabytes() throws UnreadableDocument {
    Document document = read(SENTENCE.repeat(5_000_000 / SENTENCE.length()));
    assertThat(document.passages()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",",
        "(",
        "[1",
        "^{1",
        "a-\n",
        "\n",
        "\n\n \n",
        "1. a\n",
        "¹",
        "Figure 1. a\n",
        "A ",
        "[1,2,"
      })
  void readsEndlessRepetition(String part) throws UnreadableDocument {
    assertThat(read(SENTENCE + part.repeat(100_000)).passages()).isNotEmpty();
  }

  @Test
  void refusesAFileOfTwoHundredMegabytes(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("large.txt");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(200L << 20);
    }
    assertThatThrownBy(() -> new DocumentReader().read(file, "large.txt"))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining("200 MB");
  }

  @Test
  void refusesAGzipBomb() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 100; i++) {
        out.write(zeros);
      }
    }
    assertThatThrownBy(() -> read(packed.toByteArray()))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining("unpacks to more than");
  }

  @Test
  void readsNulBytesMixedLineEndsAndLoneSurrogates() throws UnreadableDocument {
    Document text =
        read("High\0 ABCB1 confers\r\nresistance to\rdoxorubicin and\n\u2028paclitaxel.");
    assertThat(text.passages().getFirst().text())
        .startsWith("High ABCB1 confers resistance to doxorubicin and");
    RoundTrip.check(text);
    Document json =
        read(
            "[{\"documents\":[{\"id\":\"1\",\"passages\":[{\"text\":\"A \\ud800 lone"
                + " half.\"}]}]}]");
    assertThat(json.passages().getFirst().text()).isEqualTo("A \ufffd lone half.");
    byte[] broken = "The cut \u03b2 and \u03b1 and x".getBytes(StandardCharsets.UTF_8);
    broken[broken.length - 1] = (byte) 0xed;
    assertThat(read(broken).passages().getFirst().text())
        .isEqualTo("The cut \u03b2 and \u03b1 and \ufffd");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252", "ISO-8859-1"})
  void readsUsualEncodings(String charset) throws UnreadableDocument {
    String text = "Das Gen erhöht die Resistenz gegen Cisplatin in diesen Zellen.";
    assertThat(read(text.getBytes(Charset.forName(charset))).passages().getFirst().text())
        .isEqualTo(text);
    String xml =
        "<?xml version=\"1.0\" encoding=\"%s\"?><article><body><p>%s</p></body></article>"
            .formatted(charset, text);
    assertThat(read(xml.getBytes(Charset.forName(charset))).passages().getFirst().text())
        .isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <article><body><p>cut here                  | the XML is cut off: </article> is missing
          <?xml version="1.0"?><svg><p>x</p></svg>    | this kind of XML is not known: its root element is <svg>
          {"a": 1}                                    | the JSON is not BioC, the only JSON that is read
          {"documents": [                             | the JSON is damaged or cut off
          <html><body></body></html>                  | the html file holds no text
          <PubmedArticleSet></PubmedArticleSet>       | the PubMed XML holds no article
          """)
  void saysWhatIsWrong(String content, String reason) {
    assertThatThrownBy(() -> read(content))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessage(reason);
  }

  @Test
  void refusesAnEncryptedPdf() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      pdf.save(bytes);
    }
    assertThatThrownBy(() -> read(bytes.toByteArray()))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessage("the PDF is encrypted and needs a password");
  }

  @Test
  void refusesATruncatedAndAnEmptyPdf() throws IOException {
    byte[] whole = PdfSample.of(java.util.List.of(SENTENCE.strip()), 1);
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
    assertThatThrownBy(() -> read(half))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining("cut off");
    ByteArrayOutputStream blank = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.save(blank);
    }
    assertThatThrownBy(() -> read(blank.toByteArray()))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining("holds no text");
  }

  @Test
  void readsAPdfOfThreeThousandPages() throws IOException, UnreadableDocument {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      for (int i = 0; i < 3000; i++) {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
          out.beginText();
          out.setFont(font, 10);
          out.newLineAtOffset(50, 400);
          out.showText("Page " + i + " says that " + SENTENCE.strip());
          out.endText();
        }
      }
      pdf.save(bytes);
    }
    Document document = read(bytes.toByteArray());
    assertThat(document.passages().getLast().page()).isEqualTo(3000);
  }

  @Test
  void refusesAPdfBomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      PDStream stream = new PDStream(pdf);
      try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 300; i++) {
          out.write(blanks);
        }
      }
      page.setContents(stream);
      pdf.save(bytes);
    }
    assertThatThrownBy(() -> read(bytes.toByteArray()))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining("unpacks to more than");
  }
}
