package org.winnow.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.winnow.dictionary.Families;
import org.winnow.pipeline.Run;
import org.winnow.pipeline.RunCounts;
import org.winnow.pipeline.RunListener;
import org.winnow.pipeline.RunSettings;
import org.winnow.pipeline.Stages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `winnow run`: documents in, a folder of claims and their index out.
@Command(
    name = "run",
    description = "Reads documents and writes their claims, names and index.",
    footer = {
      "%nFolders are read whole, in the order of the names. Of a folder, README files and files"
          + " that are no documents (.txt .md .pdf .xml .nxml .html .json, also with .gz) are left"
          + " out.",
      "%nDocuments that the last run into the same folder has read, and that have not changed"
          + " since, are kept as they are, unless the program, names or rules have changed: then"
          + " all are done anew.",
      "%nHow often a rule was right by the decisions of curators is a part of the confidence of"
          + " what it finds. After new decisions, the documents in which such a rule found"
          + " something are done anew.",
      "%nExit code 1: some documents could not be read, all others are done."
    })
final class RunCommand implements Callable<Integer> {
  private final Installation installation;

  @Spec private CommandSpec command = CommandSpec.create();

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      defaultValue = "seeds",
      description = "files and folders to read, - for standard input (default: seeds)")
  private List<Path> inputs = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      defaultValue = "output",
      description = "where the results go (default: output)")
  private Path output = Path.of("output");

  @Option(names = "--redo", description = "do all documents anew, also those that are unchanged")
  private boolean redo;

  @Option(names = "--json", description = "print the manifest of the run instead of the table")
  private boolean json;

  @Option(
      names = "--rules",
      description = "print also how many claims each rule found, and which rules found none")
  private boolean rules;

  @Mixin private DecisionsOption decided = new DecisionsOption();

  @Mixin private ThreadsOption threads = new ThreadsOption();

  RunCommand(Installation installation) {
    this.installation = installation;
  }

  @Override
  public Integer call() throws Exception {
    for (Path input : inputs) {
      if (!input.equals(StandardInput.PATH) && !Files.exists(input)) {
        throw new ParameterException(command.commandLine(), input + ": no such file or folder");
      }
    }
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    long start = System.nanoTime();
    RunSettings settings =
        new RunSettings(
            inputs,
            output,
            threads.threads(),
            installation.dictionaries(),
            installation.version(),
            redo,
            decided.rules(err));
    RunCounts counts =
        run(settings, new RunDisplay(json ? RunDisplay.NOWHERE : out, err, isTerminal()));
    if (json) {
      out.print(Files.readString(output.resolve("run.json")));
    } else {
      RunTable.print(counts, out);
      if (rules) {
        RunTable.print(counts.rules(), out);
      }
      if (counts.kept() > 0) {
        out.printf("%n%,d of %,d documents unchanged, kept.%n", counts.kept(), counts.inputs());
      }
      out.printf("%nWritten to %s in %.1f s.%n", output, (System.nanoTime() - start) / 1e9);
    }
    out.flush();
    return counts.unreadable() == 0 ? Winnow.DONE : Winnow.SOME_FAILED;
  }

  private RunCounts run(RunSettings settings, RunListener display) throws Exception {
    Supplier<Stages> stages = new Once<>(installation::stages);
    Supplier<Families> families = new Once<>(() -> new Families(stages.get().dictionary()));
    return new Run(
            new StandardInput(System.in, installation.source()),
            () -> stages.get().extraction(),
            change ->
                new ClaimIndexBuild(
                        ids -> stages.get().dictionary().names(ids), id -> families.get().of(id))
                    .bringUpToDate(change, output.resolve("index")),
            display)
        .execute(settings);
  }

  /// Whether standard error is a terminal: the launcher knows, Java does not.
  private static boolean isTerminal() {
    return Boolean.getBoolean("winnow.terminal");
  }
}
