package org.winnow.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winnow.curation.Verdicts;
import org.winnow.export.CivicSources;
import org.winnow.export.DecisionFilter;
import org.winnow.export.Export;
import org.winnow.export.ExportReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `winnow worklist`: which cited papers are worth reading first?
@Command(
    name = "worklist",
    description = "Lists the papers that reviews cite for claims, those with most claims first.",
    footer = "%nRejected claims do not count. Suggestions to read, not evidence to submit.")
final class WorklistCommand implements Callable<Integer> {
  private final Installation installation;

  @Spec private CommandSpec command = CommandSpec.create();

  @Mixin private RunOption run = new RunOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "where to (default: worklist.tsv in FOLDER/export)")
  private @Nullable Path output;

  @Option(
      names = "--civic",
      paramLabel = "TSV",
      description = "CIViC's table of evidence items: says which papers it has")
  private @Nullable Path civic;

  @Mixin private DecisionsOption decided = new DecisionsOption();

  WorklistCommand(Installation installation) {
    this.installation = installation;
  }

  @Override
  public Integer call() throws IOException {
    RunTexts texts = new RunTexts(run.folder(), installation);
    Verdicts verdicts = decided.in(run.folder(), texts, command.commandLine().getErr());
    Set<String> known = civic == null ? null : CivicSources.read(civic);
    Path target = output == null ? run.folder().resolve("export").resolve("worklist.tsv") : output;
    ExportReport report =
        new Export(
                run.claims(),
                evidence -> ExportOutcome.judged(evidence, verdicts),
                DecisionFilter.NOT_REJECTED,
                texts::of)
            .writeWorklist(target, known);
    ExportOutcome.print(report, command.commandLine().getOut());
    return Winnow.DONE;
  }
}
