package org.winnow.dictionary;

/// How freely a name may be read, by how far its list is to be trusted.
final class Trust {
  /// Up to here a registry's symbol has no plural: "MSCs" and "SCs" are cells.
  private static final int SHORT = 3;

  private Trust() {}

  /// @param text      what stands in the text
  /// @param rank      of the name, one of [Rank]
  /// @param agreement of text and name
  /// @param plural    whether an s was left off the text
  static boolean allows(Surface text, int rank, int agreement, boolean plural) {
    if (rank <= Rank.OVERRIDE) {
      return true;
    }
    if (plural && text.length() <= SHORT && text.lower() == 0) {
      return false;
    }
    // "For", "Type", "Cell": a capitalised word is read as a symbol only if that is the gene's
    // symbol.
    boolean capitalisedWord = agreement > 0 && text.isWord() && text.upper() == 1;
    return !capitalisedWord || rank == Rank.APPROVED || text.length() > SHORT + 1;
  }
}
