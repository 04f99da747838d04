package org.winnow.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a table set as plain text, as far as the layout shows its rows. Four layouts do: tabs between
/// cells, a last column of citation marks, one short line a row with as many words in each, and rows that
/// each end a sentence.
/// One for each table; not thread-safe.
final class TextTable {
  private static final Pattern REF_HEADER =
      Pattern.compile("(?i)(?:.*\\s)?(?:refs?\\.?|references?|citations?)");
  private static final Pattern MARK_AT_END =
      Pattern.compile(
          "(?:(?<before>.*\\S)\\s+|^)\\[\\d{1,3}(?:\\s?[,–-]\\s?\\d{1,3})*\\](?<after>\\p{L}.*)?");
  private static final Pattern MARK_OPENS =
      Pattern.compile("(?:.*\\s)?\\[\\d{1,3}(?:\\s?[,–-]\\s?\\d{1,3})*\\s?[,–-]");
  private static final Pattern MARK_CLOSES = Pattern.compile("\\d{1,3}\\]");

  /// Column heads of two words that name one column.
  private static final Pattern TWO_WORD_HEAD =
      Pattern.compile(
          "(?i)\\b(fold|p|cell|target|sample|cancer|drug|gene|clinical|trial)\\s(change|values?|"
              + "lines?|genes?|size|types?|names?|symbols?|trials?|phase|id)\\b");

  private static final Pattern CELL = Pattern.compile("(?:^|(?<=\t))[^\t]*");
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final int LONGEST_ROW = 16;
  private static final double NARROW = 0.9;

  private final List<TextLine> lines;
  private final TextLayout layout;
  private final String caption;
  private final int start;

  /// What was found.
  ///
  /// @param rows    empty where the table could not be read
  /// @param rowsEnd the first line after its last row
  /// @param end     the first line after the table
  record Found(List<Block.Row> rows, int rowsEnd, int end) {}

  /// @param start the line below the caption
  TextTable(List<TextLine> lines, TextLayout layout, String caption, int start) {
    this.lines = lines;
    this.layout = layout;
    this.caption = caption;
    this.start = start;
  }

  Found read() {
    Found found = byTabs();
    if (found.rows().isEmpty()) {
      found = byReferenceColumn();
    }
    if (found.rows().isEmpty()) {
      found = byWordCount();
    }
    if (found.rows().isEmpty()) {
      found = bySentences();
    }
    return found;
  }

  private String text(int line) {
    return lines.get(line).text();
  }

  /// Text copied from a page or sheet keeps a tab between cells.
  private Found byTabs() {
    int columns = start < lines.size() ? tabs(start) + 1 : 1;
    int end = start + 1;
    while (columns > 1 && end < lines.size() && tabs(end) + 1 == columns) {
      end++;
    }
    if (columns < 2 || end - start < 2) {
      return new Found(List.of(), start, start);
    }
    List<String> headers = Arrays.stream(text(start).split("\t", -1)).map(String::strip).toList();
    List<Block.Row> rows = new ArrayList<>();
    for (int i = start + 1; i < end; i++) {
      rows.add(new Block.Row(caption, headers, cells(CELL, i), " | "));
    }
    return new Found(rows, end, end);
  }

  private int tabs(int line) {
    return (int) text(line).chars().filter(c -> c == '\t').count();
  }

  private List<List<Piece>> cells(Pattern pattern, int line) {
    List<List<Piece>> cells = new ArrayList<>();
    Matcher cell = pattern.matcher(text(line));
    while (cell.find()) {
      cells.add(
          cell.group().isBlank() ? List.of() : List.of(piece(line, cell.start(), cell.end())));
    }
    return cells;
  }

  private Found byReferenceColumn() {
    int header = start;
    while (header < Math.min(lines.size(), start + 8)
        && !REF_HEADER.matcher(text(header)).matches()) {
      header++;
    }
    if (header >= Math.min(lines.size(), start + 8)) {
      return new Found(List.of(), start, start);
    }
    List<Block.Row> rows = new ArrayList<>();
    List<List<Piece>> cells = new ArrayList<>();
    int end = header + 1;
    for (int i = end; i < lines.size() && i - end < LONGEST_ROW && !startsText(i); i++) {
      boolean newCell = cells.isEmpty() || lines.get(i).blanksBefore() > 0;
      Matcher mark = MARK_AT_END.matcher(text(i));
      boolean twoLines =
          i > start
              && MARK_CLOSES.matcher(text(i)).matches()
              && MARK_OPENS.matcher(text(i - 1)).matches();
      if (cells.isEmpty() && !rows.isEmpty() && goesOnOverPage(i)) {
        rows.set(rows.size() - 1, rows.getLast().with(piece(i, 0, text(i).length())));
        continue;
      }
      if (!mark.matches() && !twoLines) {
        addPiece(cells, piece(i, 0, text(i).length()), newCell);
        continue;
      }
      int after = !twoLines && mark.group("after") != null ? mark.start("after") : text(i).length();
      addPiece(cells, piece(i, 0, after), newCell);
      rows.add(new Block.Row(caption, List.of(), List.copyOf(cells), " | "));
      cells.clear();
      if (after < text(i).length()) {
        addPiece(cells, piece(i, after, text(i).length()), true);
      }
      end = i + 1;
    }
    return new Found(rows, end, end);
  }

