package org.winnow.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.winnow.pipeline.Annotator;
import org.winnow.pipeline.Stages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `winnow annotate`: JSON lines of texts in, JSON lines of entities and claims out.
@Command(
    name = "annotate",
    description = "Finds entities and claims in texts given as JSON lines {\"id\",\"text\"}.",
    footer = {
      "%nWrites a line {\"id\",\"entities\",\"claims\"} for each line, in order, as it goes.",
      "Offsets are UTF-16 units of the text: characters, unless it has some beyond U+FFFF.",
      "%nExit code 1: some lines could not be done (they are named), all others are."
    })
final class AnnotateCommand implements Callable<Integer> {
  /// How many lines may pass before it is noticed that nobody reads any more.
  private static final int LINES_PER_CHECK = 256;

  private final Installation installation;

  @Spec private CommandSpec command = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "the texts; - for standard input")
  private Path file = Path.of("-");

  @Mixin private ThreadsOption threads = new ThreadsOption();

  AnnotateCommand(Installation installation) {
    this.installation = installation;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter err = command.commandLine().getErr();
    int threadCount = threads.threads();
    try (InputStream in = file.toString().equals("-") ? System.in : Files.newInputStream(file)) {
      Stages stages = installation.stages();
      int failed =
          new Annotator(stages.ofText(), stages.extraction(), stages.dictionary()::references)
              .annotate(
                  new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)),
                  lines(command.commandLine().getOut()),
                  problem -> err.println("winnow: " + file + ": " + problem),
                  threadCount);
      command.commandLine().getOut().flush();
      if (failed > 0) {
        err.println("winnow: " + file + ": lines that could not be done: " + failed);
      }
      return failed == 0 ? Winnow.DONE : Winnow.SOME_FAILED;
    }
  }

  private static Consumer<String> lines(PrintWriter out) {
    int[] written = {0};
    return line -> {
      out.write(line);
      out.write('\n');
      if (++written[0] % LINES_PER_CHECK == 0 && out.checkError()) {
        throw new UncheckedIOException(new IOException("the output was closed by its reader"));
      }
    };
  }
}
