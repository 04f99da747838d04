package org.winnow.source;

import java.util.ArrayList;
import java.util.List;
import org.winnow.text.PassageKind;

/// Splits a text at its blank lines, and nowhere else.
final class Paragraphs {
  private Paragraphs() {}

  static List<Block> of(String text) {
    List<TextLine> lines = TextLine.of(text);
    List<Block> blocks = new ArrayList<>();
    for (int start = 0; start < lines.size(); ) {
      int end = start + 1;
      while (end < lines.size() && lines.get(end).blanksBefore() == 0) {
        end++;
      }
      blocks.add(new Block.Prose(PassageKind.PARAGRAPH, TextReader.pieces(lines, start, end)));
      start = end;
    }
    return blocks;
  }
}
