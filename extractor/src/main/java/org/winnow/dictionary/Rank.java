package org.winnow.dictionary;

/// The order in which names are believed, lower first: the values of [Entry#rank()].
public final class Rank {
  /// The project's own files, which a curator edits.
  public static final int OWN = 0;

  /// Hand-made corrections of a registry vocabulary.
  public static final int OVERRIDE = 1;

  /// The symbol that a nomenclature committee approved.
  public static final int APPROVED = 2;

  /// A symbol that was approved once.
  public static final int PREVIOUS = 3;

  /// A synonym or a full name.
  public static final int ALIAS = 4;

  /// A name of a family or complex.
  public static final int FAMILY = 5;

  /// A name from a list known to hold many accidental ones: cell lines, catalogue names of compounds.
  public static final int WEAK = 6;

  private Rank() {}

  /// A rank in words.
  static String label(int rank) {
    return switch (rank) {
      case OWN -> "the project's own list";
      case OVERRIDE -> "a correction of a registry";
      case APPROVED -> "approved symbol";
      case PREVIOUS -> "previous symbol";
      case ALIAS -> "alias or full name";
      case FAMILY -> "family or complex";
      default -> "weak list";
    };
  }
}
