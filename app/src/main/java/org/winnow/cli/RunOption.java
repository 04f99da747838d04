package org.winnow.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// `--from`: the run that a command works on.
final class RunOption {
  @Option(
      names = "--from",
      paramLabel = "FOLDER",
      defaultValue = "output",
      description = "what a run wrote (default: output)")
  private Path folder = Path.of("output");

  Path folder() {
    return folder;
  }

  /// The evidence that it found, a line each.
  Path claims() {
    return folder.resolve("claims.jsonl");
  }
}
