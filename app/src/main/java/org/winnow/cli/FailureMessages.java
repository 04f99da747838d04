package org.winnow.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.winnow.dictionary.UnreadableDictionary;
import org.winnow.pattern.RuleError;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says in one line what went wrong where the cause lies with files or arguments; only a fault of the
/// program itself shows its stack.
final class FailureMessages implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    switch (failure) {
      case UncheckedIOException wrapped -> say(command, describe(wrapped));
      case IOException files -> say(command, describe(files));
      case UnreadableDictionary names -> say(command, describe(names));
      case RuleError rules -> say(command, describe(rules));
      case IllegalArgumentException argument -> say(command, describe(argument));
      default -> {
        say(command, "a fault of Winnow itself, please report it: " + failure);
        failure.printStackTrace(command.getErr());
      }
    }
    return Winnow.USAGE;
  }

  private static String describe(Exception failure) {
    Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
    return cause instanceof NoSuchFileException missing
        ? missing.getFile() + ": no such file or folder"
        : String.valueOf(failure.getMessage());
  }

  private static void say(CommandLine command, String message) {
    command.getErr().println("winnow: " + message);
  }
}
