package org.winnow.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a search found. Immutable.
///
/// @param total    how many claims in all
/// @param complete whether all claims were looked at; false where the time ran out first
/// @param hits     those asked for, in order
/// @param facets   in the order asked for
/// @param instead  where nothing was found, the query with words that the index does not have replaced by
///                 the likeliest it has; null where there is no better guess
public record SearchResult(
    int total,
    boolean complete,
    List<ClaimHit> hits,
    List<FacetCounts> facets,
    @Nullable String instead) {
  public SearchResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }
}
