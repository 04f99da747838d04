package org.winnow.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winnow.dictionary.Dictionary;
import org.winnow.dictionary.Entry;
import org.winnow.dictionary.ImportFormat;
import org.winnow.dictionary.ImportedVocabulary;
import org.winnow.dictionary.UnreadableDictionary;
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

  @Command(
      name = "list",
      description = "Lists the files of names with their entries, and what was imported.")
  int list() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    try (Stream<Path> files = Files.list(installation.dictionaries())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
        try (Stream<String> lines = Files.lines(file)) {
          long rows = lines.filter(line -> !line.isBlank() && !line.startsWith("#")).count() - 1;
          out.println(String.format(Locale.ROOT, "%-28s %,9d", file.getFileName(), rows));
        }
      }
    }
    for (ImportedVocabulary imported : ImportedVocabulary.list(installation.dictionaries())) {
      out.println(line(imported));
    }
    return Winnow.DONE;
  }

  private static String line(ImportedVocabulary imported) {
    return String.format(
        Locale.ROOT,
        "%-28s %,9d  %,d names, version %s, %s, imported %s",
        "imported/" + imported.source(),
        imported.entities(),
        imported.names(),
        imported.version(),
        imported.licence(),
        imported.imported());
  }

  @Command(
      name = "import",
      description = "Takes the official file of a vocabulary in; it replaces its last import.",
      footer = "%nExit code 1: the file could not be used; nothing was changed.")
  int importFile(
      @Parameters(paramLabel = "FORMAT", description = "hgnc, drugbank … (see the manual)")
          String format,
      @Parameters(paramLabel = "FILE", description = "as downloaded, packed with gzip or not")
          Path file,
      @Option(names = "--release", paramLabel = "TEXT", description = "which release it is")
          @Nullable String release)
      throws IOException {
    ImportedVocabulary imported;
    try {
      LocalDate changed =
          LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
      imported =
          ImportedVocabulary.importFile(
              file,
              ImportFormat.of(format),
              release == null ? "of " + changed : release,
              LocalDate.now(ZoneOffset.UTC),
              installation.dictionaries());
    } catch (UnreadableDictionary | IllegalArgumentException e) {
      command.commandLine().getErr().println("winnow: " + e.getMessage());
      return Winnow.SOME_FAILED;
    }
    command.commandLine().getOut().println(line(imported));
    if (imported.skipped() > 0) {
      command.commandLine().getOut().println(imported.skipped() + " rows held no entry");
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
        out.println(
            "%-10s %-20s %s (%s)".formatted(entry.type(), id, entry.name(), entry.source()));
      }
    }
    if (found.isEmpty()) {
      command.commandLine().getErr().println("winnow: no entity is known by the name " + name);
    }
    return found.isEmpty() ? Winnow.SOME_FAILED : Winnow.DONE;
  }
}
