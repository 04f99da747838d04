package org.winnow.cli;

import org.winnow.dictionary.Entry;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Answers as JSON, one object a line, for programs.
final class JsonLine {
  private JsonLine() {}

  static String of(Entry entry) {
    ObjectNode line = JsonMapper.shared().createObjectNode();
    line.put("id", entry.id());
    line.put("name", entry.name());
    line.put("type", entry.type().name());
    line.put("source", entry.source());
    return line.toString();
  }
}
