package org.winnow.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.winnow.text.Document;
import org.winnow.text.DocumentInfo;
import org.winnow.text.Passage;

/// A document of bare paragraphs, for texts that come one by one in large numbers.
final class PlainDocument {
  private PlainDocument() {}

  static Document of(String id, String sha256, String text, List<Block> blocks) {
    PassageBuilder builder =
        new PassageBuilder(text, new Hyphenation(text), new CalloutFinder(List.of(), Set.of()));
    List<Passage> passages = new ArrayList<>();
    for (Block block : blocks) {
      Placed placed = new Placed(block, Placed.Role.TEXT, "body", "");
      Passage passage = builder.passage(passages.size(), placed, null);
      if (passage != null) {
        passages.add(passage);
      }
    }
    return new Document(
        id, "text", sha256, DocumentInfo.UNKNOWN, text, false, passages, List.of(), List.of());
  }
}
