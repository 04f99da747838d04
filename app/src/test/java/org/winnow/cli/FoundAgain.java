package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.winnow.claim.ClaimKey;
import org.winnow.claim.Evidence;
import org.winnow.claim.EvidenceJson;
import org.winnow.curation.Anchor;
import org.winnow.curation.Anchored;
import org.winnow.curation.Anchored.Fate;
import org.winnow.curation.Decision;

/// What a run found, to judge by what became of decisions: slow and simple, evidence by evidence.
///
/// @param run      its folder
/// @param evidence all
record FoundAgain(Path run, List<Evidence> evidence) {
  static FoundAgain in(Path run) throws IOException {
    return new FoundAgain(
        run,
        Files.readAllLines(run.resolve("claims.jsonl")).stream().map(EvidenceJson::read).toList());
  }

  private Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    evidence.forEach(e -> {
      keys.add(e.evidence());
      keys.add(e.claim());
    });
    return keys;
  }

  /// Whether a decision has the fate that a look through all evidence gives it.
  void check(Anchored one) {
    Decision decision = one.decision();
    Anchor was = decision.anchor();
    boolean ofClaim = decision.evidence() == null;
    List<Evidence> saysSame =
        evidence.stream()
            .filter(e -> states(e, was))
            .filter(e -> ofClaim || letters(e.quote()).equals(letters(was.quote())))
            .toList();
    List<Evidence> about =
        evidence.stream()
            .filter(e -> e.claim().equals(one.claim()))
            .filter(e -> ofClaim || e.evidence().equals(one.evidence()))
            .toList();
    assertThat(one.fate() == Fate.KEPT).as("%s", one).isEqualTo(keys().contains(decision.target()));
    switch (one.fate()) {
      case KEPT -> assertThat(about).as("%s", one).isNotEmpty();
      case MOVED -> assertThat(about).as("%s", one).isNotEmpty().allMatch(e -> states(e, was));
      case CONFLICT -> {
        assertThat(saysSame).as("%s", one).isEmpty();
        assertThat(about).as("%s", one).isNotEmpty().noneMatch(e -> states(e, was));
        assertThat(about).as("%s", one).anyMatch(e -> shares(e, was));
      }
      case ORPHANED -> {
        assertThat(saysSame).as("%s", one).isEmpty();
        assertThat(evidence)
            .as("%s", one)
            .noneMatch(
                e -> shares(e, was) && !ofClaim && letters(e.quote()).equals(letters(was.quote())));
      }
    }
  }

  private static boolean states(Evidence e, Anchor was) {
    return e.subject().identity().equals(was.subject())
        && e.subject().state().label().equals(was.state())
        && e.predicate().label().equals(was.predicate())
        && e.object().identity().equals(was.object())
        && e.negated() == was.negated();
  }

  private static boolean shares(Evidence e, Anchor was) {
    return e.subject().identity().equals(was.subject())
        || e.object().identity().equals(was.object());
  }

  private static String letters(String quote) {
    return ClaimKey.fold(quote).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
