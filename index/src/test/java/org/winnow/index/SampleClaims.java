package org.winnow.index;

import static org.winnow.claim.Predicate.ASSOCIATED_WITH_RESISTANCE_TO;
import static org.winnow.claim.Predicate.CONFERS_RESISTANCE_TO;
import static org.winnow.claim.Predicate.CONFERS_SENSITIVITY_TO;
import static org.winnow.claim.Predicate.NEGATIVELY_REGULATES;

import java.nio.file.Path;
import java.util.List;
import org.winnow.claim.Effect;
import org.winnow.claim.Evidence;
import org.winnow.claim.State;
import org.winnow.text.EntityType;

/// The handful of claims that tests of the query language, and the examples of its page, are run on.
final class SampleClaims {
  private static final Synonyms SYNONYMS =
      id ->
          switch (id) {
            case "HGNC:3430" -> List.of("HER2", "c-erbB-2", "HER-2/neu");
            case "CHEBI:41774" -> List.of("Nolvadex");
            case "MESH:D000069349" -> List.of("Herceptin");
            default -> List.of();
          };

  private static final Hierarchy HIERARCHY =
      id ->
          id.equals("CHEBI:41774")
              ? List.of(new Hierarchy.Group("winnow:serm", "SERMs"))
              : List.of();

  private SampleClaims() {}

  static ClaimSearcher index(Path folder) {
    Background background = Background.of(SYNONYMS).withHierarchy(HIERARCHY);
    return Claims.index(folder, background, evidence(), documents());
  }

  private static List<WholeDocument> documents() {
    return List.of(
        new WholeDocument(
            "a.txt",
            "Pumps and pills",
            List.of("Integrin switching is not told of by any claim.", "HER2 is.")),
        new WholeDocument("b.txt", null, List.of("Nothing about integrins.", "Switching, though.")),
        new WholeDocument("none.txt", null, List.of("After integrin switching, cells stay.")));
  }

  private static List<Evidence> evidence() {
    return List.of(
        Claims.in("a.txt")
            .state(State.INCREASED)
            .citing("7", "Doe J. HER2 and the pill. J Synth 2009;3:1-9.", "19000001")
            .says(
                "[HER2|GENE HGNC:3430 ERBB2] confers resistance to [tamoxifen|DRUG CHEBI:41774"
                    + " tamoxifen].",
                CONFERS_RESISTANCE_TO),
        Claims.in("b.txt")
            .state(State.INCREASED)
            .section("discussion")
            .confidence(0.5)
            .rule("nominal")
            .citing("3", "Roe R. Once more. (2015) Synth Lett 1:5.", null)
            .says(
                "High [c-erbB-2|GENE HGNC:3430 ERBB2] made cells resistant to [tamoxifen|DRUG"
                    + " CHEBI:41774 tamoxifen].",
                CONFERS_RESISTANCE_TO),
        Claims.in("b.txt")
            .negated()
            .effect(Effect.UNKNOWN)
            .says(
                "[ESR1|GENE HGNC:3467 ESR1] did not correlate with resistance to [trastuzumab|DRUG"
                    + " MESH:D000069349 trastuzumab].",
                ASSOCIATED_WITH_RESISTANCE_TO),
        Claims.in("c.md")
            .hedged()
            .about(EntityType.DISEASE, "DOID:1612", "breast cancer")
            .about(EntityType.CELL_LINE, null, "MCF-7")
            .effect(Effect.REDUCES_RESISTANCE)
            .says(
                "[miR-21|MIRNA - miR-21] may restore the response to [tamoxifen|DRUG CHEBI:41774"
                    + " tamoxifen].",
                CONFERS_SENSITIVITY_TO),
        Claims.in("c.md")
            .effect(Effect.DECREASES)
            .confidence(0.8)
            .says(
                "[miR-21-3p|MIRNA - miR-21-3p] inhibits [TGF-β1|GENE HGNC:11766 TGFB1].",
                NEGATIVELY_REGULATES));
  }
}
