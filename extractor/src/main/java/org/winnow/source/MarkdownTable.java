package org.winnow.source;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/// Rows of a Markdown table.
final class MarkdownTable {
  private final String source;
  private final String caption;
  private final List<Block> rows = new ArrayList<>();
  private List<String> headers = List.of();

  MarkdownTable(String source, String caption) {
    this.source = source;
    this.caption = caption;
  }

  List<Block> rows(Node table) {
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (part instanceof TableHead) {
          headers =
              cells(row).stream()
                  .map(c -> c.isEmpty() ? "" : Rendering.tidy(new Block.Aside(c).raw(source)))
                  .toList();
        } else if (part instanceof TableBody) {
          add(cells(row));
        }
      }
    }
    return rows;
  }

  private void add(List<List<Piece>> cells) {
    if (cells.stream().anyMatch(c -> !c.isEmpty())) {
      rows.add(
          new Block.Row(
              caption, headers.size() == cells.size() ? headers : List.of(), cells, " | "));
    }
  }

  private List<List<Piece>> cells(Node row) {
    List<List<Piece>> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      cells.add(InlinePieces.of(cell, source));
    }
    return cells;
  }
}
