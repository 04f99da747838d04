package org.winnow.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.text.EntityType;

/// What the query language finds, on a handful of claims.
class ClaimSearcherTest {
  @TempDir static Path folder;
  private static ClaimSearcher searcher;

  @BeforeAll
  static void index() {
    searcher = SampleClaims.index(folder);
  }

  @AfterAll
  static void close() throws Exception {
    searcher.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          tamoxifen                                                   | ERBB2 miR-21
          nolvadex                                                    | ERBB2 miR-21
          predicate:confers_resistance_to AND object:tamoxifen        | ERBB2
          nolva*                                                      | ERBB2 miR-21
          nolvadxe~                                                   | ERBB2 miR-21
          "HER 2 neu"                                                 | ERBB2
          "neu HER"                                                   |
          names:nolvadex -text:HER2                                   | ERBB2 miR-21
          subject:ERBB2                                               | ERBB2
          subject:her2                                                | ERBB2
          subject:"c-erbB-2"                                          | ERBB2
          subject:CERBB2                                              | ERBB2
          subject:"HGNC:3430"                                         | ERBB2
          object:herceptin                                            | ESR1
          entity:herceptin                                            | ESR1
          subject:herceptin                                           |
          subject:hsa-miR-21-5p                                       | miR-21
          subject:miR-21                                              | miR-21 miR-21-3p
          subject:mir21                                               | miR-21 miR-21-3p
          subject:miR-21-3p                                           | miR-21 miR-21-3p
          object:TGFbeta1                                             | miR-21-3p
          object:"TGF beta 1"                                         | miR-21-3p
          object:tgf*                                                 | miR-21-3p
          object:nolva*                                               | ERBB2 miR-21
          object:nolvadxe~                                            | ERBB2 miR-21
          objectgroup:*                                               | ERBB2 miR-21
          entity:*                                                    | ERBB2 ESR1 miR-21 miR-21-3p
          object:serms                                                | ERBB2 miR-21
          subject:serms                                               |
          "resistant to tamoxifen"                                    | ERBB2
          "tamoxifen resistant"                                       |
          cell                                                        | ERBB2
          resist*                                                     | ERBB2 ESR1
          tamoxifen -subject:ERBB2                                    | miR-21
          -tamoxifen                                                  | ESR1 miR-21-3p
          tamoxifen OR trastuzumab                                    | ERBB2 ESR1 miR-21
          (HER2 OR miR-21) AND response                               | miR-21
          negated:true                                                | ESR1
          contradicted:true                                           |
          contradicted:false tamoxifen                                | ERBB2 miR-21
          hedged:true                                                 | miR-21
          state:increased                                             | ERBB2
          type:mirna                                                  | miR-21 miR-21-3p
          type:drug AND type:mirna                                    | miR-21
          effect:unknown                                              | ESR1
          disease:"breast cancer"                                     | miR-21
          disease:"DOID:1612"                                         | miR-21
          cellline:MCF7                                               | miR-21
          cited:19000001                                              | ERBB2
          cited:pill                                                  | ERBB2
          document:b.txt                                              | ERBB2 ESR1
          document:*.md                                               | miR-21 miR-21-3p
          document:a.txt AND section:discussion                       |
          section:discussion                                          | ERBB2
          rule:nominal                                                | ERBB2
          rule:nominal confidence:[0.8 TO 1]                          |
          confidence:[* TO 0.8]                                       | ERBB2 miR-21-3p
          confidence:[* TO 0.8}                                       | ERBB2
          confidence<0.8                                              | ERBB2
          year:[2010 TO 2020]                                         | ERBB2
          year:2009                                                   | ERBB2
          evidences:[2 TO *]                                          | ERBB2
          tamoxifne~                                                  | ERBB2 miR-21
          *:*                                                         | ERBB2 ESR1 miR-21 miR-21-3p
          """)
  void finds(String query, String subjects) throws Exception {
    SearchResult result = searcher.search(SearchRequest.of(query));
    String found =
        String.join(
            " ", result.hits().stream().map(h -> h.summary().subject().name()).sorted().toList());
    assertThat(found).isEqualTo(subjects == null ? "" : subjects);
    assertThat(result.total()).isEqualTo(result.hits().size());
  }

  @Test
  void aHitHasTheClaimItsEvidenceAndItsMarks() throws Exception {
    ClaimHit hit = searcher.search(SearchRequest.of("resistant")).hits().getFirst();

    assertThat(hit.evidences()).isEqualTo(2);
    assertThat(hit.documents()).isEqualTo(2);
    assertThat(hit.references()).isEqualTo(2);
    assertThat(hit.summary().document()).isEqualTo("a.txt");
    assertThat(hit.evidence())
        .singleElement()
        .extracting(e -> e.evidence().document())
        .isEqualTo("b.txt");
    assertThat(marked(hit.evidence().getFirst()))
        .containsExactly(
            "SUBJECT c-erbB-2",
            "TRIGGER made cells resistant to",
            "QUERY resistant",
            "OBJECT tamoxifen");
  }

  private static List<String> marked(EvidenceHit hit) {
    return hit.marks().stream()
        .map(m -> m.role() + " " + m.span().of(hit.evidence().quote()))
        .toList();
  }

  @Test
  void aMemberFoundThroughItsClassIsShownAsSuch() throws Exception {
    ClaimHit through = searcher.search(SearchRequest.of("object:SERMs")).hits().getFirst();
    ClaimHit itself = searcher.search(SearchRequest.of("object:tamoxifen")).hits().getFirst();

    assertThat(through.through()).containsExactly(new ClaimHit.Through("tamoxifen", "SERMs"));
    assertThat(itself.through()).isEmpty();
  }

  @Test
  void facetsCountClaimsAndAChoiceLeavesItsSiblingsVisible() throws Exception {
    SearchRequest all =
        SearchRequest.of("").withFacets(List.of(FacetField.OBJECT, FacetField.DOCUMENT), 10);

    assertThat(counts(all, FacetField.OBJECT))
        .containsExactly("tamoxifen 2", "TGFB1 1", "trastuzumab 1");
    assertThat(counts(all, FacetField.DOCUMENT)).containsExactly("b.txt 2", "c.md 2", "a.txt 1");

    SearchRequest chosen = all.withChosen(Map.of(FacetField.DOCUMENT, Set.of("b.txt")));
    assertThat(searcher.search(chosen).total()).isEqualTo(2);
    assertThat(counts(chosen, FacetField.OBJECT)).containsExactly("tamoxifen 1", "trastuzumab 1");
    assertThat(counts(chosen, FacetField.DOCUMENT)).containsExactly("b.txt 2", "c.md 2", "a.txt 1");
  }

  private static List<String> counts(SearchRequest request, FacetField field) throws Exception {
    return searcher.search(request).facets().stream()
        .filter(f -> f.facet() == field)
        .flatMap(f -> f.values().stream())
        .map(v -> v.label() + " " + v.claims())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"CONFIDENCE,0.9 0.9 0.9 0.8", "EVIDENCE,0.9 0.9 0.9 0.8", "NEWEST,0.9 0.9 0.9 0.8"})
  void ordersHits(SearchRequest.Order order, String confidences) throws Exception {
    List<ClaimHit> hits = searcher.search(SearchRequest.of("").withOrder(order)).hits();
    if (order != SearchRequest.Order.CONFIDENCE) {
      assertThat(hits.getFirst().summary().subject().name()).isEqualTo("ERBB2");
    } else {
      assertThat(hits.stream().map(h -> "" + h.summary().confidence()))
          .containsExactly(confidences.split(" "));
    }
  }

  @Test
  void pagesJoinWithoutGapOrOverlap() throws Exception {
    List<String> whole = keys(SearchRequest.of(""));
    List<String> first = keys(SearchRequest.of("").withPage(0, 3));
    List<String> second = keys(SearchRequest.of("").withPage(3, 3));

    assertThat(first).hasSize(3).isEqualTo(whole.subList(0, 3));
    assertThat(second).isEqualTo(whole.subList(3, whole.size()));
  }

  private static List<String> keys(SearchRequest request) throws Exception {
    return searcher.search(request).hits().stream().map(ClaimHit::claim).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          tamoxyfen                            | tamoxifen
          subject:ERBB3                        | subject:ERBB2
          subject:"c-erbB-3" AND tamoxifen     | subject:"c-erbB-2" AND tamoxifen
          subject:HER2neo                      | subject:"HER-2/neu"
          tamoxifen AND resistent              | tamoxifen AND resistant
          section:resultz                      |
          qqqqqq                               |
          tamoxifen AND rule:none              |
          """)
  void guessesWhatAQueryThatFindsNothingWasMeantToSay(String query, String instead)
      throws Exception {
    SearchResult result = searcher.search(SearchRequest.of(query));
    assertThat(result.total()).isZero();
    assertThat(result.instead()).isEqualTo(instead);
  }

  @Test
  void rangesAreFacetsToo() throws Exception {
    SearchRequest all =
        SearchRequest.of("").withFacets(List.of(FacetField.CONFIDENCE, FacetField.YEAR), 1);
    assertThat(counts(all, FacetField.CONFIDENCE)).containsExactly("0.9 TO 1.0 3", "0.8 TO 0.9 1");
    assertThat(counts(all, FacetField.YEAR)).containsExactly("2015 TO 2019 1", "2005 TO 2009 1");
  }

  @Test
  void completesAnyNameAndCountsClaims() throws Exception {
    assertThat(searcher.complete("herc", 5))
        .containsExactly(
            new Completion(
                "MESH:D000069349",
                "MESH:D000069349",
                "trastuzumab",
                EntityType.DRUG,
                "Herceptin",
                1));
    assertThat(searcher.complete("t", 5).stream().map(c -> c.name() + " " + c.claims()))
        .containsExactly("tamoxifen 2", "TGFB1 1", "trastuzumab 1");
    assertThat(searcher.complete(" ", 5)).isEmpty();
  }
}