  /// A row that a page's end broke in two.
  private boolean goesOnOverPage(int i) {
    return lines.get(i).startsPage() && TextMarks.goesOn(text(i));
  }

  private boolean startsText(int i) {
    String text = text(i);
    return TextMarks.isAbbreviationList(text)
        || TextMarks.isCaption(text)
        || (lines.get(i).blanksBefore() > 0
            && TextMarks.isAllCaps(text)
            && TextMarks.words(text) > 4);
  }

  private Piece piece(int line, int from, int to) {
    int at = lines.get(line).span().start();
    return Piece.of(at + from, at + to, false);
  }

  private static void addPiece(List<List<Piece>> cells, Piece piece, boolean newCell) {
    if (newCell) {
      cells.add(List.of(piece));
    } else {
      List<Piece> longer = new ArrayList<>(cells.removeLast());
      longer.add(piece.setOnNewLine());
      cells.add(longer);
    }
  }

  private Found byWordCount() {
    if (start + 4 > lines.size()) {
      return new Found(List.of(), start, start);
    }
    int columns = TextMarks.words(text(start + 1));
    int end = start + 1;
    while (end < lines.size() && TextMarks.words(text(end)) == columns && isCellLine(end)) {
      end++;
    }
    List<String> headers = headers(columns);
    if (columns < 2 || columns > 8 || end - start < 4 || headers.isEmpty()) {
      return new Found(List.of(), start, start);
    }
    List<Block.Row> rows = new ArrayList<>();
    for (int i = start + 1; i < end; i++) {
      rows.add(new Block.Row(caption, headers, cells(WORD, i), " | "));
    }
    int narrowEnd = end;
    while (narrowEnd < lines.size() && isNarrow(narrowEnd)) {
      narrowEnd++;
    }
    return new Found(rows, end, narrowEnd - end > 3 ? withoutHeading(narrowEnd) : end);
  }

  private boolean isCellLine(int i) {
    return !TextMarks.isCaption(text(i))
        && !text(i).endsWith("-")
        && text(i).length() < layout.width() * NARROW;
  }

  /// The column heads, as many as there are columns, or an empty list.
  private List<String> headers(int columns) {
    String joined = text(start);
    if (TextMarks.words(joined) > columns) {
      joined = TWO_WORD_HEAD.matcher(joined).replaceAll("$1\u00a0$2");
    }
    List<String> heads =
        Arrays.stream(joined.split(" +", -1)).map(h -> h.replace('\u00a0', ' ')).toList();
    return heads.size() == columns ? heads : List.of();
  }

  private Found bySentences() {
    int end = start;
    while (end < lines.size() && isNarrow(end)) {
      end++;
    }
    int first = isHeader(start) ? start + 1 : start;
    List<Block.Row> rows = new ArrayList<>();
    int last = first;
    for (int i = first; i < end; i++) {
      if (endsRow(i)) {
        rows.add(new Block.Row(caption, List.of(), twoCells(last, i + 1), " | "));
        last = i + 1;
      }
    }
    return rows.size() < 2 || last - first < 2 * rows.size()
        ? unread(end)
        : new Found(rows, last, last);
  }

  /// A line of a table: two full lines are running text, one may be two cells side by side.
  private boolean isNarrow(int i) {
    boolean full = isFull(i) && (i + 1 == lines.size() || isFull(i + 1));
    return layout.isWrapped() && !full && !TextMarks.isCaption(text(i));
  }

  private boolean isFull(int i) {
    return text(i).length() >= layout.width() * NARROW;
  }

  private boolean endsRow(int i) {
    return TextMarks.endsSentence(text(i))
        && text(i).matches(".*[.?!](?:\\s?\\[[\\d,– -]+\\])?|.*\\[[\\d,– -]+\\]\\.");
  }

  private boolean isHeader(int i) {
    return i < lines.size() && text(i).matches("\\p{Lu}\\S+ \\p{Lu}[^\\s.]+");
  }

  /// Short lines at a row's start are its first cell, the rest is the second.
  private List<List<Piece>> twoCells(int from, int to) {
    int second = from;
    while (second < to - 1 && text(second).length() < layout.width() * 0.4) {
      second++;
    }
    List<List<Piece>> cells = new ArrayList<>();
    if (second > from) {
      cells.add(TextReader.pieces(lines, from, second));
    }
    cells.add(TextReader.pieces(lines, second, to));
    return cells;
  }

  /// The last line before running text is its heading, if it reads like one.
  private int withoutHeading(int end) {
    boolean heading =
        end > start + 2
            && end < lines.size()
            && TextMarks.words(text(end - 1)) > 1
            && !TextMarks.endsSentence(text(end - 1))
            && !lines.get(end - 2).marksWrap();
    return heading ? end - 1 : end;
  }

  /// The table goes up to running text.
  private Found unread(int narrowEnd) {
    if (!layout.isWrapped()) {
      return new Found(List.of(), start, start);
    }
    return new Found(List.of(), start, withoutHeading(narrowEnd));
  }
}
