package org.winnow.dictionary;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/// A vocabulary file to import, packed with gzip or not.
record ImportFile(Path path) {
  /// Calls `each` for every line.
  void lines(Consumer<String> each) {
    try (BufferedReader reader = open();
        Stream<String> lines = reader.lines()) {
      lines.forEach(each);
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableDictionary(path, "cannot be read as UTF-8 text", e);
    }
  }

  /// Calls `each` for every row of a table without a header.
  void rows(char separator, Consumer<List<String>> each) {
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
    try (BufferedReader reader = open();
        MappingIterator<List<String>> rows =
            CsvMapper.builder()
                .enable(CsvReadFeature.WRAP_AS_ARRAY)
                .build()
                .readerForListOf(String.class)
                .with(separator == ',' ? schema : schema.withoutQuoteChar())
                .readValues(reader)) {
      rows.forEachRemaining(each);
    } catch (IOException | UncheckedIOException | JacksonException e) {
      throw new UnreadableDictionary(path, "cannot be read as a table: " + e.getMessage(), e);
    }
  }

  /// Calls `each` for every row of a table whose first row names the columns.
  ///
  /// @param required each one name, or several by which the column goes, joined with a bar
  void table(char separator, List<String> required, Consumer<Row> each) {
    Map<String, Integer> columns = new HashMap<>();
    rows(
        separator,
        cells -> {
          if (columns.isEmpty()) {
            readHeader(cells, required, columns);
          } else {
            each.accept(new Row(columns, cells));
          }
        });
    if (columns.isEmpty()) {
      throw new UnreadableDictionary(path, 1, "no header");
    }
  }

  private void readHeader(List<String> cells, List<String> required, Map<String, Integer> columns) {
    for (int i = 0; i < cells.size(); i++) {
      columns.putIfAbsent(fold(cells.get(i)), i);
    }
    List<String> missing = new ArrayList<>(required);
    missing.removeIf(name -> Row.BAR.splitAsStream(name).anyMatch(columns::containsKey));
    if (!missing.isEmpty()) {
      throw new UnreadableDictionary(
          path, 1, "missing column " + String.join(", ", missing) + "; there are: " + cells);
    }
  }

  private static String fold(String header) {
    return header.strip().replaceFirst("^#", "").toLowerCase(Locale.ROOT).replace(' ', '_');
  }

  private BufferedReader open() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path));
    in.mark(2);
    boolean packed = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    return new BufferedReader(
        new InputStreamReader(
            packed ? new GZIPInputStream(in) : in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  /// A row of a table with a header.
  record Row(Map<String, Integer> columns, List<String> cells) {
    private static final Pattern BAR = Pattern.compile("\\|");

    /// The cell of the first of these columns that the table has, empty where it has none.
    String get(String... names) {
      for (String name : names) {
        Integer column = columns.get(name);
        if (column != null) {
          return column < cells.size() && cells.get(column) != null
              ? unquote(cells.get(column))
              : "";
        }
      }
      return "";
    }

    /// The parts of a cell that holds a list.
    List<String> list(String separator, String... names) {
      return Pattern.compile(separator)
          .splitAsStream(get(names))
          .map(String::strip)
          .filter(part -> !part.isEmpty() && !part.equals("-"))
          .toList();
    }

    private static String unquote(String cell) {
      String text = cell.strip();
      boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
      return quoted ? text.substring(1, text.length() - 1) : text;
    }
  }
}
