package org.winnow.source;

/// A block and where in the document it stands.
///
/// @param section normalised section name
/// @param heading the nearest heading above, as printed
record Placed(Block block, Role role, String section, String heading) {
  /// What becomes of the block.
  enum Role {
    TEXT,
    REFERENCE,
    LEFT_OUT;

    boolean isText() {
      return this == TEXT;
    }
  }
}
