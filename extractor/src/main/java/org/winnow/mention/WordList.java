package org.winnow.mention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The tables under `dictionaries/grammars/`: tab-separated, a header line, `#` for a comment.
final class WordList {
  private WordList() {}

  /// The rows below the header, each with as many cells as the header has columns.
  ///
  /// @throws IllegalArgumentException naming file and line, where the table does not fit the header
  static List<List<String>> read(Path file, String header) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read as UTF-8", e);
    }
    int width = header.split("\t", -1).length;
    List<List<String>> rows = new ArrayList<>();
    boolean headerSeen = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(line.split("\t", -1));
      if (!headerSeen && !line.equals(header)) {
        throw broken(file, i, "the columns must be: " + header.replace("\t", ", "));
      }
      if (cells.size() != width || cells.getFirst().isBlank()) {
        throw broken(file, i, cells.size() + " columns where the header has " + width);
      }
      if (headerSeen) {
        rows.add(cells);
      }
      headerSeen = true;
    }
    return rows;
  }

  /// The words of a table's first column.
  ///
  /// @throws IllegalArgumentException as [#read]
  static Set<String> words(Path file, String header) {
    return read(file, header).stream().map(List::getFirst).collect(Collectors.toUnmodifiableSet());
  }

  private static IllegalArgumentException broken(Path file, int line, String what) {
    return new IllegalArgumentException(file + ":" + (line + 1) + ": " + what);
  }

  /// Words as alternatives of an expression, the longest first so that it is preferred; a blank stands for
  /// a blank or a dash.
  static String alternatives(List<String> words) {
    return words.stream()
        .sorted((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b))
        .map(w -> Pattern.quote(w).replace(" ", "\\E(?:\\s|" + Borders.DASH + ")\\Q"))
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
