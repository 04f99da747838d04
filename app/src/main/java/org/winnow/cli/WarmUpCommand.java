package org.winnow.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Goes once through the main tasks, for the launcher: Java keeps what it learns and starts faster with it.
@Command(
    name = "warm-up",
    hidden = true,
    description = "Works through the main tasks, for a faster start.")
final class WarmUpCommand implements Callable<Integer> {
  private final Installation installation;

  @Parameters(paramLabel = "FOLDER", description = "may be written to")
  private Path folder = Path.of("");

  WarmUpCommand(Installation installation) {
    this.installation = installation;
  }

  @Override
  public Integer call() {
    String seeds = installation.home().resolve("seeds").toString();
    String index = folder.resolve("index").toString();
    execute("--help");
    execute("run", seeds, "--output", folder.toString(), "--redo");
    execute("run", seeds, "--output", folder.toString());
    execute("search", "tamoxifen", "--index", index);
    return execute("dictionaries", "lookup", "HER2");
  }

  private int execute(String... arguments) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return Winnow.execute(installation, nowhere, nowhere, arguments);
  }
}
