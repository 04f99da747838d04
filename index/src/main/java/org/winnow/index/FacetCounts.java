package org.winnow.index;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// How many of the found claims have which values. Where a value of this facet was chosen, the other values
/// are counted as if it had not been. Immutable.
///
/// @param facet  what was counted
/// @param values the commonest first, then by value; ranges from the highest down
public record FacetCounts(FacetField facet, List<Value> values) {
  private static final Comparator<Value> COMMONEST_FIRST =
      Comparator.comparingInt(Value::claims).reversed().thenComparing(Value::value);

  public FacetCounts {
    values = List.copyOf(values);
  }

  /// Of a closed list of values, those that any claim has.
  static FacetCounts of(FacetField facet, Map<String, Integer> claims) {
    return new FacetCounts(
        facet,
        claims.entrySet().stream()
            .filter(c -> c.getValue() > 0)
            .map(c -> new Value(c.getKey(), c.getKey(), c.getValue()))
            .sorted(COMMONEST_FIRST)
            .toList());
  }

  /// One value of a facet.
  ///
  /// @param value  to choose it by
  /// @param label  to show: for an entity its preferred name
  /// @param claims how many
  public record Value(String value, String label, int claims) {}
}
