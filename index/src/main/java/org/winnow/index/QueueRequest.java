package org.winnow.index;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Asks for evidence to judge. Immutable.
///
/// @param query  in the query language; blank for all evidence
/// @param chosen facet values to narrow by, as in [SearchRequest]
/// @param first  key of the evidence to begin with, judged or not; null for that which comes first
/// @param limit  how many, from 1
public record QueueRequest(
    String query, Map<FacetField, Set<String>> chosen, @Nullable String first, int limit) {
  public QueueRequest {
    chosen = Map.copyOf(chosen);
    if (limit < 1) {
      throw new IllegalArgumentException("limit " + limit);
    }
  }
}
