package org.winnow.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.claim.Argument;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;
import org.winnow.curation.Anchored.Fate;
import org.winnow.export.SampleClaims;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// What becomes of decisions when the run is made again from something else.
class AnchoringTest {
  private static final Argument DRUG =
      SampleClaims.argument(
          EntityType.DRUG, "tamoxifen", new Span(0, 1), "CHEBI:41774", State.NONE);

  @TempDir private Path folder;
  private Map<String, String> texts = Map.of();

  private static Evidence claim(String document, String gene, Predicate predicate, String trigger) {
    Argument subject =
        SampleClaims.argument(EntityType.GENE, gene, new Span(0, 1), "HGNC:" + gene, State.NONE);
    return SampleClaims.evidence(document, subject, predicate, DRUG, trigger);
  }

  private static Evidence original() {
    return claim("a.txt", "ABCB1", Predicate.CONFERS_RESISTANCE_TO, "brings resistance against");
  }

  private String text(String document) {
    return texts.getOrDefault(document, "");
  }

  private Decision decision(Evidence e, boolean onClaim) {
    return Decision.of(
        new Decision.Target(e.claim(), onClaim ? null : e.evidence(), Anchor.of(e, this::text)),
        Decision.Judgement.of(Verdict.ACCEPT, Reason.CORRECT),
        "ada",
        Instant.EPOCH);
  }

  private Anchored fate(Decision decision, Evidence... now) throws IOException {
    Path claims = SampleClaims.write(folder.resolve("claims.jsonl"), List.of(now));
    return new Anchoring(List.of(decision), this::text).in(claims).getFirst();
  }

  @Test
  void theSameRunKeepsIt() throws IOException {
    Anchored found = fate(decision(original(), false), original());
    assertThat(found.fate()).isEqualTo(Fate.KEPT);
    assertThat(found.evidence()).isEqualTo(original().evidence());
  }

  @Test
  void aRenamedDocumentMovesIt() throws IOException {
    Evidence renamed =
        claim("b.txt", "ABCB1", Predicate.CONFERS_RESISTANCE_TO, "brings resistance against");
    Anchored found = fate(decision(original(), false), renamed);
    assertThat(found.fate()).isEqualTo(Fate.MOVED);
    assertThat(found.evidence()).isEqualTo(renamed.evidence());
    assertThat(found.why()).isEqualTo("now in b.txt");
    assertThat(Verdicts.of(List.of(found)).of(renamed)).isPresent();
  }

  @Test
  void anotherCleaningMovesIt() throws IOException {
    Evidence healed =
        claim("a.txt", "ABCB1", Predicate.CONFERS_RESISTANCE_TO, "brings resis- tance against");
    Anchored found = fate(decision(original(), false), healed);
    assertThat(found.fate()).isEqualTo(Fate.MOVED);
    assertThat(found.why()).isEqualTo("the sentence is written in another way");
  }

  @Test
  void anotherRecipeOfKeysMovesEvidenceAndClaims() throws IOException {
    for (boolean onClaim : List.of(true, false)) {
      Decision old = decision(original(), onClaim);
      Decision.Target target =
          new Decision.Target("c0-old", onClaim ? null : "e0-old", old.anchor());
      Anchored found = fate(Decision.of(target, old.judgement(), "ada", Instant.EPOCH), original());
      assertThat(found.fate()).isEqualTo(Fate.MOVED);
      assertThat(found.claim()).isEqualTo(original().claim());
    }
  }

  @Test
  void aRuleThatSaysOtherwiseIsAConflict() throws IOException {
    Evidence other =
        claim("a.txt", "ABCB1", Predicate.CONFERS_SENSITIVITY_TO, "brings resistance against");
    for (boolean onClaim : List.of(true, false)) {
      Anchored found = fate(decision(original(), onClaim), other);
      assertThat(found.fate()).isEqualTo(Fate.CONFLICT);
      assertThat(found.why())
          .contains("was: HGNC:ABCB1 confers_resistance_to")
          .contains("is: HGNC:ABCB1 confers_sensitivity_to");
      assertThat(Verdicts.of(List.of(found)).of(other)).isEmpty();
    }
  }

  @Test
  void aNameThatIsTakenForAnotherIsAConflict() throws IOException {
    Argument regrounded =
        SampleClaims.argument(EntityType.GENE, "ABCB1", new Span(0, 1), "HGNC:other", State.NONE);
    Evidence other =
        SampleClaims.evidence(
            "a.txt",
            regrounded,
            Predicate.CONFERS_RESISTANCE_TO,
            DRUG,
            "brings resistance against");
    assertThat(fate(decision(original(), false), other).fate()).isEqualTo(Fate.CONFLICT);
  }

  @Test
  void whatIsGoneIsShownAsOrphaned() throws IOException {
    Evidence elsewhere = claim("b.txt", "TP53", Predicate.TARGETS, "aims at");
    Anchored withdrawn = fate(decision(original(), false), elsewhere);
    assertThat(withdrawn.fate()).isEqualTo(Fate.ORPHANED);
    assertThat(withdrawn.why()).isEqualTo("no claim comes from a.txt any more");
    Evidence sameDocument = claim("a.txt", "TP53", Predicate.TARGETS, "aims at");
    Anchored notFound = fate(decision(original(), false), sameDocument);
    assertThat(notFound.fate()).isEqualTo(Fate.ORPHANED);
    assertThat(notFound.why()).isEqualTo("nothing is found in this sentence any more");
  }

  @Test
  void aSentenceThatWasRewordedIsFoundByWhatStandsAroundIt() throws IOException {
    Evidence before = original();
    String around = " What stands behind it is as it was.";
    texts = Map.of("a.txt", before.quote() + around);
    Decision decision = decision(before, false);
    Evidence reworded =
        claim("a.txt", "ABCB1", Predicate.CONFERS_RESISTANCE_TO, "gives cells resistance to");
    texts = Map.of("a.txt", reworded.quote() + around);
    assertThat(fate(decision, reworded).fate()).isEqualTo(Fate.MOVED);
    texts = Map.of("a.txt", reworded.quote() + " Another text altogether, all new.");
    assertThat(fate(decision, reworded).fate()).isEqualTo(Fate.ORPHANED);
  }
}
