package org.winnow.source;

import org.jspecify.annotations.Nullable;
import org.winnow.text.Span;

/// A stretch of the source that goes into a passage, before healing.
///
/// @param span      in the document's source
/// @param onNewLine whether a line break (or a gap such as a running head) stands before it
/// @param reading   what it reads as where that differs from the source ("&amp;" → "&"), else null
record Piece(Span span, boolean onNewLine, @Nullable String reading) {
  static Piece of(int start, int end, boolean onNewLine) {
    return new Piece(new Span(start, end), onNewLine, null);
  }

  String text(String source) {
    return reading == null ? span.of(source) : reading;
  }

  Piece setOnNewLine() {
    return new Piece(span, true, reading);
  }
}
