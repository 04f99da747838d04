package org.winnow.source;

import java.util.List;

/// A line of one column of a page.
///
/// @param text   its characters with spaces; raised numbers as "^{12}"
/// @param x      of its left end
/// @param right  of its right end
/// @param y      of its baseline
/// @param size   usual type size
/// @param column 0 left or the whole width, 1 right
/// @param isAtEdge whether it is among the page's first or last lines
record PdfLine(String text, float x, float right, float y, float size, int column, boolean isAtEdge) {

  /// Writes lines one below the other, a blank line where a paragraph starts.
  static void render(List<PdfLine> lines, StringBuilder out) {
    float leading = usualLeading(lines);
    for (int i = 0; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      if (i > 0 && line.isSetApart(lines.get(i - 1), leading)) {
        out.append('\n');
      }
      out.append(line.text).append('\n');
    }
  }

  private boolean isSetApart(PdfLine before, float leading) {
    float gap = y - before.y;
    if (column != before.column || gap < 0) {
      return false;
    }
    boolean otherType = Math.abs(size - before.size) > 0.08f * size;
    boolean indented = x - before.x > 0.7f * size && x - before.x < 4 * size;
    return gap > 1.35f * leading || otherType || (indented && before.right < right + size);
  }

  private static float usualLeading(List<PdfLine> lines) {
    List<Float> gaps =
        java.util.stream.IntStream.range(1, lines.size())
            .filter(i -> lines.get(i).column == lines.get(i - 1).column)
            .mapToObj(i -> lines.get(i).y - lines.get(i - 1).y)
            .filter(gap -> gap > 0)
            .sorted()
            .toList();
    return gaps.isEmpty() ? 12 : gaps.get(gaps.size() / 2);
  }
}
