package org.winnow.text;

import java.util.List;

/// Where a passage of kind `TABLE_ROW` belongs. Immutable.
///
/// @param caption the table's caption or title, empty where none was found
/// @param headers the column heads, as many as cells or empty where none were found
/// @param cells   spans of the cells in the row passage's text, in order; empty spans for empty cells
public record TableRow(String caption, List<String> headers, List<Span> cells) {
  public TableRow {
    headers = List.copyOf(headers);
    cells = List.copyOf(cells);
  }
}
