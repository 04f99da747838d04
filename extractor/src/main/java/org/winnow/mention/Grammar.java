package org.winnow.mention;

import java.util.List;

/// Reads names that are built by rule rather than listed. Implementations are immutable and thread-safe.
interface Grammar {
  /// All readings in a passage's text, in any order; they may overlap each other and those of others.
  ///
  /// @param text  the passage's text
  /// @param known what the dictionary found in it, by span
  List<Reading> read(String text, List<Reading> known);
}
