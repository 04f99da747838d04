package org.winnow.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/// The run that a command looks at, as its only argument.
final class RunArgument {
  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      defaultValue = "output",
      description = "what a run wrote (default: output)")
  private Path folder = Path.of("output");

  Path folder() {
    return folder;
  }
}
