package org.winnow.source;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/// Rows of a table in XML or HTML; a cell that spans several rows or columns is read in each of them. One
/// for each table; not thread-safe.
final class MarkupTable {
  private static final int MOST_SPANNED = 200;

  private final List<String> spanned = new ArrayList<>();
  private final List<Integer> rowsLeft = new ArrayList<>();

  private MarkupTable() {}

  static void render(Element table, String caption, Rendering rendering) {
    MarkupTable reader = new MarkupTable();
    List<String> headers = List.of();
    int rows = 0;
    for (Element row : table.select("tr")) {
      List<String> cells = reader.cells(row);
      boolean head = isHead(row) && rows == 0;
      if (head) {
        headers = headers.size() == cells.size() ? merged(headers, cells) : cells;
      } else {
        rendering.row(caption, headers, cells);
        rows++;
      }
    }
    if (rows == 0) {
      rendering.error("table-not-read", caption, "this table has no rows that can be read");
    }
  }

  private static boolean isHead(Element row) {
    Element parent = row.parent();
    boolean inHead = parent != null && parent.normalName().equals("thead");
    return inHead || (row.selectFirst("td") == null && row.selectFirst("th") != null);
  }

  /// Heads of two rows name a column together: "Drug" over "dose".
  private static List<String> merged(List<String> upper, List<String> lower) {
    List<String> both = new ArrayList<>();
    for (int i = 0; i < upper.size(); i++) {
      boolean same = upper.get(i).equals(lower.get(i)) || lower.get(i).isEmpty();
      both.add(same ? upper.get(i) : (upper.get(i) + " " + lower.get(i)).strip());
    }
    return both;
  }

  private List<String> cells(Element row) {
    List<String> cells = new ArrayList<>();
    for (Element cell : row.children()) {
      if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
        continue;
      }
      addSpanned(cells);
      String text = MarkupText.of(cell);
      int columns = span(cell, "colspan");
      for (int i = 0; i < columns; i++) {
        remember(cells.size(), text, span(cell, "rowspan") - 1);
        cells.add(i == 0 ? text : "");
      }
    }
    addSpanned(cells);
    return cells;
  }

  private void addSpanned(List<String> cells) {
    while (cells.size() < rowsLeft.size() && rowsLeft.get(cells.size()) > 0) {
      int column = cells.size();
      rowsLeft.set(column, rowsLeft.get(column) - 1);
      cells.add(spanned.get(column));
    }
  }

  private void remember(int column, String text, int rows) {
    while (rowsLeft.size() <= column) {
      rowsLeft.add(0);
      spanned.add("");
    }
    rowsLeft.set(column, rows);
    spanned.set(column, text);
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute);
    return value.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(value), MOST_SPANNED) : 1;
  }
}
