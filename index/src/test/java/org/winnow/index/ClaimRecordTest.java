package org.winnow.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.winnow.claim.Predicate.CONFERS_RESISTANCE_TO;
import static org.winnow.claim.Predicate.CONFERS_SENSITIVITY_TO;
import static org.winnow.claim.Predicate.INTERACTS_WITH;
import static org.winnow.claim.Predicate.POSITIVELY_REGULATES;

import java.io.IOException;
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
import org.winnow.claim.Effect;
import org.winnow.claim.Evidence;
import org.winnow.claim.State;

/// A claim with its evidence by independent reference, and what contradicts it.
class ClaimRecordTest {
  private static final String PAIR =
      "[ABCB1|GENE HGNC:40 ABCB1] against [taxol|DRUG CHEBI:1 taxol]";
  private static final String OTHER =
      "[ABCB1|GENE HGNC:40 ABCB1] against [imatinib|DRUG CHEBI:2 imatinib]";

  private static final Evidence FIRST =
      Claims.in("a.txt")
          .citing("1", "Doe J. Pumps. J Synth 2009;3:1.", "19000001")
          .says(PAIR + ".", CONFERS_RESISTANCE_TO);
  private static final Evidence ECHO =
      Claims.in("b.txt")
          .confidence(0.75)
          .citing("44", "J. Doe, Pumps, 2009", "19000001")
          .citing("45", "Roe R. Channels. J Synth 2012;4:7.", null)
          .says("Again " + PAIR + ".", CONFERS_RESISTANCE_TO);
  private static final Evidence BARE =
      Claims.in("c.txt").confidence(0.5).says("So " + PAIR + ".", CONFERS_RESISTANCE_TO);
  private static final Evidence OPPOSITE =
      Claims.in("d.txt").effect(Effect.REDUCES_RESISTANCE).says(PAIR + ".", CONFERS_SENSITIVITY_TO);
  private static final Evidence DENIAL =
      Claims.in("d.txt").negated().says("Not " + PAIR + ".", CONFERS_RESISTANCE_TO);
  private static final Evidence LOSS_RESTORES =
      Claims.in("e.txt")
          .state(State.DECREASED)
          .effect(Effect.PROMOTES_RESISTANCE)
          .says("Loss of " + PAIR + ".", CONFERS_SENSITIVITY_TO);
  private static final Evidence OTHER_FAMILY =
      Claims.in("e.txt").effect(Effect.DECREASES).says(PAIR + "!", POSITIVELY_REGULATES);
  private static final Evidence OTHER_OBJECT =
      Claims.in("e.txt").effect(Effect.REDUCES_RESISTANCE).says(OTHER, CONFERS_SENSITIVITY_TO);
  private static final Evidence SIGNLESS =
      Claims.in("f.txt").effect(Effect.UNKNOWN).says(OTHER, INTERACTS_WITH);
  private static final Evidence SIGNLESS_DENIAL =
      Claims.in("g.txt").effect(Effect.UNKNOWN).negated().says(OTHER, INTERACTS_WITH);

  @TempDir static Path folder;
  private static ClaimSearcher searcher;

  @BeforeAll
  static void index() {
    searcher =
        Claims.index(
            folder,
            Background.of(id -> id.equals("HGNC:40") ? Set.of("MDR1", "P-gp") : Set.of()),
            List.of(
                FIRST,
                ECHO,
                BARE,
                OPPOSITE,
                DENIAL,
                LOSS_RESTORES,
                OTHER_FAMILY,
                OTHER_OBJECT,
                SIGNLESS,
                SIGNLESS_DENIAL));
  }

  @AfterAll
  static void close() throws IOException {
    searcher.close();
  }

  private static ClaimRecord record(Evidence of) throws IOException {
    return searcher.claim(of.claim(), Judgements.NONE).orElseThrow();
  }

  @Test
  void evidenceIsGroupedByWhatItRestsOn() throws IOException {
    ClaimRecord found = record(FIRST);
    assertThat(found.claim().references()).isEqualTo(3);
    assertThat(found.groups())
        .extracting(g ->
            (g.reference() == null ? "none" : g.reference().marker())
                + " "
                + g.evidence().stream().map(e -> e.evidence().document()).toList())
        .containsExactly("1 [a.txt, b.txt]", "45 [b.txt]", "none [c.txt]");
  }

