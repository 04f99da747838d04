package org.winnow.index;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A search: a query and how much of what it finds is wanted. Immutable; made from [#of(String)] and changed
/// by the `with…` methods.
///
/// @param query     in the query language; blank finds everything
/// @param chosen    facet values to narrow by: claims that have one of the values of each facet
/// @param facets    what to count by
/// @param mostValues of each facet
/// @param order     of the hits
/// @param offset    of the first hit wanted, from 0
/// @param limit     how many hits
/// @param evidences how many pieces of evidence of each hit
/// @param patience  when to stop and return what was found so far
public record SearchRequest(
    String query,
    Map<FacetField, Set<String>> chosen,
    List<FacetField> facets,
    int mostValues,
    Order order,
    int offset,
    int limit,
    int evidences,
    Duration patience) {
  /// The furthest hit that can be asked for.
  public static final int FURTHEST = 10_000;

  /// In what order hits come. Equals are ordered by claim key.
  public enum Order {
    RELEVANCE,
    CONFIDENCE,
    EVIDENCE,
    REFERENCES,
    NEWEST,
    SUBJECT
  }

  public SearchRequest {
    Map<FacetField, Set<String>> copy = new EnumMap<>(FacetField.class);
    chosen.forEach((facet, values) -> copy.put(facet, Set.copyOf(new TreeSet<>(values))));
    chosen = Map.copyOf(copy);
    facets = facets.stream().distinct().toList();
    if (offset < 0 || limit < 0 || evidences < 0 || mostValues < 1 || patience.isNegative()) {
      throw new IllegalArgumentException("negative: " + offset + ", " + limit + ", " + evidences);
    }
    if ((long) offset + limit > FURTHEST) {
      throw new IllegalArgumentException("only the first " + FURTHEST + " hits can be shown");
    }
  }

  /// The first ten hits with up to three pieces of evidence each, without facets.
  public static SearchRequest of(String query) {
    return new SearchRequest(
        query, Map.of(), List.of(), 10, Order.RELEVANCE, 0, 10, 3, Duration.ofSeconds(10));
  }

  public SearchRequest withChosen(Map<FacetField, Set<String>> values) {
    return new SearchRequest(
        query, values, facets, mostValues, order, offset, limit, evidences, patience);
  }

  public SearchRequest withFacets(List<FacetField> counted, int most) {
    return new SearchRequest(
        query, chosen, counted, most, order, offset, limit, evidences, patience);
  }

  public SearchRequest withOrder(Order other) {
    return new SearchRequest(
        query, chosen, facets, mostValues, other, offset, limit, evidences, patience);
  }

  public SearchRequest withPage(int first, int most) {
    return new SearchRequest(
        query, chosen, facets, mostValues, order, first, most, evidences, patience);
  }

  public SearchRequest withEvidences(int most) {
    return new SearchRequest(
        query, chosen, facets, mostValues, order, offset, limit, most, patience);
  }

  public SearchRequest withPatience(Duration longest) {
    return new SearchRequest(
        query, chosen, facets, mostValues, order, offset, limit, evidences, longest);
  }
}
