package org.winnow.index;

/// What the index knows of entities and decisions beyond the claims themselves. Thread-safe.
///
/// @param synonyms  further names of entities
/// @param hierarchy families and classes
/// @param decisions what curators decided
public record Background(Synonyms synonyms, Hierarchy hierarchy, Decisions decisions) {
  /// Nothing beyond the claims.
  public static final Background NONE =
      new Background(Synonyms.NONE, Hierarchy.NONE, Decisions.NONE);

  /// The verdict of a curator on an evidence. Implementations must be thread-safe.
  @FunctionalInterface
  public interface Decisions {
    /// Nothing was decided.
    Decisions NONE = evidence -> "none";

    /// A label such as "accepted", "rejected", "none" for the evidence with this key.
    String of(String evidence);
  }

  public static Background of(Synonyms synonyms) {
    return new Background(synonyms, Hierarchy.NONE, Decisions.NONE);
  }

  public Background withHierarchy(Hierarchy other) {
    return new Background(synonyms, other, decisions);
  }

  public Background withDecisions(Decisions other) {
    return new Background(synonyms, hierarchy, other);
  }
}
