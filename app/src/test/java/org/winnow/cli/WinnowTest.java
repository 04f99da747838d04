package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.cli.WinnowCommands.winnow;

import java.io.PrintWriter;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WinnowTest {
  static Stream<String> commands() {
    PrintWriter nowhere = RunDisplay.NOWHERE;
    return Winnow.commandLine(Installation.at(WinnowCommands.ROOT), nowhere, nowhere)
        .getSubcommands()
        .entrySet()
        .stream()
        .filter(command -> !command.getValue().getCommandSpec().usageMessage().hidden())
        .map(Map.Entry::getKey);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandExplainsItself(String command) {
    WinnowCommands help = winnow(command, "--help");
    assertThat(help.exit()).isZero();
    assertThat(help.out()).startsWith("Usage: winnow " + command);
    assertThat(winnow("--help").out()).contains("  " + command);
  }

  @Test
  void anUnknownCommandIsAUsageError() {
    WinnowCommands result = winnow("extract");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("extract");
  }
}
