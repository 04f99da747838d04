package org.winnow.source;

import java.util.ArrayList;
import java.util.List;
import org.winnow.text.PassageKind;

/// Puts sentences together again that a page's end, a caption, a table or an aside broke in two: a
/// paragraph that stops without a full stop goes on in the next one that starts in lower case.
final class Rejoiner {
  private static final int FARTHEST = 400;

  private Rejoiner() {}

  static List<Block> rejoin(List<Block> blocks, String source) {
    List<Block> result = new ArrayList<>(blocks.size());
    int open = -1;
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading _, Block.Entry _ -> open = -1;
        case Block.Prose prose when prose.kind() != PassageKind.CAPTION -> {
          if (open >= 0
              && prose.kind() == PassageKind.PARAGRAPH
              && goesOn(result.get(open), prose, source)) {
            Block.Prose joined = ((Block.Prose) result.get(open)).join(prose);
            result.set(open, joined);
            open = isOpen(joined, source) ? open : -1;
            continue;
          }
          open = isOpen(prose, source) ? result.size() : -1;
        }
        case Block.Prose _, Block.Row _, Block.Aside _ -> {}
      }
      result.add(block);
      open = result.size() - open > FARTHEST ? -1 : open;
    }
    return result;
  }

  private static boolean isOpen(Block.Prose prose, String source) {
    String text = prose.raw(source);
    return !TextMarks.endsSentence(text) && TextMarks.words(text) > 2;
  }

  private static boolean goesOn(Block before, Block.Prose next, String source) {
    String rest = next.raw(source);
    if (TextMarks.goesOn(rest)) {
      return true;
    }
    String text = before.raw(source);
    return text.endsWith(",") || text.endsWith("-") || TextMarks.pointsOn(text);
  }
}
