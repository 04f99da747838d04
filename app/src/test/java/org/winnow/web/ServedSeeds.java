package org.winnow.web;

import java.nio.file.Path;
import org.winnow.cli.SeedsRun;

/// How tests serve the run on `seeds/`: at any free port, with decisions of their own.
final class ServedSeeds {
  private ServedSeeds() {}

  /// @param folder for the file of decisions
  static ServerSettings settings(Path folder) {
    return new ServerSettings(
        ServerSettings.LOOPBACK, 0, SeedsRun.output(), decisions(folder), "ada");
  }

  static Path decisions(Path folder) {
    return folder.resolve("decisions.jsonl");
  }
}
