package org.winnow.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;

/// Decisions in queries, in the facet and in the order of what to judge next: without a change of the index,
/// and as a plain scan of the evidence has them.
class JudgementsTest {
  @TempDir Path folder;

  private static Judgements random(List<Evidence> all, SplittableRandom random) {
    List<Judgements.Judged> judged = new ArrayList<>();
    for (Evidence e : all) {
      switch (random.nextInt(6)) {
        case 0, 1 ->
            judged.add(new Judgements.Judged(e.claim(), e.evidence(), random.nextBoolean()));
        case 2 -> judged.add(new Judgements.Judged(e.claim(), null, random.nextBoolean()));
        default -> {
          // Nothing is said of it.
        }
      }
    }
    return Judgements.of(judged);
  }

  private static Set<String> claims(List<Evidence> all, Judgements judgements, Judgement of) {
    return all.stream()
        .filter(e -> judgements.of(e) == of)
        .map(Evidence::claim)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> keys(SearchResult result) {
    return result.hits().stream()
        .map(ClaimHit::claim)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22, 23})
  void areFoundAndCountedAsAPlainScanDoes(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    List<Evidence> all = new RandomEvidence(random).some(120);
    try (ClaimSearcher searcher = Claims.index(folder, Background.NONE, all)) {
      SearchRequest request =
          SearchRequest.of("").withPage(0, 1000).withFacets(List.of(FacetField.DECISION), 10);
      for (int i = 0; i < 10; i++) {
        Judgements judgements = random(all, random);
        Map<Judgement, Integer> counts = new EnumMap<>(Judgement.class);
        for (Judgement of : Judgement.values()) {
          Set<String> expected = claims(all, judgements, of);
          SearchRequest asked =
              new SearchRequest(
                  "decision:" + of.label(),
                  Map.of(),
                  List.of(),
                  10,
                  SearchRequest.Order.SUBJECT,
                  0,
                  1000,
                  3,
                  request.patience());
          assertThat(keys(searcher.search(asked, judgements))).isEqualTo(expected);
          SearchRequest chosen =
              request.withChosen(Map.of(FacetField.DECISION, Set.of(of.label())));
          SearchResult narrowed = searcher.search(chosen, judgements);
          assertThat(keys(narrowed)).isEqualTo(expected);
          assertThat(narrowed.facets()).isEqualTo(searcher.search(request, judgements).facets());
          counts.put(of, expected.size());
        }
        FacetCounts facet = searcher.search(request, judgements).facets().getFirst();
        facet
            .values()
            .forEach(v ->
                assertThat(v.claims())
                    .isEqualTo(counts.get(Judgement.of(v.value()).orElseThrow())));
        assertThat(facet.values())
            .hasSize((int) counts.values().stream().filter(c -> c > 0).count());
      }
    }
  }

  @Test
  void aQueryAsksOneEvidenceForAllOfIt() throws Exception {
    Evidence sure = evidence("a.txt", "x", 0.9);
    Evidence unsure = evidence("b.txt", "x", 0.6);
    Judgements judgements =
        Judgements.of(List.of(new Judgements.Judged(sure.claim(), sure.evidence(), true)));
    try (ClaimSearcher searcher = Claims.index(folder, Background.NONE, List.of(sure, unsure))) {
      assertThat(total(searcher, "decision:accepted document:a.txt", judgements)).isOne();
      assertThat(total(searcher, "decision:accepted document:b.txt", judgements)).isZero();
      assertThat(total(searcher, "decision:accepted", Judgements.NONE)).isZero();
      assertThat(total(searcher, "NOT decision:accepted", judgements)).isOne();
      assertThatThrownBy(() -> total(searcher, "decision:acc*", judgements))
          .hasMessageContaining("accepted, rejected, undecided");
    }
  }

  private static int total(ClaimSearcher searcher, String query, Judgements judgements)
      throws Exception {
    return searcher.search(SearchRequest.of(query), judgements).total();
  }

  private static Evidence evidence(String document, String rule, double confidence) {
    return evidence(document, rule, confidence, "ERBB2");
  }

  private static Evidence evidence(String document, String rule, double confidence, String gene) {
    return Claims.in(document)
        .rule(rule)
        .confidence(confidence)
        .says(
            "[%s|GENE - %s] confers resistance to [tamoxifen|DRUG - tamoxifen] in %s."
                .formatted(gene, gene, document),
            Predicate.CONFERS_RESISTANCE_TO);
  }

