package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every command that the README shows is one that the program takes.
class ReadmeTest {
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  static Stream<String> commands() throws IOException {
    return Files.readAllLines(WinnowCommands.ROOT.resolve("README.md")).stream()
        .filter(line -> line.startsWith("    ./winnow "))
        .map(line -> line.strip().replaceFirst(" >.*", ""));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theCommandIsTaken(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command.substring("./winnow ".length()));
    while (word.find()) {
      words.add(word.group(1) != null ? word.group(1) : word.group(2));
    }
    Installation installation = Installation.at(WinnowCommands.ROOT);
    assertThatCode(() ->
            Winnow.commandLine(installation, RunDisplay.NOWHERE, RunDisplay.NOWHERE)
                .parseArgs(words.toArray(String[]::new)))
        .doesNotThrowAnyException();
  }
}
