package org.winnow.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.winnow.pipeline.Stages;

/// The results of `winnow run seeds`, made once for all tests that only look at them.
public final class SeedsRun {
  private static @Nullable Path output;

  private SeedsRun() {}

  /// The folder that the run wrote.
  public static synchronized Path output() {
    if (output == null) {
      try {
        Path folder = Files.createTempDirectory("winnow-seeds");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        WinnowCommands run =
            WinnowCommands.winnow("run", WinnowCommands.ROOT.resolve("seeds"), "-o", folder);
        if (run.exit() != Winnow.DONE) {
          throw new IllegalStateException(run.err());
        }
        output = folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return output;
  }

  /// The stages that made them.
  public static Stages stages() {
    return WinnowCommands.stages();
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      // A temporary folder is left behind; nothing to be done at the end of the program.
    }
  }
}
