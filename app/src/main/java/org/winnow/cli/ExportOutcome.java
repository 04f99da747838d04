package org.winnow.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.winnow.claim.Evidence;
import org.winnow.curation.Verdicts;
import org.winnow.export.ExportReport;
import org.winnow.export.JudgedEvidence;
import org.winnow.export.Standing;

/// What all commands that export have in common.
final class ExportOutcome {
  private ExportOutcome() {}

  /// Evidence as curators leave it.
  static JudgedEvidence judged(Evidence evidence, Verdicts verdicts) {
    return verdicts
        .of(evidence)
        .map(decision ->
            switch (decision.verdict()) {
              case ACCEPT -> new JudgedEvidence(evidence, Standing.ACCEPTED);
              case REJECT -> new JudgedEvidence(evidence, Standing.REJECTED);
              case EDIT ->
                  new JudgedEvidence(decision.correction().apply(evidence), Standing.ACCEPTED);
              case UNDO -> new JudgedEvidence(evidence, Standing.UNDECIDED);
            })
        .orElse(new JudgedEvidence(evidence, Standing.UNDECIDED));
  }

  /// What an export wrote and what it could not.
  static void print(ExportReport report, PrintWriter out) {
    out.println(
        String.format(Locale.ROOT, "claims %,d, evidence %,d", report.claims(), report.evidence()));
    if (report.leftOut() > 0) {
      out.println(String.format(Locale.ROOT, "left out by decisions: %,d", report.leftOut()));
    }
    report
        .notExpressed()
        .forEach((what, count) ->
            out.println(String.format(Locale.ROOT, "not expressed: %s: %,d", what, count)));
    report.files().forEach(file -> out.println("Written to " + file));
    out.flush();
  }
}
