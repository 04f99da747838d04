package org.winnow.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Callout;
import org.winnow.text.MappedText;
import org.winnow.text.SourceMap;
import org.winnow.text.Span;

/// Puts the cells of a table row together as one text. One for each row; not thread-safe.
final class RowText {
  private final String separator;
  private final StringBuilder text = new StringBuilder();
  private final SourceMap.Builder map = new SourceMap.Builder();
  private final List<Span> cells = new ArrayList<>();
  private final List<Callout> callouts = new ArrayList<>();
  private int lastEnd;

  RowText(String separator) {
    this.separator = separator;
  }

  /// @param cell   the cell's text, null for an empty cell
  /// @param source where the cell begins, null for an empty cell
  void addCell(CalloutFinder.@Nullable Cut cell, @Nullable Span source) {
    if (!cells.isEmpty()) {
      int to = source == null ? lastEnd : Math.max(lastEnd, source.start());
      map.replace(separator.length(), lastEnd, to);
      text.append(separator);
    } else if (source != null) {
      lastEnd = source.start();
    }
    int start = text.length();
    if (cell != null) {
      append(cell.content());
      cell.callouts().forEach(c -> callouts.add(moved(c, c.offset() + start)));
    }
    cells.add(new Span(start, text.length()));
  }

  /// Citation marks that stand in a cell of their own belong to the text before.
  void addMarks(List<Callout> marks) {
    marks.forEach(c -> callouts.add(moved(c, text.length())));
  }

  private static Callout moved(Callout callout, int offset) {
    return new Callout(offset, callout.marker(), callout.labels(), callout.source());
  }

  private void append(MappedText cell) {
    text.append(cell.text());
    map.append(cell.map(), 0, cell.text().length());
    if (!cell.text().isEmpty()) {
      lastEnd = cell.map().source(cell.text().length() - 1).end();
    }
  }

  boolean isBlank() {
    return cells.stream().allMatch(cell -> cell.of(text).isBlank());
  }

  MappedText content() {
    return new MappedText(text.toString(), map.build());
  }

  List<Span> cells() {
    return cells;
  }

  List<Callout> callouts() {
    return callouts;
  }
}
