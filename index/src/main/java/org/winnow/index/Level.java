package org.winnow.index;

/// The two kinds of document in a block: evidence first, then the claim that it belongs to. Their fields
/// have names of their own, so that no query meets both by accident.
enum Level {
  CLAIM("c."),
  EVIDENCE("e.");

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
