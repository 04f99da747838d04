package org.winnow.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;

/// An index in which documents come, change and go holds what one made anew would hold.
class IncrementalIndexTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void changingDocumentsIsAsGoodAsIndexingAnew(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    RandomEvidence evidence = new RandomEvidence(random);
    Map<String, List<Evidence>> now = new TreeMap<>();
    for (int round = 0; round < 8; round++) {
      Map<String, List<Evidence>> changes = new TreeMap<>();
      for (String document : RandomEvidence.DOCUMENTS) {
        if (random.nextInt(3) > 0) {
          changes.put(document, someOf(document, random.nextInt(12), evidence));
        }
      }
      now.putAll(changes);
      try (ClaimIndexWriter writer =
          ClaimIndexWriter.open(folder.resolve("changed"), Background.NONE)) {
        writer.replace(changes);
        writer.commit();
      }
      List<Evidence> all = now.values().stream().flatMap(Collection::stream).toList();
      Path anew = folder.resolve("anew" + round);
      try (ClaimSearcher fresh = Claims.index(anew, Background.NONE, all);
          ClaimSearcher changed = ClaimSearcher.open(folder.resolve("changed"))) {
        assertThat(state(changed)).isEqualTo(state(fresh));
      }
    }
  }

  private static List<Evidence> someOf(String document, int count, RandomEvidence evidence) {
    List<Evidence> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(evidence.in(document));
    }
    return some;
  }

  /// Everything a searcher sees.
  private static List<Object> state(ClaimSearcher searcher) throws Exception {
    SearchRequest all =
        SearchRequest.of("")
            .withFacets(List.of(FacetField.values()), 100)
            .withPage(0, 1000)
            .withEvidences(100);
    List<Object> state = new ArrayList<>();
    state.add(searcher.search(all));
    for (String word :
        List.of("cell", "-cell", "dose OR patient", "tumour tamoxifen", "subject:ERBB2 loss")) {
      state.add(
          searcher.search(
              SearchRequest.of(word)
                  .withFacets(List.of(FacetField.values()), 100)
                  .withPage(0, 1000)
                  .withEvidences(100)));
    }
    for (String letter : List.of("a", "c", "e", "p", "t", "5")) {
      state.add(searcher.complete(letter, 100));
    }
    return state;
  }

  @Test
  void aSearcherOfTheWriterSeesChangesBeforeTheCommit() throws Exception {
    RandomEvidence evidence = new RandomEvidence(new SplittableRandom(1));
    try (ClaimIndexWriter writer = ClaimIndexWriter.open(folder, Background.NONE);
        ClaimSearcher searcher = ClaimSearcher.of(writer)) {
      writer.replace(Map.of("a.txt", List.of(evidence.in("a.txt"))));
      assertThat(searcher.search(SearchRequest.of("")).total()).isZero();
      searcher.refresh();
      assertThat(searcher.search(SearchRequest.of("")).total()).isEqualTo(1);
    }
  }

  @Test
  void namesThatOnlyTheDictionaryHasFindWhatWasAddedAndNoneOfWhatIsGone() throws Exception {
    Background background = Background.of(id -> List.of("Herceptin " + id.charAt(id.length() - 1)));
    Evidence evidence =
        Claims.in("a.txt")
            .says("[HER2|GENE HGNC:1 ERBB2] targets [x|DRUG CHEBI:2 x].", Predicate.TARGETS);
    SearchRequest request = SearchRequest.of("subject:\"herceptin 1\" AND \"herceptin 2\"");
    try (ClaimIndexWriter writer = ClaimIndexWriter.open(folder, background);
        ClaimSearcher searcher = ClaimSearcher.of(writer)) {
      for (int round = 0; round < 2; round++) {
        writer.replace(Map.of("a.txt", List.of(evidence)));
        searcher.refresh();
        assertThat(searcher.search(request).total()).as("before the commit").isEqualTo(1);
        writer.commit();
        writer.replace(Map.of("a.txt", List.of()));
        writer.commit();
        searcher.refresh();
        assertThat(searcher.search(request).total()).isZero();
        assertThat(searcher.search(SearchRequest.of("herceptim")).instead()).isNull();
      }
    }
  }

  @Test
  void whatIsNotCommittedIsDropped() throws Exception {
    RandomEvidence evidence = new RandomEvidence(new SplittableRandom(1));
    Claims.index(folder, Background.NONE, List.of(evidence.in("a.txt"))).close();
    try (ClaimIndexWriter writer = ClaimIndexWriter.create(folder, Background.NONE)) {
      writer.addAll(List.of(evidence.in("b.txt")).iterator());
    }
    try (ClaimSearcher searcher = ClaimSearcher.open(folder)) {
      assertThat(searcher.search(SearchRequest.of("document:a.txt")).total()).isEqualTo(1);
      assertThat(searcher.search(SearchRequest.of("document:b.txt")).total()).isZero();
    }
  }

  @Test
  void anOpenSearcherSeesACommitAfterARefresh() throws Exception {
    RandomEvidence evidence = new RandomEvidence(new SplittableRandom(1));
    try (ClaimSearcher searcher =
            Claims.index(folder, Background.NONE, List.of(evidence.in("a.txt")));
        ClaimIndexWriter writer = ClaimIndexWriter.open(folder, Background.NONE)) {
      writer.replace(Map.of("b.txt", List.of(evidence.in("b.txt"))));
      writer.commit();
      searcher.refresh();
      assertThat(searcher.search(SearchRequest.of("document:b.txt")).total()).isEqualTo(1);
    }
  }
}
