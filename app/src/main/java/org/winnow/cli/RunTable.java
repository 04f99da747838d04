package org.winnow.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.winnow.pipeline.RunCounts;

/// The table at the end of a run.
final class RunTable {
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

  private static void table(PrintWriter out, String title, Map<?, Long> rows) {
    row(out, title, RunCounts.total(rows));
    rows.forEach((name, count) -> row(out, "  " + name, count));
  }

  private static void row(PrintWriter out, String name, long count) {
    out.println(String.format(Locale.ROOT, "%-36s %,9d", name, count));
  }
}
