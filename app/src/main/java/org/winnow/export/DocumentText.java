package org.winnow.export;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.winnow.text.Span;

/// A document's text with its offsets in code points, which is how the readers of other formats count, and
/// with a space in place of each character that XML forbids. Immutable.
final class DocumentText {
  private final String text;
  private final int[] pairs;

  DocumentText(String text) {
    this.text = text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", " ");
    this.pairs =
        Character.codePointCount(text, 0, text.length()) == text.length()
            ? new int[0]
            : IntStream.range(1, text.length())
                .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                .toArray();
  }

  String text() {
    return text;
  }

  /// The characters of a span.
  ///
  /// @throws IllegalArgumentException where the text is shorter
  String of(Span span) {
    if (span.end() > text.length()) {
      throw new IllegalArgumentException(
          "the document is no longer the one that was read: it ends before " + span.end());
    }
    return span.of(text);
  }

  /// A place of the text, in code points.
  int codePoint(int offset) {
    int before = Arrays.binarySearch(pairs, offset);
    return offset - (before >= 0 ? before : -before - 1);
  }
}
