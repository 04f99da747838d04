package org.winnow.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// Decisions move a confidence from what the sentence is like towards how often its rule was right.
class JudgedRulesTest {
  private static Evidence evidence(double confidence) {
    Argument gene = argument(EntityType.GENE, "ABCB1", new Span(0, 5));
    Argument drug = argument(EntityType.DRUG, "paclitaxel", new Span(14, 24));
    return new Evidence(
        "c",
        "e",
        "a.txt",
        null,
        null,
        null,
        "body",
        "sentence",
        null,
        "ABCB1 resists paclitaxel",
        new Span(0, 24),
        gene,
        Predicate.CONFERS_RESISTANCE_TO,
        drug,
        new Trigger("resists", new Span(6, 13)),
        false,
        null,
        false,
        null,
        Effect.PROMOTES_RESISTANCE,
        "",
        List.of(),
        List.of(),
        "own",
        false,
        "clause.verb-cause",
        confidence);
  }

  private static Argument argument(EntityType type, String name, Span span) {
    return new Argument(type, name, span, null, name, List.of(), State.NONE, null, null);
  }

  private static JudgedRules rules(String rule, int right, int judged) {
    return new JudgedRules(new TreeMap<>(Map.of(rule, new JudgedRules.Count(right, judged))));
  }

  @ParameterizedTest
  @CsvSource({
    // As right as was thought: nothing changes.
    "0.80, 16, 20, 0.80",
    // One judgement says little, a hundred nearly all.
    "0.80, 0, 1, 0.76",
    "0.80, 1, 1, 0.81",
    "0.80, 5, 20, 0.53",
    "0.80, 25, 100, 0.34",
    "0.50, 2000, 2000, 1.0",
  })
  void theMoreIsJudgedTheMoreTheRulesOwnPrecisionCounts(
      double before, int right, int judged, double after) {
    assertThat(rules("clause.verb-cause", right, judged).judge(evidence(before)))
        .isEqualTo(evidence(after));
  }

  @Test
  void whatOtherRulesFoundStaysAsItIs() {
    Evidence e = evidence(0.8);
    assertThat(rules("clause", 0, 50).judge(e)).isSameAs(e);
    assertThat(JudgedRules.NONE.judge(e)).isSameAs(e);
  }

  @Test
  void rulesThatWereJudgedOtherwiseAreNamed() {
    JudgedRules now = rules("a", 1, 2);
    assertThat(now.differences(now)).isEmpty();
    assertThat(now.differences(JudgedRules.NONE)).containsExactly("a");
    assertThat(now.differences(rules("b", 1, 2))).containsExactly("a", "b");
    assertThat(now.differences(rules("a", 2, 2))).containsExactly("a");
  }

  @Test
  void moreRightThanJudgedIsRefused() {
    assertThatThrownBy(() -> new JudgedRules.Count(3, 2)).hasMessage("3 right of 2");
  }
}
