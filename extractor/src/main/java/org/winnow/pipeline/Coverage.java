package org.winnow.pipeline;

import java.util.BitSet;
import java.util.TreeMap;
import org.winnow.text.Callout;
import org.winnow.text.Document;
import org.winnow.text.LeftOut;
import org.winnow.text.Passage;
import org.winnow.text.Span;

/// How much of a document was read, in characters of its source that are not white space.
///
/// @param characters all
/// @param read       in passages and citation marks
/// @param leftOut    seen and kept out, by reason
/// @param unread     in neither: running heads, page numbers, markup
public record Coverage(int characters, int read, TreeMap<String, Integer> leftOut, int unread) {
  static Coverage of(Document document) {
    BitSet open = new BitSet();
    String source = document.source();
    for (int i = 0; i < source.length(); i++) {
      open.set(i, !Character.isWhitespace(source.charAt(i)));
    }
    int characters = open.cardinality();
    for (Passage passage : document.passages()) {
      for (int i = 0; i < passage.text().length(); i++) {
        clear(open, passage.source(new Span(i, i + 1)));
      }
      passage.callouts().stream().map(Callout::source).forEach(mark -> clear(open, mark));
    }
    int rest = open.cardinality();
    int read = characters - rest;
    TreeMap<String, Integer> leftOut = new TreeMap<>();
    for (LeftOut left : document.leftOut()) {
      clear(open, left.source());
      leftOut.merge(left.reason(), rest - open.cardinality(), Integer::sum);
      rest = open.cardinality();
    }
    return new Coverage(characters, read, leftOut, rest);
  }

  private static void clear(BitSet open, Span span) {
    open.clear(span.start(), span.end());
  }

  /// Share of the characters that was read, in per cent; 100 for an empty source.
  public int percent() {
    return characters == 0 ? 100 : (int) Math.round(100.0 * read / characters);
  }
}
