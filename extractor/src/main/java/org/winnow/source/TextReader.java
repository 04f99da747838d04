package org.winnow.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.winnow.text.DataError;
import org.winnow.text.PassageKind;

/// Finds the blocks of a plain text from its layout: blank lines, line lengths, capitals, captions.
/// One for each text; not thread-safe.
final class TextReader {
  private static final int LONGEST_HEADING = 160;

  private final List<TextLine> lines;
  private final TextLayout layout;
  private final List<Block> blocks = new ArrayList<>();
  private final List<DataError> errors = new ArrayList<>();
  private boolean inReferences;

  private TextReader(List<TextLine> lines, TextLayout layout) {
    this.lines = lines;
    this.layout = layout;
  }

  /// The blocks of a text, and what could not be read of it.
  record Result(List<Block> blocks, List<DataError> errors) {}

  static Result read(String source) {
    List<TextLine> lines = RunningHeads.drop(TextLine.of(source));
    return new TextReader(lines, TextLayout.measured(lines)).read();
  }

  /// Reads a text in which a space at a line's end says that the paragraph goes on, and nothing else does.
  ///
  /// @param headings where lines start that may be headings
  static Result readMarked(String source, Set<Integer> headings) {
    List<TextLine> lines = TextLine.of(source);
    return new TextReader(lines, TextLayout.marked(lines, headings)).read();
  }

  private Result read() {
    for (int start = 0; start < lines.size(); ) {
      int end = endOfBlock(start);
      add(start, end);
      start = startsTable(start) ? addTable(start, end) : end;
    }
    return new Result(blocks, errors);
  }

  private int addTable(int captionStart, int start) {
    String caption = text(captionStart, start);
    TextTable.Found found = new TextTable(lines, layout, caption, start).read();
    blocks.addAll(found.rows());
    if (found.rows().isEmpty() || found.rowsEnd() < found.end()) {
      String rows = found.rows().isEmpty() ? "the rows" : "the last rows";
      errors.add(
          new DataError("table-not-read", caption, rows + " of this table cannot be told apart"));
    }
    if (found.rowsEnd() < found.end()) {
      blocks.add(new Block.Aside(pieces(lines, found.rowsEnd(), found.end())));
    }
    return found.end();
  }

  private boolean startsTable(int start) {
    return !inReferences
        && TextMarks.isTableCaption(lines.get(start).text())
        && (start == 0 || layout.startsCaption(start));
  }

  private int endOfBlock(int start) {
    boolean caption = TextMarks.isCaption(lines.get(start).text());
    int end = start + 1;
    while (end < lines.size() && !breaks(end, caption)) {
      end++;
    }
    return end;
  }

  private boolean breaks(int line, boolean inCaption) {
    String text = lines.get(line).text();
    boolean author =
        AuthorYear.startsReference(text) && TextMarks.endsSentence(lines.get(line - 1).text());
    if (inReferences && (ReferenceList.startsEntry(text) || author)) {
      return true;
    }
    return (inCaption && lines.get(line).startsPage())
        || (TextMarks.isUrl(lines.get(line).text()) && layout.isSetApart(line))
        || layout.breaksBefore(line);
  }

  private void add(int start, int end) {
    List<Piece> pieces = pieces(lines, start, end);
    String text = text(start, end);
    if (isHeading(start, end, text)) {
      String name = TextMarks.bareHeading(text);
      inReferences = SectionNames.of(name) == SectionNames.Role.REFERENCES;
      boolean main = TextMarks.isAllCaps(text) || TextMarks.isOddCase(text);
      blocks.add(new Block.Heading(main || SectionNames.isKnown(name) ? 1 : 2, pieces));
    } else if (TextMarks.isUrl(text)) {
      blocks.add(new Block.Aside(pieces));
    } else {
      blocks.add(new Block.Prose(kind(text), pieces));
    }
  }

  private PassageKind kind(String text) {
    if (TextMarks.isCaption(text) || TextMarks.isAbbreviationList(text)) {
      return PassageKind.CAPTION;
    }
    return !inReferences && TextMarks.isBullet(text)
        ? PassageKind.LIST_ITEM
        : PassageKind.PARAGRAPH;
  }

  static List<Piece> pieces(List<TextLine> lines, int start, int end) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = start; i < end; i++) {
      pieces.add(new Piece(lines.get(i).span(), i > start, null));
    }
    return pieces;
  }

  private String text(int start, int end) {
    List<String> texts = lines.subList(start, end).stream().map(TextLine::text).toList();
    return String.join(" ", texts);
  }

  private boolean isHeading(int start, int end, String text) {
    boolean oneShortLine = end == start + 1 && text.length() < 80;
    SectionNames.Role role =
        oneShortLine ? SectionNames.of(TextMarks.bareHeading(text)) : SectionNames.Role.UNKNOWN;
    if (role != SectionNames.Role.UNKNOWN) {
      return role != SectionNames.Role.REFERENCES || isListBelow(end);
    }
    boolean styled = TextMarks.isAllCaps(text) || TextMarks.isOddCase(text);
    boolean numbered = TextMarks.isNumberedHeading(text);
    boolean shape =
        end < lines.size()
            && (styled || layout.mayBeHeading(start))
            && end - start <= (styled ? 4 : 2)
            && text.length() <= LONGEST_HEADING
            && Character.isLetter(text.codePointAt(0))
            && (!TextMarks.endsSentence(text) || numbered || (styled && text.endsWith("?")))
            && !text.endsWith(",")
            && !TextMarks.isCaption(text)
            && (styled || numbered || layout.startsLower() || !goesOnBelow(end));
    return shape && !inReferences && followsSentence(text, styled) && TextMarks.words(text) <= 20;
  }

  /// Whether the next line is the rest of a sentence: it starts with a word in lower case, no symbol.
  private boolean goesOnBelow(int line) {
    return lines.get(line).text().matches("(?s)\\p{Ll}+[\\s,.;].*");
  }

  /// Below the heading of a reference list stand numbered entries or years.
  private boolean isListBelow(int line) {
    List<TextLine> below = lines.subList(line, Math.min(lines.size(), line + 12));
    long entries = below.stream().filter(l -> ReferenceList.startsEntry(l.text())).count();
    long years = below.stream().filter(l -> ReferenceList.hasYear(l.text())).count();
    return entries >= Math.min(2, below.size()) || years >= Math.min(3, below.size());
  }

  /// No heading stands inside a sentence; one in lower case must follow a finished one.
  private boolean followsSentence(String text, boolean styled) {
    if (blocks.isEmpty()) {
      return !TextMarks.goesOn(text) || styled;
    }
    boolean paragraph =
        blocks.getLast() instanceof Block.Prose(PassageKind kind, _)
            && kind == PassageKind.PARAGRAPH;
    if (!paragraph) {
      return !TextMarks.goesOn(text) || styled || layout.startsLower();
    }
    String before = lastLineText();
    return TextMarks.endsSentence(before)
        || (!TextMarks.goesOn(text) && TextMarks.words(before) < 4);
  }

  private String lastLineText() {
    int end = blocks.getLast().pieces().getLast().span().end();
    TextLine found = lines.getFirst();
    for (int low = 0, high = lines.size() - 1; low <= high; ) {
      int middle = (low + high) >>> 1;
      found = lines.get(middle);
      if (found.span().end() == end) {
        break;
      }
      if (found.span().end() < end) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return found.text();
  }
}
