package org.winnow.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/// The `winnow` command. Exit codes: 0 done, 1 some inputs failed and all others are done, 2 the command
/// was used wrongly or could not be done at all.
@Command(
    name = "winnow",
    description =
        "Reads reviews on drug resistance and gathers the claims they make, each with its quote.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = ProgramVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n")
public final class Winnow {
  static final int DONE = 0;
  static final int SOME_FAILED = 1;
  static final int USAGE = 2;

  Winnow() {}

  /// The entry point.
  public static void main(String... args) {
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    Path home = Path.of(System.getProperty("winnow.home", ""));
    int exit = commandLine(Installation.at(home), out, err).execute(args);
    out.flush();
    err.flush();
    System.exit(exit);
  }

  /// The whole command line, writing to the given places: what [#main] runs, and what tests run.
  static CommandLine commandLine(Installation installation, PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(new Winnow());
    line.addSubcommand(new RunCommand(installation));
    line.addSubcommand(new SearchCommand(installation));
    line.addSubcommand(new ServeCommand(installation));
    line.addSubcommand(new ShowCommand(installation));
    line.addSubcommand(new AnnotateCommand(installation));
    line.addSubcommand(new VerifyCommand(installation));
    line.addSubcommand(new EvalCommand());
    line.addSubcommand(new ExportCommand(installation));
    line.addSubcommand(new CurateCommand(installation));
    line.addSubcommand(new DiffCommand());
    line.addSubcommand(new WorklistCommand(installation));
    line.addSubcommand(new RulesCommand(installation));
    line.addSubcommand(new ExplainCommand(installation));
    line.addSubcommand(new DictionariesCommand(installation));
    line.addSubcommand(new WarmUpCommand(installation));
    // Not in the annotation, or every command would inherit it.
    line.getCommandSpec()
        .usageMessage()
        .footer("%nStart with \"winnow run\": it reads seeds/ and writes output/.");
    line.setOut(out);
    line.setErr(err);
    line.setUsageHelpAutoWidth(true);
    line.setExecutionExceptionHandler(new FailureMessages());
    return line;
  }

  private static PrintWriter writer(FileDescriptor place) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(place), StandardCharsets.UTF_8), true);
  }
}
