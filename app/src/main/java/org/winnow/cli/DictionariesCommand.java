package org.winnow.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.winnow.dictionary.Dictionary;
import org.winnow.dictionary.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `winnow dictionaries`: which names does Winnow know?
@Command(name = "dictionaries", description = "Shows the names that Winnow knows.")
final class DictionariesCommand {
  private final Installation installation;

  @Spec private CommandSpec command = CommandSpec.create();

  DictionariesCommand(Installation installation) {
    this.installation = installation;
  }

  @Command(name = "list", description = "Lists the files of names, with their rows.")
  int list() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    try (Stream<Path> files = Files.list(installation.dictionaries())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
        try (Stream<String> lines = Files.lines(file)) {
          long rows = lines.skip(1).filter(line -> !line.isBlank()).count();
          out.println(String.format(Locale.ROOT, "%-28s %,7d", file.getFileName(), rows));
        }
      }
    }
    return Winnow.DONE;
  }

  @Command(
      name = "lookup",
      description = "Shows what a name may mean, best first.",
      footer = "%nExit code 1: the name is not known.")
  int lookup(
      @Parameters(paramLabel = "NAME", description = "as a text would write it") String name,
      @Option(names = "--json", description = "one JSON object a line") boolean json) {
    PrintWriter out = command.commandLine().getOut();
    List<Entry> found = Dictionary.load(installation.dictionaries()).lookup(name);
    for (Entry entry : found) {
      if (json) {
        out.println(JsonLine.of(entry));
      } else {
        String id = entry.id() == null ? "-" : entry.id();
        out.println("%-10s %-20s %s (%s)".formatted(entry.type(), id, entry.name(), entry.source()));
      }
    }
    if (found.isEmpty()) {
      command.commandLine().getErr().println("winnow: no entity is known by the name " + name);
    }
    return found.isEmpty() ? Winnow.SOME_FAILED : Winnow.DONE;
  }
}
