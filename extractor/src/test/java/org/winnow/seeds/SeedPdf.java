package org.winnow.seeds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Sets a seed (a line a paragraph) as journals do: two columns, running heads, raised callouts, hyphens
/// at line ends. The same text gives the same bytes. Units are points. Not thread-safe.
final class SeedPdf implements AutoCloseable {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float TEXT = 9;
  private static final float RAISED = 6;
  private static final float HEADING = 10.5f;
  private static final float TITLE = 16;
  private static final float LEADING = 11.5f;
  private static final float MARGIN = 54;
  private static final float GUTTER = 22;
  private static final float WIDTH = (PDRectangle.A4.getWidth() - 2 * MARGIN - GUTTER) / 2;
  private static final float TOP = PDRectangle.A4.getHeight() - 72;
  private static final float BOTTOM = 60;
  private static final Pattern CALLOUT =
      Pattern.compile(
          "\\^\\{([^}]*)}|([⁰¹²³⁴⁵⁶⁷⁸⁹]+)|(?<=\\p{Ll}[.,])(\\d[\\d,–-]*)$|(?<=\\p{Ll}{4})(\\d+)(?=[.,]?$)");

  private record Run(String text, boolean raised) {}

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private final String head;
  private PDPageContentStream page;
  private int pages;
  private boolean right;
  private float columnTop = TOP;
  private float y = TOP;

  private SeedPdf(String head) throws IOException {
    this.head = head;
    document.setDocumentId(1L);
    try (InputStream in = SeedPdf.class.getResourceAsStream(FONT)) {
      font = PDType0Font.load(document, Objects.requireNonNull(in, FONT), true);
    }
    page = newPage();
  }

  static byte[] of(String text) throws IOException {
    List<String> paragraphs = text.lines().filter(line -> !line.isBlank()).toList();
    try (SeedPdf pdf = new SeedPdf(paragraphs.getFirst())) {
      pdf.title(paragraphs.getFirst(), paragraphs.get(1));
      for (String paragraph : paragraphs.subList(2, paragraphs.size())) {
        pdf.paragraph(paragraph);
      }
      return pdf.bytes();
    }
  }

  private byte[] bytes() throws IOException {
    page.close();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private PDPageContentStream newPage() throws IOException {
    PDPage added = new PDPage(PDRectangle.A4);
    document.addPage(added);
    pages++;
    PDPageContentStream stream = new PDPageContentStream(document, added);
    if (pages > 1) {
      show(stream, head, RAISED + 1, MARGIN, TOP + 24);
    }
    show(stream, Integer.toString(pages), RAISED + 1, PDRectangle.A4.getWidth() / 2, BOTTOM - 26);
    return stream;
  }

  /// Across both columns of the first page.
  private void title(String title, String authors) throws IOException {
    show(page, title, TITLE, MARGIN, y);
    float under = y - 22;
    draw(List.of(runs(authors)), MARGIN, under);
    columnTop = under - 24;
    y = columnTop;
  }

  private void paragraph(String text) throws IOException {
    boolean heading = text.length() < 60 && !text.endsWith(".") && !text.startsWith("Keywords");
    if (heading) {
      y -= 6;
      need(3 * LEADING);
      show(page, text, HEADING, left(), y);
      y -= LEADING + 2;
      return;
    }
    List<List<Run>> line = new ArrayList<>();
    float used = 0;
    for (String word : words(text)) {
      List<Run> runs = runs(word);
      float space = line.isEmpty() ? 0 : width(" ", TEXT);
      if (used + space + width(runs) > WIDTH) {
        int cut = breakPlace(word, WIDTH - used - space);
        if (cut > 0) {
          boolean printed = word.charAt(cut - 1) == '-';
          line.add(List.of(new Run(word.substring(0, cut) + (printed ? "" : "-"), false)));
          runs = runs(word.substring(cut));
        }
        finish(line);
        line.clear();
        used = 0;
        space = 0;
      }
      line.add(runs);
      used += space + width(runs);
    }
    finish(line);
    y -= 4;
  }

  /// Split at spaces, but not within "^{24, 25}".
  private static String[] words(String text) {
    return text.replaceAll("(\\^\\{[^ }]*) ", "$1\u00a0").split(" ");
  }

  private void finish(List<List<Run>> line) throws IOException {
    need(LEADING);
    draw(line, left(), y);
    y -= LEADING;
  }

  private void need(float height) throws IOException {
    if (y - height >= BOTTOM) {
      return;
    }
    if (right) {
      page.close();
      page = newPage();
      columnTop = TOP;
    }
    right = !right;
    y = columnTop;
  }

  private float left() {
    return right ? MARGIN + WIDTH + GUTTER : MARGIN;
  }

  private static List<Run> runs(String word) {
    List<Run> runs = new ArrayList<>();
    Matcher callout = CALLOUT.matcher(word);
    int from = 0;
    while (callout.find()) {
      if (callout.start() > from) {
        runs.add(new Run(word.substring(from, callout.start()), false));
      }
      String mark = callout.group(1) != null ? callout.group(1) : callout.group();
      runs.add(new Run(plainDigits(mark), true));
      from = callout.end();
    }
    if (from < word.length()) {
      runs.add(new Run(word.substring(from), false));
    }
    return runs;
  }

  private static String plainDigits(String mark) {
    StringBuilder plain = new StringBuilder();
    mark.chars()
        .map(c -> "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c) >= 0 ? '0' + "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c) : c)
        .forEach(c -> plain.append((char) c));
    return plain.toString();
  }

  /// How many characters of a long word fit before a line end: to a printed hyphen, or between two
  /// consonants of a plain word; 0 for none.
  private int breakPlace(String word, float room) throws IOException {
    boolean plain = word.matches("\\p{Ll}{8,}[.,;:)]?");
    for (int cut = word.length() - 3; cut > 2; cut--) {
      boolean printed = word.charAt(cut - 1) == '-' && word.matches("[\\p{L}\\d-]+[.,;:)]?");
      boolean syllable = plain && cut < word.length() - 4 && isBetweenConsonants(word, cut);
      if ((printed || syllable) && width(word.substring(0, cut), TEXT) + width("-", TEXT) <= room) {
        return cut;
      }
    }
    return 0;
  }

  private static boolean isBetweenConsonants(String word, int cut) {
    String around = word.substring(cut - 2, cut + 2);
    return around.matches("[aeiouy][^aeiouy][^aeiouyh][aeiouy]");
  }

  private float width(List<Run> runs) throws IOException {
    float width = 0;
    for (Run run : runs) {
      width += width(run.text(), run.raised() ? RAISED : TEXT);
    }
    return width;
  }

  private float width(String text, float size) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  private void draw(List<List<Run>> words, float x, float atY) throws IOException {
    page.beginText();
    page.newLineAtOffset(x, atY);
    for (int i = 0; i < words.size(); i++) {
      if (i > 0) {
        page.setFont(font, TEXT);
        page.showText(" ");
      }
      for (Run run : words.get(i)) {
        page.setTextRise(run.raised() ? 3 : 0);
        page.setFont(font, run.raised() ? RAISED : TEXT);
        page.showText(run.text());
      }
      page.setTextRise(0);
    }
    page.endText();
  }

  private void show(PDPageContentStream on, String text, float size, float x, float atY)
      throws IOException {
    on.beginText();
    on.setFont(font, size);
    on.newLineAtOffset(x, atY);
    on.showText(text);
    on.endText();
  }
}
