package org.winnow.mention;

import java.util.List;
import org.winnow.dictionary.Dictionary;
import org.winnow.dictionary.Entry;
import org.winnow.text.Span;

/// Cuts a listed name to the shortest that still names the same entity: "DNA repair mechanisms" is DNA
/// repair, "lncRNA H19" is H19. What was cut off stays in the text, for those who read its words.
/// Immutable, thread-safe.
final class ShortestName {
  private final Dictionary dictionary;

  ShortestName(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /// The name, one word at a time from the end for a process, from the start for an RNA.
  Reading of(Reading name) {
    Reading shortest = name;
    while (true) {
      Reading shorter =
          switch (shortest.type()) {
            case PROCESS -> cut(shortest, 0, shortest.text().lastIndexOf(' '));
            case NCRNA -> cut(shortest, shortest.text().indexOf(' ') + 1, shortest.text().length());
            default -> shortest;
          };
      if (shorter.span().equals(shortest.span())) {
        return shortest;
      }
      shortest = shorter;
    }
  }

  private Reading cut(Reading name, int start, int end) {
    String shorter = end <= start ? name.text() : name.text().substring(start, end);
    if (shorter.length() == name.text().length() || !isSame(shorter, name)) {
      return name;
    }
    return name.withSpan(new Span(start, end).shift(name.span().start()), shorter);
  }

  private boolean isSame(String shorter, Reading name) {
    List<Entry> entries = dictionary.lookup(shorter);
    String id = name.best().id();
    return !entries.isEmpty()
        && entries.getFirst().type() == name.type()
        && id != null
        && id.equals(entries.getFirst().id());
  }
}
