package org.winnow.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.winnow.pipeline.RuleShares;
import org.winnow.pipeline.RunCounts;

/// The table at the end of a run.
final class RunTable {
  private static final int PERCENT = 100;

  private RunTable() {}

  static void print(RunCounts counts, PrintWriter out) {
    out.println();
    row(out, "documents", counts.documents());
    if (counts.unreadable() > 0) {
      row(out, "  unreadable", counts.unreadable());
    }
    row(out, "sentences", counts.sentences());
    table(out, "mentions", counts.mentions());
    Map<String, Long> predicates = new TreeMap<>();
    counts.evidence().forEach((predicate, n) -> predicates.put(predicate.label(), n));
    table(out, "claims, each time stated", predicates);
    row(out, "claims, distinct", counts.claims());
    table(out, "data errors", counts.errors());
  }

  /// How many claims each rule found, the most first, and its share of all; then the rules that found none.
  static void print(RuleShares rules, PrintWriter out) {
    out.println();
    row(out, "claims, each time stated, by rule", RunCounts.total(rules.evidence()));
    rules.evidence().entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(rule ->
            out.println(
                String.format(
                    Locale.ROOT,
                    "  %-34s %,9d %5.1f %%",
                    rule.getKey(),
                    rule.getValue(),
                    PERCENT * rules.share(rule.getKey()))));
    List<String> none = rules.without();
    row(out, "rules that found nothing", none.size());
    none.forEach(rule -> out.println("  " + rule));
  }

  private static void table(PrintWriter out, String title, Map<?, Long> rows) {
    row(out, title, RunCounts.total(rows));
    rows.forEach((name, count) -> row(out, "  " + name, count));
  }

  private static void row(PrintWriter out, String name, long count) {
    out.println(String.format(Locale.ROOT, "%-36s %,9d", name, count));
  }
}
