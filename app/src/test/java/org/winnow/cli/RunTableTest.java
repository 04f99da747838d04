package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.winnow.pipeline.RuleShares;

/// `winnow run --rules`: the rule that found most comes first, those that found nothing are named.
class RunTableTest {
  @Test
  void rulesStandByWhatTheyFound() {
    StringWriter out = new StringWriter();
    RuleShares rules =
        new RuleShares(new TreeMap<>(Map.of("a", 1L, "clause.verb", 3L)), List.of("idle"));
    RunTable.print(rules, new PrintWriter(out, true));
    assertThat(out.toString().lines().map(line -> line.strip().replaceAll(" +", " ")))
        .containsExactly(
            "",
            "claims, each time stated, by rule 4",
            "clause.verb 3 75.0 %",
            "a 1 25.0 %",
            "rules that found nothing 1",
            "idle");
  }
}
