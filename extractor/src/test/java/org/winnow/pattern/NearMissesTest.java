package org.winnow.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Why a rule did not match: the step that failed furthest to the right, and what was found before it.
class NearMissesTest {
  @TempDir Path folder;
  private RuleBook rules = new RuleBook(List.of(), Map.of(), new Vocabulary());

  @BeforeEach
  void load() throws IOException {
    Files.writeString(
        folder.resolve("a.yaml"),
        """
        rules:
          - id: active
            pattern: "subject:{GENE} cause resistance to object:{DRUG}"
          - id: apposition
            pattern: "object:{DRUG} [word!=;]#0-3? with subject:{GENE}"
          - id: other
            pattern: "trigger:inhibit {GENE}"
        """);
    rules = RuleBook.load(folder);
  }

  private List<NearMiss> misses(String sentence) {
    return rules.nearMisses(rules.withAllNodes(Sentences.graph(sentence)), 9);
  }

  @Test
  void theFurthestFailureIsNamedWithWhatWasFoundBeforeIt() {
    assertThat(
            misses("[EGFR|GENE] causes/VBZ/cause resistance/NN/resistance in/IN/in cells/NNS/cell"))
        .containsExactly(
            new NearMiss(
                "active", List.of("subject \"EGFR\""), "EGFR causes resistance", "to", "in"));
  }

  @Test
  void theRuleThatReadMoreStandsFirst() {
    assertThat(misses("[EGFR|GENE] causes/VBZ/cause [gefitinib|DRUG] uptake/NN/uptake"))
        .extracting(NearMiss::rule, NearMiss::wanted, NearMiss::at)
        .containsExactly(
            tuple("active", "resistance", "gefitinib"), tuple("apposition", "[word!=;]", ""));
  }

  @Test
  void aRuleThatMatchedOrFoundNothingIsNoNearMiss() {
    String matched =
        "[EGFR|GENE] causes/VBZ/cause resistance/NN/resistance to/TO/to [gefitinib|DRUG] ./././";
    assertThat(misses(matched)).extracting(NearMiss::rule).doesNotContain("active", "other");
  }
}
