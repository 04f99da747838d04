package org.winnow.source;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// A line of one column of a page; lengths in points.
///
/// @param text     its characters with spaces; raised numbers as "^{12}"
/// @param x        of its left end
/// @param right    of its right end
/// @param y        of its baseline, growing downwards
/// @param size     usual type size
/// @param emphasised whether it is all in bold or italic type
/// @param column   0 left or the whole width, 1 right
/// @param isAtEdge whether it is among the page's first or last lines
record PdfLine(
    String text,
    float x,
    float right,
    float y,
    float size,
    boolean emphasised,
    int column,
    boolean isAtEdge) {

  /// Writes lines one below the other: a blank line where a paragraph starts, a space at the end of a line
  /// whose paragraph goes on. Adds where lines start that are set like headings to `headings`.
  static void render(List<PdfLine> lines, StringBuilder out, Set<Integer> headings) {
    float leading = usualLeading(lines);
    float body = PdfPage.median(lines.stream().map(PdfLine::size).toList());
    for (int i = 0; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      boolean last = i + 1 == lines.size();
      boolean apart = !last && lines.get(i + 1).isSetApart(line, leading);
      boolean heading = Math.abs(line.size - body) > 0.08f * body || line.emphasised;
      boolean sameColumn = !last && lines.get(i + 1).isBelow(line);
      boolean full = line.isFull(lines, last ? "" : lines.get(i + 1).text);
      boolean goesOn = !apart && (full || (heading && sameColumn));
      if (line.emphasised || line.size > 1.08f * body) {
        headings.add(out.length());
      }
      out.append(line.text).append(goesOn ? " \n" : "\n").append(apart ? "\n" : "");
    }
  }

  private boolean isBelow(PdfLine before) {
    return column == before.column && y > before.y;
  }

  private boolean isSetApart(PdfLine before, float leading) {
    if (!isBelow(before)) {
      return false;
    }
    boolean otherType =
        Math.abs(size - before.size) > 0.08f * size || emphasised != before.emphasised;
    boolean indented = x - before.x > 0.7f * size && x - before.x < 4 * size;
    float usual = leading * Math.max(1, size / Math.max(1, before.size));
    return y - before.y > 1.35f * usual || otherType || (indented && before.right < right + size);
  }

  /// Whether the next line's first word would not have fitted.
  private boolean isFull(List<PdfLine> lines, String next) {
    List<Float> ends =
        lines.stream().filter(l -> l.column == column).map(PdfLine::right).sorted().toList();
    float columnRight = ends.get((int) (ends.size() * 0.9));
    return right + wordWidth(next) > columnRight - 0.5f * size;
  }

  /// About how wide a text's first word is, with a space before it.
  private float wordWidth(String next) {
    float letter = (right - x) / Math.max(1, text.length());
    float width = letter;
    for (int i = 0; i < next.length() && next.charAt(i) != ' '; i++) {
      width += Character.isUpperCase(next.charAt(i)) ? Math.max(letter, 0.72f * size) : letter;
    }
    return next.isEmpty() ? 6 * letter : width;
  }

  /// The distance of lines within a paragraph; there are more of these than of wider ones on most pages,
  /// and on every page they are the smallest.
  private static float usualLeading(List<PdfLine> lines) {
    List<Float> gaps =
        IntStream.range(1, lines.size())
            .filter(i -> lines.get(i).isBelow(lines.get(i - 1)))
            .mapToObj(i -> lines.get(i).y - lines.get(i - 1).y)
            .sorted()
            .toList();
    return gaps.isEmpty() ? 12 : gaps.get(gaps.size() / 4);
  }

  /// Whether this line, at a page's edge, is a running head by its looks: smaller than the text and far
  /// from it.
  boolean isHeadOf(List<PdfLine> page) {
    float body = PdfPage.median(page.stream().map(PdfLine::size).toList());
    float nearest = Float.MAX_VALUE;
    for (PdfLine other : page) {
      if (Math.abs(other.y - y) > 0.5f) {
        nearest = Math.min(nearest, Math.abs(other.y - y));
      }
    }
    return isAtEdge && size < 0.92f * body && nearest > 2.2f * size && nearest < Float.MAX_VALUE;
  }
}
