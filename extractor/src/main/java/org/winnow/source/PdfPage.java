package org.winnow.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Puts the characters of a page into lines, and the lines into reading order: between two lines that run
/// over the whole width, the left column comes before the right one.
final class PdfPage {
  /// A wider gap than this, in type sizes, parts two segments of a line.
  private static final float GAP = 0.9f;

  /// A gap inside a line that only the cells of a table have.
  private static final float CELL_GAP = 1.8f;

  /// A running head has at most this many rows, and stands off from the text.
  private static final int EDGE_ROWS = 3;

  private static final float EDGE_GAP = 1.4f;

  private PdfPage() {}

  static List<PdfLine> lines(List<PdfGlyph> glyphs) {
    if (glyphs.isEmpty()) {
      return List.of();
    }
    List<List<PdfGlyph>> rows = rows(glyphs);
    List<Segment> segments = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      split(rows.get(row), row, segments);
    }
    float gutter = gutter(segments);
    return inOrder(segments, gutter, edges(rows));
  }

  private record Segment(int row, List<PdfGlyph> glyphs) {
    float x() {
      return glyphs.getFirst().x();
    }

    float right() {
      return glyphs.getLast().right();
    }
  }

  /// Characters on one baseline; small raised ones join the row they are raised from.
  private static List<List<PdfGlyph>> rows(List<PdfGlyph> glyphs) {
    float usual = median(glyphs.stream().map(PdfGlyph::size).toList());
    List<PdfGlyph> large =
        glyphs.stream().filter(g -> g.size() >= 0.8f * usual).sorted(byPlace()).toList();
    List<PdfGlyph> small =
        glyphs.stream().filter(g -> g.size() < 0.8f * usual).sorted(byPlace()).toList();
    List<List<PdfGlyph>> rows = new ArrayList<>();
    gather(large, rows);
    List<PdfGlyph> apart = new ArrayList<>();
    for (PdfGlyph glyph : small) {
      List<PdfGlyph> row = raisedFrom(glyph, rows);
      if (row == null) {
        apart.add(glyph);
      } else {
        row.add(glyph);
      }
    }
    gather(apart, rows);
    rows.forEach(row -> row.sort(Comparator.comparingDouble(PdfGlyph::x)));
    rows.sort(Comparator.comparingDouble(PdfPage::baseline));
    return rows;
  }

  private static Comparator<PdfGlyph> byPlace() {
    return Comparator.comparingDouble(PdfGlyph::y).thenComparingDouble(PdfGlyph::x);
  }

  private static void gather(List<PdfGlyph> sorted, List<List<PdfGlyph>> rows) {
    List<PdfGlyph> row = null;
    for (PdfGlyph glyph : sorted) {
      if (row == null || glyph.y() - row.getLast().y() > 0.3f * glyph.size()) {
        row = new ArrayList<>();
        rows.add(row);
      }
      row.add(glyph);
    }
  }

  private static @Nullable List<PdfGlyph> raisedFrom(PdfGlyph glyph, List<List<PdfGlyph>> rows) {
    for (List<PdfGlyph> row : rows) {
      float drop = row.getFirst().y() - glyph.y();
      float size = row.getFirst().size();
      if (drop > -0.3f * size && drop < 0.7f * size) {
        for (PdfGlyph other : row) {
          float gap = glyph.x() - other.right();
          if (gap > -0.3f * size && gap < 0.6f * size) {
            return row;
          }
        }
      }
    }
    return null;
  }

  private static float baseline(List<PdfGlyph> row) {
    return median(row.stream().map(PdfGlyph::y).toList());
  }

  static float median(List<Float> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0f);
  }

  private static void split(List<PdfGlyph> row, int number, List<Segment> segments) {
    int start = 0;
    for (int i = 1; i <= row.size(); i++) {
      if (i == row.size() || row.get(i).x() - row.get(i - 1).right() > GAP * row.get(i).size()) {
        segments.add(new Segment(number, List.copyOf(row.subList(start, i))));
        start = i;
      }
    }
  }

  /// The x between two columns that fewest segments cross, or -1 on a page of one column.
  private static float gutter(List<Segment> segments) {
    float left = segments.stream().map(Segment::x).min(Float::compare).orElse(0f);
    float right = segments.stream().map(Segment::right).max(Float::compare).orElse(0f);
    float best = -1;
    long fewest = Long.MAX_VALUE;
    for (float x = left + 0.35f * (right - left); x < left + 0.65f * (right - left); x++) {
      float at = x;
      long crossing = segments.stream().filter(s -> s.x() < at && s.right() > at).count();
      long before = segments.stream().filter(s -> s.right() <= at).count();
      long after = segments.stream().filter(s -> s.x() >= at).count();
      boolean columns = before >= 4 && after >= 4 && crossing < Math.min(before, after);
      if (columns && crossing < fewest) {
        fewest = crossing;
        best = at;
      }
    }
    return best;
  }

  /// For each row, whether it stands off at the top or bottom, farther than paragraphs from each other.
  private static boolean[] edges(List<List<PdfGlyph>> rows) {
    int count = rows.size();
    boolean[] edges = new boolean[count];
    List<Float> gaps = IntStream.range(1, count).mapToObj(i -> gap(rows, i)).sorted().toList();
    float leading = gaps.isEmpty() ? 0 : gaps.get(gaps.size() / 4);
    List<Float> wide = gaps.stream().filter(gap -> gap > 1.2f * leading).toList();
    float usual = wide.size() < 4 ? 0 : wide.get(wide.size() / 2);
    float least = Math.max(EDGE_GAP * leading, 1.15f * usual);
    for (int i = 1; i <= EDGE_ROWS && i < count; i++) {
      if (gap(rows, i) > least) {
        Arrays.fill(edges, 0, i, true);
      }
      if (gap(rows, count - i) > least) {
        Arrays.fill(edges, count - i, count, true);
      }
    }
    return edges;
  }

  private static float gap(List<List<PdfGlyph>> rows, int row) {
    return baseline(rows.get(row)) - baseline(rows.get(row - 1));
  }

  private static List<PdfLine> inOrder(List<Segment> segments, float gutter, boolean[] edges) {
    List<PdfLine> result = new ArrayList<>();
    List<PdfLine> leftColumn = new ArrayList<>();
    List<PdfLine> rightColumn = new ArrayList<>();
    for (int row = 0; row < edges.length; row++) {
      int number = row;
      boolean edge = edges[row];
      List<Segment> here = segments.stream().filter(s -> s.row() == number).toList();
      boolean whole =
          gutter < 0 || here.stream().anyMatch(s -> s.x() < gutter && s.right() > gutter);
      if (whole) {
        flush(leftColumn, rightColumn, result);
        result.add(line(glyphs(here), 0, edge));
      } else {
        addIfAny(glyphs(here.stream().filter(s -> s.x() < gutter).toList()), 0, edge, leftColumn);
        addIfAny(glyphs(here.stream().filter(s -> s.x() >= gutter).toList()), 1, edge, rightColumn);
      }
    }
    flush(leftColumn, rightColumn, result);
    return result;
  }

  private static void flush(List<PdfLine> left, List<PdfLine> right, List<PdfLine> result) {
    result.addAll(left);
    result.addAll(right);
    left.clear();
    right.clear();
  }

  private static List<PdfGlyph> glyphs(List<Segment> segments) {
    return segments.stream().flatMap(s -> s.glyphs().stream()).toList();
  }

  private static void addIfAny(
      List<PdfGlyph> glyphs, int column, boolean edge, List<PdfLine> lines) {
    if (!glyphs.isEmpty()) {
      lines.add(line(glyphs, column, edge));
    }
  }

  private static PdfLine line(List<PdfGlyph> glyphs, int column, boolean edge) {
    float size = median(glyphs.stream().map(PdfGlyph::size).toList());
    float y = median(glyphs.stream().map(PdfGlyph::y).toList());
    StringBuilder text = new StringBuilder();
    boolean raised = false;
    for (int i = 0; i < glyphs.size(); i++) {
      PdfGlyph glyph = glyphs.get(i);
      boolean up = isRaised(glyph, size, y);
      boolean spaced = i > 0 && glyph.x() - glyphs.get(i - 1).right() > 0.15f * glyph.size();
      if (raised && !up) {
        text.append('}');
      }
      boolean cell = i > 0 && glyph.x() - glyphs.get(i - 1).right() > CELL_GAP * glyph.size();
      text.append(cell ? "\t" : spaced ? " " : "")
          .append(!raised && up ? "^{" : "")
          .append(glyph.text());
      raised = up;
    }
    text.append(raised ? "}" : "");
    boolean marked = glyphs.stream().filter(PdfGlyph::emphasised).count() * 10 > glyphs.size() * 8L;
    return new PdfLine(
        text.toString(),
        glyphs.getFirst().x(),
        glyphs.getLast().right(),
        y,
        size,
        marked,
        column,
        edge);
  }

  private static boolean isRaised(PdfGlyph glyph, float size, float y) {
    return glyph.size() < 0.8f * size
        && y - glyph.y() > 0.15f * size
        && glyph.text().chars().allMatch(c -> Character.isDigit(c) || ",-–".indexOf(c) >= 0);
  }
}
