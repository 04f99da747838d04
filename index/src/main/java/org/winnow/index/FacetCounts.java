package org.winnow.index;

import java.util.List;

/// How many of the found claims have which values. Where a value of this facet was chosen, the other values
/// are counted as if it had not been. Immutable.
///
/// @param facet  what was counted
/// @param values the commonest first, then by value; ranges from the highest down
public record FacetCounts(FacetField facet, List<Value> values) {
  public FacetCounts {
    values = List.copyOf(values);
  }

  /// One value of a facet.
  ///
  /// @param value  to choose it by
  /// @param label  to show: for an entity its preferred name
  /// @param claims how many
  public record Value(String value, String label, int claims) {}
}
