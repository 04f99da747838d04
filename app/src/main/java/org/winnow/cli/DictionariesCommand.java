package org.winnow.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winnow.dictionary.Dictionary;
import org.winnow.dictionary.Entry;
import org.winnow.dictionary.Explained;
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
    LocalDate changed =
        LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
    try {
      take(ImportFormat.of(format), file, release == null ? "of " + changed : release);
      return Winnow.DONE;
    } catch (UnreadableDictionary | IllegalArgumentException e) {
      command.commandLine().getErr().println("winnow: " + e.getMessage());
      return Winnow.SOME_FAILED;
    }
  }

  private void take(ImportFormat format, Path file, String release) throws IOException {
    ImportedVocabulary imported =
        ImportedVocabulary.importFile(
            file, format, release, LocalDate.now(ZoneOffset.UTC), installation.dictionaries());
    command.commandLine().getOut().println(line(imported));
    if (imported.skipped() > 0) {
      command.commandLine().getOut().println(imported.skipped() + " rows held no entry");
    }
  }

  @Command(
      name = "update",
      description = "Downloads the official files of vocabularies and imports them.",
      footer = {
        "%nThe addresses stand in dictionaries/sources/addresses.tsv: files that anybody may use.",
        "Exit code 1: some could not be had or used (they are named), all others are imported."
      })
  int update(
      @Parameters(paramLabel = "FORMAT", arity = "0..*", description = "only these; all otherwise")
          @Nullable List<String> only,
      @Option(
              names = "--addresses",
              paramLabel = "FILE",
              description = "another table of addresses")
          @Nullable Path table)
      throws IOException {
    Path file =
        table == null
            ? installation.dictionaries().resolve("sources").resolve("addresses.tsv")
            : table;
    Map<ImportFormat, URI> addresses;
    try {
      addresses = VocabularyDownload.addresses(file);
      if (only != null && !only.isEmpty()) {
        List<ImportFormat> wanted = only.stream().map(ImportFormat::of).toList();
        wanted.stream()
            .filter(format -> !addresses.containsKey(format))
            .forEach(format -> {
              throw new IllegalArgumentException(file + ": no address of " + format.label());
            });
        addresses.keySet().retainAll(wanted);
      }
    } catch (IllegalArgumentException e) {
      command.commandLine().getErr().println("winnow: " + e.getMessage());
      return Winnow.SOME_FAILED;
    }
    return download(addresses);
  }

  private int download(Map<ImportFormat, URI> addresses) throws IOException {
    int exit = Winnow.DONE;
    Path folder = Files.createTempDirectory("winnow-update");
    try (VocabularyDownload download = new VocabularyDownload()) {
      for (Map.Entry<ImportFormat, URI> address : addresses.entrySet()) {
        try {
          VocabularyDownload.Downloaded file = download.fetch(address.getValue(), folder);
          take(address.getKey(), file.file(), file.release());
        } catch (IOException | UnreadableDictionary e) {
          String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
          command
              .commandLine()
              .getErr()
              .println(
                  "winnow: "
                      + address.getKey().label()
                      + ": "
                      + address.getValue()
                      + ": "
                      + reason);
          exit = Winnow.SOME_FAILED;
        }
      }
    } finally {
      Files.deleteIfExists(folder.resolve("download"));
      Files.deleteIfExists(folder);
    }
    return exit;
  }

  @Command(
      name = "lookup",
      description = "Shows what a name may mean, best first, and why.",
      footer = {
        "%nThe order: the project's own lists, corrections, approved symbols, previous symbols,"
            + " aliases,",
        "families; within neighbours the better spelling. Exit code 1: the name is not known."
      })
  int lookup(
      @Parameters(paramLabel = "NAME", description = "as a text would write it") String name,
      @Option(names = "--json", description = "one JSON object a line") boolean json) {
    PrintWriter out = command.commandLine().getOut();
    List<Explained> found = Dictionary.load(installation.dictionaries()).explain(name);
    for (Explained explained : found) {
      out.println(json ? JsonLine.of(explained) : line(explained));
    }
    if (found.isEmpty()) {
      command.commandLine().getErr().println("winnow: no entity is known by the name " + name);
    }
    return found.isEmpty() ? Winnow.SOME_FAILED : Winnow.DONE;
  }

  private static String line(Explained explained) {
    Entry entry = explained.entry();
    String id = entry.id() == null ? "-" : entry.id();
    return "%-10s %-20s %s (%s): %s"
        .formatted(entry.type(), id, entry.name(), entry.source(), explained.why());
  }
}
