package org.winnow.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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
    int exit = execute(Installation.at(home), out, err, args);
    out.flush();
    err.flush();
    System.exit(exit);
  }

  /// Does what the arguments say, writing to the given places: what [#main] runs, and what tests run.
  ///
  /// Only the command that is named is made: the others would take a fifth of a short command's time.
  static int execute(
      Installation installation, PrintWriter out, PrintWriter err, String... arguments) {
    Map<String, Supplier<Object>> commands = commands(installation);
    if (arguments.length > 0 && commands.containsKey(arguments[0])) {
      commands.keySet().retainAll(Set.of(arguments[0]));
    }
    return commandLine(commands, out, err).execute(arguments);
  }

  /// The whole command line, writing to the given places.
  static CommandLine commandLine(Installation installation, PrintWriter out, PrintWriter err) {
    return commandLine(commands(installation), out, err);
  }

  private static Map<String, Supplier<Object>> commands(Installation installation) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("run", () -> new RunCommand(installation));
    commands.put("search", () -> new SearchCommand(installation));
    commands.put("serve", () -> new ServeCommand(installation));
    commands.put("show", () -> new ShowCommand(installation));
    commands.put("annotate", () -> new AnnotateCommand(installation));
    commands.put("verify", () -> new VerifyCommand(installation));
    commands.put("eval", EvalCommand::new);
    commands.put("export", () -> new ExportCommand(installation));
    commands.put("curate", () -> new CurateCommand(installation));
    commands.put("diff", DiffCommand::new);
    commands.put("worklist", () -> new WorklistCommand(installation));
    commands.put("rules", () -> new RulesCommand(installation));
    commands.put("explain", () -> new ExplainCommand(installation));
    commands.put("dictionaries", () -> new DictionariesCommand(installation));
    commands.put("warm-up", () -> new WarmUpCommand(installation));
    return commands;
  }

  private static CommandLine commandLine(
      Map<String, Supplier<Object>> commands, PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(new Winnow());
    commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
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
