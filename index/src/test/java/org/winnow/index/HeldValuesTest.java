package org.winnow.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;

/// Facets are counted right whether they have few values or many, one a claim or several, and whether few
/// claims are found, many, or nearly all.
class HeldValuesTest {
  private static final int SUBJECTS = 3 * HeldValues.FEW;

  @TempDir Path folder;

  private static List<Evidence> evidence() {
    SplittableRandom random = new SplittableRandom(23);
    List<Predicate> predicates = List.of(Predicate.values());
    List<Evidence> all = new ArrayList<>();
    for (int i = 0; i < 1500; i++) {
      int subject = random.nextInt(1 + random.nextInt(SUBJECTS));
      String quote =
          "[gene%d|GENE - gene%d] word%d [drug%d|DRUG - drug%d] number %d"
              .formatted(
                  subject, subject, random.nextInt(3), random.nextInt(40), random.nextInt(40), i);
      all.add(
          Claims.in("d" + random.nextInt(50) + ".txt")
              .section("section" + random.nextInt(4))
              .says(quote, predicates.get(random.nextInt(predicates.size()))));
    }
    return all;
  }

  @Test
  void countsAreThoseOfAPlainScan() throws Exception {
    List<Evidence> all = evidence();
    List<FacetField> facets =
        List.of(FacetField.SUBJECT, FacetField.PREDICATE, FacetField.SECTION, FacetField.DOCUMENT);
    try (ClaimSearcher searcher = Claims.index(folder, Background.NONE, all)) {
      for (String query : List.of("word1", "-word1", "gene7", "-gene0", "number")) {
        SearchRequest request = SearchRequest.of(query).withPage(0, 2000).withFacets(facets, 500);
        SearchResult result = searcher.search(request);
        Set<String> found = new TreeSet<>();
        result.hits().forEach(hit -> found.add(hit.claim()));
        assertThat(result.facets())
            .as(query)
            .extracting(FacetCounts::values)
            .extracting(values ->
                values.stream().map(value -> value.value() + " " + value.claims()).toList())
            .containsExactly(
                PlainScan.counts(found, all, e -> e.subject().identity()),
                PlainScan.counts(found, all, e -> e.predicate().label()),
                PlainScan.counts(found, all, Evidence::section),
                PlainScan.counts(found, all, Evidence::document));
      }
    }
  }
}
