package org.winnow.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// Sets text as a PDF of one or two columns with running head and page numbers, as journals do. A block that
/// begins with "# " is set as a heading, "^{…}" is raised.
final class PdfSample {
  private static final PDFont BODY = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
  private static final PDFont BOLD = new PDType1Font(Standard14Fonts.FontName.TIMES_BOLD);
  private static final float SIZE = 10;
  private static final float LEADING = 12;
  private static final float TOP = 720;
  private static final float BOTTOM = 80;
  private static final float LEFT = 60;
  private static final float GUTTER = 22;

  private final PDDocument pdf = new PDDocument();
  private final int columns;
  private final float width;
  private PDPageContentStream out;
  private int column;
  private float y = TOP;

  private PdfSample(int columns) throws IOException {
    this.columns = columns;
    this.width = columns == 1 ? 480 : (480 - GUTTER) / 2;
    this.out = newPage();
  }

  static byte[] of(List<String> blocks, int columns) {
    try {
      PdfSample sample = new PdfSample(columns);
      for (String block : blocks) {
        sample.add(block);
      }
      return sample.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PDPageContentStream newPage() throws IOException {
    PDPage page = new PDPage(PDRectangle.LETTER);
    pdf.addPage(page);
    PDPageContentStream content = new PDPageContentStream(pdf, page);
    write(
        content,
        BODY,
        8,
        LEFT,
        760,
        "Doe et al. Journal of Samples 2020;1:" + pdf.getNumberOfPages());
    write(content, BODY, 8, 300, 40, String.valueOf(pdf.getNumberOfPages()));
    return content;
  }

  private static void write(
      PDPageContentStream to, PDFont font, float size, float x, float y, String text)
      throws IOException {
    to.beginText();
    to.setFont(font, size);
    to.newLineAtOffset(x, y);
    to.showText(text);
    to.endText();
  }

  private void add(String block) throws IOException {
    boolean heading = block.startsWith("# ");
    float size = heading ? SIZE + 2 : SIZE;
    PDFont font = heading ? BOLD : BODY;
    for (String line : wrapped(heading ? block.substring(2) : block, font, size)) {
      writeLine(font, size, line);
      y -= LEADING;
      if (y < BOTTOM) {
        nextColumn();
      }
    }
    y -= LEADING * 0.7f;
  }

  private void nextColumn() throws IOException {
    column++;
    y = TOP;
    if (column == columns) {
      out.close();
      out = newPage();
      column = 0;
    }
  }

  private List<String> wrapped(String text, PDFont font, float size) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (font.getStringWidth(longer.replaceAll("[\\^{}]", "")) * size / 1000 > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private void writeLine(PDFont font, float size, String line) throws IOException {
    float x = LEFT + column * (width + GUTTER);
    for (String part : line.split("(?=\\^\\{)|(?<=\\})", -1)) {
      boolean raised = part.startsWith("^{");
      String text = raised ? part.substring(2, part.length() - 1) : part;
      float partSize = raised ? size * 0.6f : size;
      write(out, font, partSize, x, raised ? y + 0.35f * size : y, text);
      x += font.getStringWidth(text) * partSize / 1000;
    }
  }

  private byte[] bytes() throws IOException {
    out.close();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    pdf.save(bytes);
    pdf.close();
    return bytes.toByteArray();
  }
}
