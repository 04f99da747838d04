package org.winnow.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.winnow.curation.Anchored;
import org.winnow.curation.Decision;
import org.winnow.curation.DecisionLog;
import org.winnow.curation.RulePrecision;

/// The table of `curate status`.
final class CurationStatus {
  private static final int QUOTE = 90;

  private CurationStatus() {}

  static void print(Collection<Decision> decisions, List<Anchored> all, PrintWriter out) {
    out.println(String.format(Locale.ROOT, "%-12s %,7d", "decisions", all.size()));
    for (Anchored.Fate fate : Anchored.Fate.values()) {
      long count = all.stream().filter(one -> one.fate() == fate).count();
      out.println(String.format(Locale.ROOT, "  %-10s %,7d", label(fate), count));
    }
    for (Anchored one : all) {
      if (one.fate() != Anchored.Fate.KEPT) {
        out.println();
        out.println(
            "%s  %s %s by %s: %s"
                .formatted(
                    label(one.fate()),
                    one.decision().verdict().label(),
                    one.decision().target(),
                    one.decision().who(),
                    one.why()));
        out.println("  " + quote(one.decision()));
      }
    }
    for (List<Decision> said : DecisionLog.disagreements(decisions)) {
      out.println();
      out.println("disagreement on " + said.getFirst().target());
      for (Decision one : said) {
        out.println(
            "  %s: %s (%s) %s"
                .formatted(one.who(), one.verdict().label(), one.reason().label(), one.comment()));
      }
      out.println("  " + quote(said.getFirst()));
    }
  }

  private static String label(Anchored.Fate fate) {
    return fate.name().toLowerCase(Locale.ROOT);
  }

  private static String quote(Decision decision) {
    String quote = decision.anchor().quote();
    String shown = quote.length() > QUOTE ? quote.substring(0, QUOTE) + "…" : quote;
    return decision.anchor().document() + ": " + shown;
  }

  static void printRules(Collection<RulePrecision> rules, PrintWriter out) {
    if (rules.isEmpty()) {
      return;
    }
    out.println();
    out.println(String.format(Locale.ROOT, "%-40s %7s %7s  %s", "rule", "right", "judged", "95 %"));
    for (RulePrecision rule : rules) {
      out.println(
          String.format(
              Locale.ROOT,
              "%-40s %7d %7d  %.2f–%.2f",
              rule.rule(),
              rule.accepted(),
              rule.judged(),
              rule.low(),
              rule.high()));
    }
  }
}
