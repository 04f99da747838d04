package org.winnow.dictionary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table of tab-separated values with a fixed header; lines that begin with `#` and empty lines are left
/// out.
final class TsvFile {
  /// No line of a name list is longer for a good reason.
  private static final int LONGEST_LINE = 100_000;

  private TsvFile() {}

  /// @throws UnreadableDictionary where the file is not UTF-8 or a line does not fit the header
  static List<Row> read(Path file, String header) {
    List<Row> rows = new ArrayList<>();
    int width = header.split("\t", -1).length;
    boolean headerSeen = false;
    long number = 0;
    for (String line : decode(file).lines().toList()) {
      number++;
      if (line.length() > LONGEST_LINE) {
        throw new UnreadableDictionary(
            file, number, "the line has " + line.length() + " characters");
      }
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (!headerSeen) {
        requireHeader(file, number, line, header);
        headerSeen = true;
      } else {
        rows.add(row(file, number, line, width));
      }
    }
    if (!headerSeen) {
      throw new UnreadableDictionary(file, 1, "no header; expected: " + visible(header));
    }
    return rows;
  }

  private static Row row(Path file, long number, String line, int width) {
    List<String> cells = new ArrayList<>(width);
    for (String cell : line.split("\t", -1)) {
      cells.add(cell.strip());
    }
    while (cells.size() < width) {
      cells.add("");
    }
    Row row = new Row(file, number, cells);
    if (cells.size() > width) {
      throw row.error(cells.size() + " columns where the header has " + width);
    }
    return row;
  }

  private static void requireHeader(Path file, long number, String line, String header) {
    List<String> missing = new ArrayList<>(Arrays.asList(header.split("\t")));
    missing.removeAll(Arrays.asList(line.split("\t")));
    if (!missing.isEmpty()) {
      throw new UnreadableDictionary(file, number, "missing column " + String.join(", ", missing));
    }
    if (!line.equals(header)) {
      throw new UnreadableDictionary(file, number, "the columns must be: " + visible(header));
    }
  }

  private static String visible(String header) {
    return header.replace("\t", ", ");
  }

  private static String decode(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UnreadableDictionary(file, "cannot be read", e);
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(in)
          .toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableDictionary(file, line(bytes, in.position()), "not UTF-8");
    }
  }

  private static long line(byte[] bytes, int position) {
    long line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  /// One line of data.
  ///
  /// @param file   where it stands
  /// @param number line, from 1
  /// @param cells  as many as the header has columns, stripped
  record Row(Path file, long number, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    String get(int column) {
      return cells.get(column);
    }

    String place() {
      return file + ":" + number;
    }

    UnreadableDictionary error(String what) {
      return new UnreadableDictionary(file, number, what);
    }
  }
}
