package org.winnow.curation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/// The rows of a spreadsheet that was filled in, one at a time, without those that are empty. One instance a
/// table: its first row names the columns.
final class SheetRows {
  private final String place;
  private final Consumer<SheetRow> each;
  private @Nullable List<String> head;

  private SheetRows(String place, Consumer<SheetRow> each) {
    this.place = place;
    this.each = each;
  }

  /// Hands on each row of a file.
  static void read(Path file, Consumer<SheetRow> each) throws IOException {
    if (DecisionSheet.isWorkbook(file)) {
      readWorkbook(file, each);
    } else {
      readTable(file, each);
    }
  }

  private static void readTable(Path file, Consumer<SheetRow> each) throws IOException {
    SheetRows rows = new SheetRows(file.toString(), each);
    try (BufferedReader in = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        rows.take(++number, List.of(line.split("\t", -1)));
      }
    }
  }

  /// The first sheet, and those in which it goes on; others are a curator's own.
  private static void readWorkbook(Path file, Consumer<SheetRow> each) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        boolean first = sheet.getIndex() == 0;
        String place = first ? file.toString() : file + ": " + sheet.getName();
        SheetRows rows = new SheetRows(place, each);
        try (Stream<Row> all = sheet.openStream()) {
          all.map(row -> Map.entry(row.getRowNum(), cells(row)))
              .takeWhile(
                  row -> first || rows.head != null || row.getValue().equals(DecisionSheet.HEAD))
              .forEach(row -> rows.take(row.getKey(), row.getValue()));
        }
      }
    }
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int c = 0; c < row.getCellCount(); c++) {
      cells.add(row.getOptionalCell(c).map(cell -> cell.getText()).orElse(""));
    }
    return cells;
  }

  private void take(int number, List<String> cells) {
    List<String> columns = head;
    if (columns == null) {
      head = cells;
      return;
    }
    Map<String, String> named = new HashMap<>();
    for (int c = 0; c < cells.size() && c < columns.size(); c++) {
      named.put(columns.get(c), cells.get(c));
    }
    if (named.values().stream().anyMatch(cell -> !cell.isBlank())) {
      each.accept(new SheetRow(place + ": row " + number, named));
    }
  }
}
