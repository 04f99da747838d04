package org.winnow.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.text.Span;

/// Finds a Markdown text node's characters in the file: escapes and entities read otherwise than they are
/// written, all else stands as it is. One for each node; not thread-safe.
final class MarkdownLiteral {
  private static final Pattern ENTITY = Pattern.compile("&(?:#[xX]?[0-9a-fA-F]{1,7}|\\w{1,40});");
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private final String raw;
  private final String literal;
  private final int offset;
  private final List<Piece> pieces = new ArrayList<>();
  private int at;
  private int read;
  private int runStart;

  private MarkdownLiteral(String raw, String literal, int offset) {
    this.raw = raw;
    this.literal = literal;
    this.offset = offset;
  }

  /// The pieces of the file that read as `literal`; where the two cannot be matched, one piece for all.
  static List<Piece> pieces(String source, Span span, String literal, boolean onNewLine) {
    MarkdownLiteral aligned = new MarkdownLiteral(span.of(source), literal, span.start());
    if (!aligned.align() || aligned.pieces.isEmpty()) {
      return List.of(new Piece(span, onNewLine, literal));
    }
    if (onNewLine) {
      aligned.pieces.set(0, aligned.pieces.getFirst().setOnNewLine());
    }
    return aligned.pieces;
  }

  private boolean align() {
    Matcher entity = ENTITY.matcher(raw);
    while (read < literal.length()) {
      if (at >= raw.length()) {
        return false;
      }
      char c = raw.charAt(at);
      if (isEscape()) {
        flush();
        runStart = ++at;
        at++;
        read++;
      } else if (c == '&'
          && entity.region(at, raw.length()).lookingAt()
          && !literal.startsWith(entity.group(), read)) {
        replace(entity.end(), Character.charCount(literal.codePointAt(read)));
      } else if (c == literal.charAt(read)) {
        at++;
        read++;
      } else if (c == '\0' || (c == '\n' && literal.charAt(read) == ' ')) {
        replace(at + 1, 1);
      } else if (Character.isWhitespace(c) || c == '`') {
        flush();
        runStart = ++at;
      } else {
        return false;
      }
    }
    flush();
    return true;
  }

  /// A backslash that takes the next character's meaning; in code it has none and stands for itself.
  private boolean isEscape() {
    return raw.charAt(at) == '\\'
        && at + 1 < raw.length()
        && PUNCTUATION.indexOf(raw.charAt(at + 1)) >= 0
        && !literal.startsWith(raw.substring(at, at + 2), read);
  }

  private void flush() {
    if (at > runStart) {
      pieces.add(Piece.of(offset + runStart, offset + at, false));
    }
    runStart = at;
  }

  private void replace(int end, int length) {
    flush();
    pieces.add(
        new Piece(
            new Span(offset + at, offset + end), false, literal.substring(read, read + length)));
    at = end;
    runStart = end;
    read += length;
  }
}
