package org.winnow.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.winnow.claim.JudgedRules;
import org.winnow.curation.Anchored;
import org.winnow.curation.Anchoring;
import org.winnow.curation.DecisionLog;
import org.winnow.curation.RulePrecision;
import org.winnow.curation.Verdicts;
import picocli.CommandLine.Option;

/// `--file`: where the decisions of curators stand.
final class DecisionsOption {
  @Option(
      names = "--file",
      paramLabel = "FILE",
      defaultValue = "decisions.jsonl",
      description = "the decisions of curators (default: decisions.jsonl)")
  private Path file = Path.of("decisions.jsonl");

  Path file() {
    return file;
  }

  DecisionLog log() {
    return new DecisionLog(file);
  }

  /// What is in the file; lines of it that are no decisions are named.
  DecisionLog.Contents read(PrintWriter err) throws IOException {
    DecisionLog.Contents contents = log().read();
    contents.problems().forEach(problem -> err.println("winnow: no decision: " + problem));
    return contents;
  }

  /// The decisions that stand, as they are found in a run; lines of the file that are none are named.
  List<Anchored> anchored(Path run, RunTexts texts, PrintWriter err) throws IOException {
    DecisionLog.Contents contents = read(err);
    return new Anchoring(DecisionLog.standing(contents.decisions()), texts::orEmpty)
        .in(run.resolve("claims.jsonl"));
  }

  /// What they say of the rules; lines of the file that are none are named.
  JudgedRules rules(PrintWriter err) throws IOException {
    return RulePrecision.judged(DecisionLog.standing(read(err).decisions()));
  }

  /// What they say of the run's evidence.
  Verdicts in(Path run, RunTexts texts, PrintWriter err) throws IOException {
    return Verdicts.of(anchored(run, texts, err));
  }
}