  private static List<String> queue(ClaimSearcher searcher, Judgements judgements, int limit)
      throws Exception {
    return searcher.queue(new QueueRequest("", Map.of(), null, limit), judgements).next().stream()
        .map(hit -> hit.evidence().document())
        .toList();
  }

  @Test
  void theUnsureComeFirstOneRuleInTurnAndTouchedClaimsLast() throws Exception {
    List<Evidence> all =
        List.of(
            evidence("sure", "x", 0.95, "A"),
            evidence("doubtful", "x", 0.4, "B"),
            evidence("unsure-x1", "x", 0.6, "C"),
            evidence("unsure-x2", "x", 0.6, "D"),
            evidence("unsure-x3", "x", 0.6, "E"),
            evidence("unsure-y", "y", 0.8, "F"),
            evidence("touched", "x", 0.6, "F"));
    try (ClaimSearcher searcher = Claims.index(folder, Background.NONE, all)) {
      List<String> before = queue(searcher, Judgements.NONE, 10);
      assertThat(before).hasSize(7).endsWith("doubtful", "sure");
      assertThat(before.subList(0, 2)).as("one of each rule").contains("unsure-y");
      Evidence judged = all.get(5);
      Judgements judgements =
          Judgements.of(List.of(new Judgements.Judged(judged.claim(), judged.evidence(), false)));
      List<String> after = queue(searcher, judgements, 10);
      assertThat(after).hasSize(6).endsWith("doubtful", "sure", "touched");
      assertThat(queue(searcher, judgements, 2)).isEqualTo(after.subList(0, 2));
      LinkedHashSet<String> kept = new LinkedHashSet<>(before);
      kept.removeAll(List.of("unsure-y", "touched"));
      assertThat(after.subList(0, 5)).as("all others stay").containsExactlyElementsOf(kept);
    }
  }

  @Test
  void theQueueCountsBeginsWhereAskedAndKnowsWhatIsAlike() throws Exception {
    List<Evidence> all =
        List.of(
            evidence("a.txt", "x", 0.6, "A"),
            evidence("b.txt", "x", 0.9, "B"),
            evidence("c.txt", "y", 0.6, "C"),
            evidence("d.txt", "x", 0.7, "D"));
    Judgements judgements =
        Judgements.of(List.of(new Judgements.Judged(all.get(1).claim(), null, true)));
    try (ClaimSearcher searcher = Claims.index(folder, Background.NONE, all)) {
      String first = all.get(1).evidence();
      QueueRequest request = new QueueRequest("tamoxifen", Map.of(), first, 3);
      EvidenceQueue queue = searcher.queue(request, judgements);
      assertThat(queue.total()).isEqualTo(4);
      assertThat(queue.judged()).isOne();
      assertThat(queue.next()).hasSize(3);
      assertThat(queue.next().getFirst().decision()).isEqualTo(Judgement.ACCEPTED);
      assertThat(queue.next().getFirst().evidence().evidence()).isEqualTo(first);
      assertThat(searcher.alike(request, all.get(0), 10, judgements).keys())
          .containsExactlyInAnyOrder(all.get(0).evidence(), all.get(3).evidence());
      EvidenceQueue.Alike one = searcher.alike(request, all.get(0), 1, judgements);
      assertThat(one.count()).isEqualTo(2);
      assertThat(one.keys()).hasSize(1);
      QueueRequest inDocument =
          new QueueRequest("", Map.of(FacetField.DOCUMENT, Set.of("a.txt", "b.txt")), null, 9);
      assertThat(searcher.queue(inDocument, judgements).total()).isEqualTo(2);
    }
  }

  @Test
  void evidenceIsFoundByItsKeyOrItsClaims() throws Exception {
    Evidence weak = evidence("a.txt", "x", 0.6);
    Evidence strong = evidence("b.txt", "x", 0.9);
    try (ClaimSearcher searcher = Claims.index(folder, Background.NONE, List.of(weak, strong))) {
      assertThat(searcher.withKeys(List.of(weak.evidence(), weak.claim(), "none")))
          .containsOnly(Map.entry(weak.evidence(), weak), Map.entry(weak.claim(), strong));
    }
  }
}
