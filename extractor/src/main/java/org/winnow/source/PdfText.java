package org.winnow.source;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The text of a PDF in reading order, one line a line, with a form feed between pages and a blank line
/// where spacing or type size sets a paragraph apart. Running heads and page numbers are left out.
///
/// @param text       the rendered text
/// @param pageStarts where in it each page begins
/// @param headings   where in it lines start that are set like headings
record PdfText(String text, List<Integer> pageStarts, Set<Integer> headings) {
  /// A page of fewer lines is all edge: what repeats there may be text.
  private static final int FULL_PAGE = 6;

  /// No document that a curator reads has more characters; stops a file made to exhaust memory.
  private static final int MOST_GLYPHS = 30_000_000;

  static PdfText of(PDDocument pdf) throws IOException {
    List<List<PdfLine>> pages = new Collector().pages(pdf);
    Set<String> heads = runningHeads(pages);
    StringBuilder text = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    Set<Integer> headings = new HashSet<>();
    for (List<PdfLine> page : pages) {
      if (!starts.isEmpty()) {
        text.append('\f');
      }
      starts.add(text.length());
      List<PdfLine> body = new ArrayList<>(page);
      body.removeIf(line -> line.isAtEdge() && isRunningHead(line, page, heads));
      PdfLine.render(body, text, headings);
    }
    return new PdfText(text.toString(), starts, headings);
  }

  /// What stands at the edge of several pages, numbers aside.
  private static Set<String> runningHeads(List<List<PdfLine>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<PdfLine> page : pages) {
      if (page.size() < FULL_PAGE) {
        continue;
      }
      Set<String> once = new HashSet<>();
      page.stream().filter(PdfLine::isAtEdge).map(l -> folded(l.text())).forEach(once::add);
      once.forEach(head -> counts.merge(head, 1, Integer::sum));
    }
    counts.values().removeIf(n -> n < 2);
    return counts.keySet();
  }

  private static boolean isRunningHead(PdfLine line, List<PdfLine> page, Set<String> heads) {
    float body = PdfPage.median(page.stream().map(PdfLine::size).toList());
    boolean large = line.size() > 1.1f * body;
    return isPageNumber(line.text())
        || (!large && heads.contains(folded(line.text())))
        || line.isHeadOf(page);
  }

  private static boolean isPageNumber(String text) {
    return text.strip()
        .matches("(?i)(?:page\\s*)?[-–—]?\\s*\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?\\s*[-–—]?");
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\d+", "0");
  }

  private static final class Collector extends PDFTextStripper {
    private List<PdfGlyph> glyphs = new ArrayList<>();
    private int count;

    List<List<PdfLine>> pages(PDDocument pdf) throws IOException {
      List<List<PdfLine>> pages = new ArrayList<>();
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        glyphs = new ArrayList<>();
        setStartPage(page);
        setEndPage(page);
        setSuppressDuplicateOverlappingText(true);
        writeText(pdf, Writer.nullWriter());
        pages.add(PdfPage.lines(glyphs));
      }
      return pages;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
      for (TextPosition position : positions) {
        if (++count > MOST_GLYPHS) {
          throw new IOException("more than " + MOST_GLYPHS + " characters");
        }
        String unicode = position.getUnicode();
        if (unicode != null && !unicode.chars().allMatch(c -> Healer.isSpace((char) c))) {
          glyphs.add(PdfGlyph.of(position, unicode));
        }
      }
    }
  }
}
