package org.winnow.index;

/// What the index knows of entities beyond the claims themselves. Thread-safe.
///
/// @param synonyms  further names of entities
/// @param hierarchy families and classes
public record Background(Synonyms synonyms, Hierarchy hierarchy) {
  /// Nothing beyond the claims.
  public static final Background NONE = new Background(Synonyms.NONE, Hierarchy.NONE);

  public static Background of(Synonyms synonyms) {
    return new Background(synonyms, Hierarchy.NONE);
  }

  public Background withHierarchy(Hierarchy other) {
    return new Background(synonyms, other);
  }
}
