package org.winnow.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The option `--threads`, the same for every command that has it.
final class ThreadsOption {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "threads to use (default: as many as the machine has cores)")
  private @Nullable Integer threads;

  int threads() {
    if (threads == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (threads < 1 && command != null) {
      throw new ParameterException(command.commandLine(), "--threads must be at least 1");
    }
    return threads;
  }
}
