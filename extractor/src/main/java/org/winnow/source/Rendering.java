package org.winnow.source;

import java.util.ArrayList;
import java.util.List;
import org.winnow.text.DataError;
import org.winnow.text.DocumentInfo;
import org.winnow.text.PassageKind;
import org.winnow.text.Reference;

/// Writes the text of a document whose format says what its parts are, and notes each part as a block:
/// one paragraph a line, a blank line between two. One for each document; not thread-safe.
final class Rendering {
  private static final String CELL_SEPARATOR = " | ";

  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<DataError> errors = new ArrayList<>();
  private String lastHeading = "";

  void heading(int level, String words) {
    List<Piece> pieces = write(words);
    if (!pieces.isEmpty()) {
      blocks.add(new Block.Heading(level, pieces));
      lastHeading = tidy(words);
      text.append("\n\n");
    }
  }

  /// Whether the last heading reads so.
  boolean isIn(String words) {
    return lastHeading.equalsIgnoreCase(words);
  }

  void prose(PassageKind kind, String words) {
    List<Piece> pieces = write(words);
    if (!pieces.isEmpty()) {
      blocks.add(new Block.Prose(kind, pieces));
      text.append("\n\n");
    }
  }

  /// @param headers as many as cells, or empty
  void row(String caption, List<String> headers, List<String> cells) {
    if (cells.stream().allMatch(cell -> tidy(cell).isEmpty())) {
      return;
    }
    List<List<Piece>> pieces = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      text.append(i == 0 ? "" : CELL_SEPARATOR);
      pieces.add(write(cells.get(i)));
    }
    blocks.add(
        new Block.Row(
            caption, headers.size() == cells.size() ? headers : List.of(), pieces, CELL_SEPARATOR));
    text.append("\n\n");
  }

  void reference(Reference reference) {
    references.add(reference);
  }

  /// Number of references so far.
  int references() {
    return references.size();
  }

  void error(String name, String where, String what) {
    errors.add(new DataError(name, where, what));
  }

  private List<Piece> write(String words) {
    String tidy = tidy(words);
    int start = text.length();
    text.append(tidy);
    return tidy.isEmpty() ? List.of() : List.of(Piece.of(start, text.length(), false));
  }

  /// White space in XML and HTML is layout; a lone half of a surrogate pair cannot be written as UTF-8.
  static String tidy(String words) {
    StringBuilder tidy = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < words.length()
              && Character.isLowSurrogate(words.charAt(i + 1));
      if (pair) {
        tidy.append(c).append(words.charAt(++i));
      } else if (Healer.isSpace(c)) {
        tidy.append(tidy.isEmpty() || tidy.charAt(tidy.length() - 1) == ' ' ? "" : " ");
      } else if (c >= ' ') {
        tidy.append(Character.isSurrogate(c) ? '\ufffd' : c);
      }
    }
    return tidy.toString().strip();
  }

  Reading reading(String format, DocumentInfo info) throws UnreadableDocument {
    if (blocks.isEmpty()) {
      throw new UnreadableDocument("the " + format + " file holds no text");
    }
    return new Reading(
        format, text.toString(), true, blocks, true, info, references, List.of(), errors);
  }
}
