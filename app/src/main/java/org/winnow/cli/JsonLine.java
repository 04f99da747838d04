package org.winnow.cli;

import org.winnow.dictionary.Entry;
import org.winnow.dictionary.Explained;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Answers as JSON, one object a line, for programs.
final class JsonLine {
  private JsonLine() {}

  static String of(Explained explained) {
    Entry entry = explained.entry();
    ObjectNode line = JsonMapper.shared().createObjectNode();
    line.put("id", entry.id());
    line.put("name", entry.name());
    line.put("type", entry.type().name());
    line.put("source", entry.source());
    line.put("rank", entry.rank());
    line.put("listed_as", explained.listedAs());
    line.put("read_in_texts", explained.agrees() && explained.stopped() == null);
    line.put("why", explained.why());
    return line.toString();
  }
}