  @Test
  void theOppositeAndTheDenialContradict() throws IOException {
    assertThat(record(FIRST).contradictions())
        .extracting(ClaimHit::claim)
        .containsExactlyInAnyOrder(OPPOSITE.claim(), DENIAL.claim());
    assertThat(record(OPPOSITE).contradictions())
        .extracting(ClaimHit::claim)
        .containsExactlyInAnyOrder(FIRST.claim(), LOSS_RESTORES.claim());
  }

  @Test
  void whatHasNoSignContradictsItsDenialAlone() throws IOException {
    assertThat(record(SIGNLESS).contradictions())
        .extracting(ClaimHit::claim)
        .containsExactly(SIGNLESS_DENIAL.claim());
  }

  @Test
  void whatIsContradictedIsFoundAndCountedAsSuch() throws Exception {
    SearchRequest all =
        SearchRequest.of("").withFacets(List.of(FacetField.CONTRADICTED), 10).withPage(0, 100);
    for (ClaimHit hit : searcher.search(all).hits()) {
      boolean contradicted = !record(hit.summary()).contradictions().isEmpty();
      String asked = "contradicted:" + contradicted + " claim:\"" + hit.claim() + "\"";
      assertThat(searcher.search(SearchRequest.of(asked)).total()).as(asked).isEqualTo(1);
    }
    assertThat(values(all)).containsExactly("true 6", "false 2");
    assertThat(values(all.withChosen(Map.of(FacetField.CONTRADICTED, Set.of("false")))))
        .as("a choice leaves the other value in view")
        .containsExactly("true 6", "false 2");
    assertThat(values(all.withChosen(Map.of(FacetField.DOCUMENT, Set.of("d.txt")))))
        .containsExactly("true 2");
  }

  private static List<String> values(SearchRequest request) throws Exception {
    return searcher.search(request).facets().getFirst().values().stream()
        .map(v -> v.value() + " " + v.claims())
        .toList();
  }

  @Test
  void contradictedIsTrueOrFalse() {
    SearchRequest chosen =
        SearchRequest.of("").withChosen(Map.of(FacetField.CONTRADICTED, Set.of("perhaps")));
    assertThatThrownBy(() -> searcher.search(chosen))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("perhaps");
  }

  @Test
  void aKeyThatNoClaimHasFindsNothing() throws IOException {
    assertThat(searcher.claim("c1-000000000000000000000000", Judgements.NONE)).isEmpty();
    assertThat(searcher.claim("x".repeat(100_000), Judgements.NONE)).isEmpty();
  }

  @Test
  void anEntityHasItsNamesAndTheNumberOfItsClaims() throws IOException {
    EntityRecord found = searcher.entity("HGNC:40").orElseThrow();
    assertThat(found.name()).isEqualTo("ABCB1");
    assertThat(found.names()).contains("ABCB1", "MDR1", "P-gp");
    assertThat(found.claims()).isEqualTo(8);
    assertThat(searcher.entity("HGNC:41")).isEmpty();
  }

  @Test
  void aDocumentHasItsEvidence() throws IOException {
    assertThat(searcher.evidenceOf("d.txt")).containsExactlyInAnyOrder(OPPOSITE, DENIAL);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "confidence, 0.9 TO 1.0, 8",
    "confidence, 0.91 TO 1, 0",
    "confidence, * TO 0.9, 8",
    "year,       2005 TO 2009, 1",
    "year,       2010 TO *, 1",
    "year,       2013 TO *, 0",
    "year,       * TO 2009, 1"
  })
  void anyRangeCanBeChosen(String facet, String range, int claims) throws Exception {
    SearchRequest chosen =
        SearchRequest.of("").withChosen(Map.of(FacetField.of(facet).orElseThrow(), Set.of(range)));
    assertThat(searcher.search(chosen).total()).isEqualTo(claims);
  }

  @Test
  void aRangeThatIsNoneIsExplained() {
    SearchRequest chosen =
        SearchRequest.of("").withChosen(Map.of(FacetField.YEAR, Set.of("recently")));
    assertThatThrownBy(() -> searcher.search(chosen))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0.5 TO 1");
  }
}
