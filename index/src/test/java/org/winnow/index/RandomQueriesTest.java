package org.winnow.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.claim.Evidence;

/// Five hundred random queries find in the index, and count by facets, what a plain scan of the evidence does.
class RandomQueriesTest {
  private static final int QUERIES = 100;

  private static Map<FacetField, Function<Evidence, String>> facets(List<Evidence> all) {
    Set<String> contradicted = PlainScan.contradicted(all);
    return Map.of(
        FacetField.PREDICATE, e -> e.predicate().label(),
        FacetField.SUBJECT, e -> e.subject().identity(),
        FacetField.DOCUMENT, Evidence::document,
        FacetField.SECTION, Evidence::section,
        FacetField.NEGATED, e -> "" + e.negated(),
        FacetField.CONTRADICTED, e -> "" + contradicted.contains(e.claim()));
  }

  @TempDir Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void theIndexFindsWhatAPlainScanFinds(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    List<Evidence> all = new RandomEvidence(random).some(150);
    PlainScan scan = new PlainScan(random, all);
    Map<FacetField, Function<Evidence, String>> facets = facets(all);
    try (ClaimSearcher searcher = Claims.index(folder, Background.NONE, all)) {
      int hits = 0;
      for (PlainScan.Asked query : scan.several(QUERIES, 3)) {
        Set<String> expected = PlainScan.found(query, all);
        SearchRequest request =
            SearchRequest.of(query.text())
                .withPage(0, 1000)
                .withEvidences(1000)
                .withFacets(List.copyOf(facets.keySet()), 100);
        SearchResult result = searcher.search(request);
        assertThat(keys(result)).as(query.text()).isEqualTo(expected);
        checkEvidence(result, query, all);
        checkFacets(result, expected, all, facets, query.text());
        checkChoice(searcher, request, expected, all, facets);
        hits += expected.size();
      }
      assertThat(hits).as("claims found, so that the test tests something").isGreaterThan(QUERIES);
    }
  }

  /// Of each claim the evidence that satisfies the query is shown, and no other.
  private static void checkEvidence(
      SearchResult result, PlainScan.Asked query, List<Evidence> all) {
    for (ClaimHit hit : result.hits()) {
      List<Evidence> ofClaim = all.stream().filter(e -> e.claim().equals(hit.claim())).toList();
      assertThat(hit.evidence().stream().map(EvidenceHit::evidence))
          .as(query.text())
          .containsExactlyInAnyOrderElementsOf(
              ofClaim.stream().filter(e -> query.condition().test(e, ofClaim)).toList());
    }
  }

  private static void checkFacets(
      SearchResult result,
      Set<String> found,
      List<Evidence> all,
      Map<FacetField, Function<Evidence, String>> facets,
      String query) {
    for (FacetCounts facet : result.facets()) {
      assertThat(facet.values().stream().map(v -> v.value() + " " + v.claims()))
          .as("%s of %s", facet.facet(), query)
          .containsExactlyElementsOf(
              PlainScan.counts(found, all, facets.getOrDefault(facet.facet(), e -> "")));
    }
  }

  /// Chosen documents narrow the hits, but not the counts of documents.
  private static void checkChoice(
      ClaimSearcher searcher,
      SearchRequest request,
      Set<String> found,
      List<Evidence> all,
      Map<FacetField, Function<Evidence, String>> facets)
      throws Exception {
    Set<String> chosen = Set.of("a.txt", "c.md");
    SearchResult result = searcher.search(request.withChosen(Map.of(FacetField.DOCUMENT, chosen)));
    Set<String> narrowed = new TreeSet<>(found);
    narrowed.retainAll(
        all.stream().filter(e -> chosen.contains(e.document())).map(Evidence::claim).toList());
    assertThat(keys(result)).as(request.query()).isEqualTo(narrowed);
    for (FacetCounts facet : result.facets()) {
      Set<String> counted = facet.facet() == FacetField.DOCUMENT ? found : narrowed;
      checkFacets(
          new SearchResult(0, true, List.of(), List.of(facet), null),
          counted,
          all,
          facets,
          request.query());
    }
  }

  private static Set<String> keys(SearchResult result) {
    Set<String> keys = new TreeSet<>();
    result.hits().forEach(hit -> keys.add(hit.claim()));
    return keys;
  }
}
