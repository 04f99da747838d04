package org.winnow.index;

import java.util.List;

/// What a search found. Immutable.
///
/// @param total    how many claims in all
/// @param complete whether all claims were looked at; false where the time ran out first
/// @param hits     those asked for, in order
/// @param facets   in the order asked for
public record SearchResult(
    int total, boolean complete, List<ClaimHit> hits, List<FacetCounts> facets) {
  public SearchResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }
}
