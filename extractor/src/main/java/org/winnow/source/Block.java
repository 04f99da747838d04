package org.winnow.source;

import java.util.List;
import java.util.stream.Stream;
import org.winnow.text.PassageKind;
import org.winnow.text.Span;

/// What a format reader makes of a document: blocks in reading order, still made of source pieces. The
/// [DocumentAssembler] turns them into passages and references.
sealed interface Block {
  /// Everything the block is made of, in source order; never empty.
  List<Piece> pieces();

  /// A heading.
  ///
  /// @param level 1 for the document's main sections, more for what stands below them
  record Heading(int level, List<Piece> pieces) implements Block {}

  /// A paragraph, list item or caption.
  record Prose(PassageKind kind, List<Piece> pieces) implements Block {
    /// This text and its rest, which stood after a running head, caption or table.
    Prose join(Prose rest) {
      Stream<Piece> first = Stream.of(rest.pieces.getFirst().setOnNewLine());
      Stream<Piece> tail = Stream.concat(first, rest.pieces.stream().skip(1));
      return new Prose(kind, Stream.concat(pieces.stream(), tail).toList());
    }
  }

  /// A table row.
  ///
  /// @param caption   the table's caption, empty where none was found
  /// @param headers   as many as cells, or empty
  /// @param cells     pieces of each cell, empty lists for empty cells
  /// @param separator what to put between two cells
  record Row(String caption, List<String> headers, List<List<Piece>> cells, String separator)
      implements Block {
    /// This row with one more cell.
    Row with(Piece cell) {
      return new Row(
          caption,
          headers,
          Stream.concat(cells.stream(), Stream.of(List.of(cell))).toList(),
          separator);
    }

    @Override
    public List<Piece> pieces() {
      return cells.stream().flatMap(List::stream).toList();
    }
  }

  /// An entry of the reference list that the format marks as such.
  record Entry(String label, List<Piece> pieces) implements Block {
    /// This entry with a line after it that only looked like one.
    Entry with(Span marker, List<Piece> rest) {
      Stream<Piece> first = Stream.of(new Piece(marker, true, null));
      return new Entry(
          label, Stream.of(pieces.stream(), first, rest.stream()).flatMap(s -> s).toList());
    }
  }

  /// Author names, running heads, keywords: read, but no part of the text.
  record Aside(List<Piece> pieces) implements Block {}

  /// The block's text as it stands, pieces on new lines set off by a space: for looking at, not to keep.
  default String raw(String source) {
    StringBuilder raw = new StringBuilder();
    for (Piece piece : pieces()) {
      if (piece.onNewLine() && !raw.isEmpty()) {
        raw.append(' ');
      }
      raw.append(piece.text(source));
    }
    return raw.toString().strip();
  }
}
