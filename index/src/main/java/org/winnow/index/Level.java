package org.winnow.index;

/// The kinds of Lucene document: in a block evidence first, then the claim that it belongs to; and, outside
/// of blocks, the whole text of each document. Their fields have names of their own, so that no query meets
/// two of them by accident.
enum Level {
  CLAIM("c."),
  EVIDENCE("e."),
  DOCUMENT("d.");

  /// The field that says of which level a document is.
  static final String FIELD = "level";

  private final String prefix;

  Level(String prefix) {
    this.prefix = prefix;
  }

  String prefix() {
    return prefix;
  }
}
