package org.winnow.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winnow.export.DecisionFilter;
import org.winnow.export.Export;
import org.winnow.export.ExportFormat;
import org.winnow.export.ExportReport;
import org.winnow.export.JudgedEvidence;
import org.winnow.export.Standing;
import org.winnow.pipeline.SourceTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `winnow export`: the claims of a run, as another database takes them.
@Command(
    name = "export",
    description = "Writes the claims of a run in a format that other databases take.")
final class ExportCommand implements Callable<Integer> {
  private final Installation installation;
  private CommandSpec command = CommandSpec.create();
  private @Nullable SourceTexts texts;

  ExportCommand(Installation installation) {
    this.installation = installation;
  }

  @Parameters(
      paramLabel = "FORMAT",
      description = "one of those below")
  private String format = "";

  @Option(
      names = "--from",
      paramLabel = "FOLDER",
      defaultValue = "output",
      description = "what a run wrote (default: output)")
  private Path from = Path.of("output");

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
    Path target = output == null ? from.resolve("export").resolve(chosen.fileName()) : output;
    ExportReport report =
        new Export(
                from.resolve("claims.jsonl"),
                evidence -> new JudgedEvidence(evidence, Standing.UNDECIDED),
                filter,
                document -> texts().of(document))
            .write(chosen, target);
    print(report);
    return Winnow.DONE;
  }

  /// Read only for formats that hold documents.
  private SourceTexts texts() {
    SourceTexts there = texts;
    if (there == null) {
      try {
        String run = Files.readString(from.resolve("run.json"));
        there = new SourceTexts(from, JsonMapper.shared().readTree(run), installation.source());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      texts = there;
    }
    return there;
  }

  private void print(ExportReport report) {
    PrintWriter out = command.commandLine().getOut();
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

  private static String names() {
    return Arrays.stream(ExportFormat.values())
        .map(ExportFormat::label)
        .collect(Collectors.joining(", "));
  }

  private ParameterException usage(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
