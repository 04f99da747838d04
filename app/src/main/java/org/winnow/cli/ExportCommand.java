package org.winnow.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winnow.curation.Verdicts;
import org.winnow.export.DecisionFilter;
import org.winnow.export.Export;
import org.winnow.export.ExportFormat;
import org.winnow.export.ExportReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `winnow export`: the claims of a run, as another database takes them.
@Command(
    name = "export",
    description = "Writes the claims of a run in a format that other databases take.")
final class ExportCommand implements Callable<Integer> {
  private final Installation installation;
  private CommandSpec command = CommandSpec.create();

  @Mixin private DecisionsOption decided = new DecisionsOption();

  ExportCommand(Installation installation) {
    this.installation = installation;
  }

  @Parameters(paramLabel = "FORMAT", description = "one of those below")
  private String format = "";

  @Mixin private RunOption run = new RunOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "where to (default: a file, or folder, named by the format in FOLDER/export)")
  private @Nullable Path output;

  @Option(
      names = "--decisions",
      paramLabel = "WHICH",
      defaultValue = "not-rejected",
      description = "accepted, not-rejected (the default) or all")
  private String decisions = "not-rejected";

  /// The help tells the formats.
  @Spec
  void setSpec(CommandSpec spec) {
    command = spec;
    List<String> footer = new ArrayList<>(List.of("%nFormats:"));
    for (ExportFormat one : ExportFormat.values()) {
      footer.add(String.format(Locale.ROOT, "  %-14s %s", one.label(), one.description()));
    }
    footer.add("%nWhat a format has no place for is counted and named at the end.");
    spec.usageMessage().footer(footer.toArray(String[]::new));
  }

  @Override
  public Integer call() throws IOException {
    ExportFormat chosen =
        ExportFormat.of(format)
            .orElseThrow(() -> usage("no format is called " + format + "; there are " + names()));
    DecisionFilter filter =
        DecisionFilter.of(decisions)
            .orElseThrow(
                () -> usage("--decisions takes accepted, not-rejected or all, not " + decisions));
    Path target =
        output == null ? run.folder().resolve("export").resolve(chosen.fileName()) : output;
    RunTexts texts = new RunTexts(run.folder(), installation);
    Verdicts verdicts = decided.in(run.folder(), texts, command.commandLine().getErr());
    ExportReport report =
        new Export(
                run.claims(),
                evidence -> ExportOutcome.judged(evidence, verdicts),
                filter,
                texts::of)
            .write(chosen, target);
    ExportOutcome.print(report, command.commandLine().getOut());
    return Winnow.DONE;
  }

  private static String names() {
    return Arrays.stream(ExportFormat.values())
        .map(ExportFormat::label)
        .collect(Collectors.joining(", "));
  }

  private ParameterException usage(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
