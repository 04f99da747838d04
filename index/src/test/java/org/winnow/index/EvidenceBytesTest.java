package org.winnow.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.claim.Argument;
import org.winnow.claim.Citation;
import org.winnow.claim.Effect;
import org.winnow.claim.Entity;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;
import org.winnow.claim.Trigger;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// What the index stores of an evidence is all of it.
class EvidenceBytesTest {
  @Test
  void everyComponentComesBack() {
    Entity gene = new Entity(EntityType.GENE, "BRAF", "HGNC:1097", "BRAF");
    Argument subject =
        new Argument(
            EntityType.VARIANT,
            "V600E",
            new Span(10, 15),
            "winnow:v600e",
            "BRAF V600E",
            List.of("p.V600E", "β \uD83D\uDE00"),
            State.MUTATED,
            "mutant",
            gene);
    Argument object =
        new Argument(
            EntityType.DRUG,
            "cetuximab",
            new Span(40, 49),
            null,
            "cetuximab",
            List.of(),
            State.NONE,
            null,
            null);
    Evidence whole =
        new Evidence(
            "c1-0a",
            "e1-0b",
            "seeds/a \"quoted\".pdf",
            "A title",
            "123",
            "10.1/x",
            "results",
            "table_row",
            7,
            "Mutant V600E ‘may not’ confer resistance to cetuximab.",
            new Span(3, 60),
            subject,
            Predicate.CONFERS_RESISTANCE_TO,
            object,
            new Trigger("confer resistance", new Span(20, 37)),
            true,
            "not",
            true,
            "may",
            Effect.REDUCES_RESISTANCE,
            "mutated(+) × not ⇒ …",
            List.of(gene),
            List.of(
                new Citation("53", "Doe J. (2009)", "19000001", "10.1/y", "clause"),
                new Citation("54", null, null, null, "sentence")),
            "own",
            true,
            "active",
            0.1 + 0.2);

    assertThat(EvidenceBytes.read(EvidenceBytes.write(whole))).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void randomEvidenceComesBack(long seed) {
    List<Evidence> some = new RandomEvidence(new SplittableRandom(seed)).some(100);
    assertThat(some.stream().map(EvidenceBytes::write).map(EvidenceBytes::read))
        .containsExactlyElementsOf(some);
  }
}
