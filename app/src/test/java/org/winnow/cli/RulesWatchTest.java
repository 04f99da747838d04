package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.source.DocumentReader;

/// `winnow rules check --watch` checks again when a rule file changes, and survives one that is wrong.
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RulesWatchTest {
  private static final String RULES =
      """
      lists:
        moves: [move]
      rules:
        - id: moving
          makes: verb
          pattern: "@moves"
          match:
            "[IL-6|GENE] may move [EMT|PROCESS].": ["move"]
          no_match:
            - "[IL-6|GENE] may stay."
      """;

  private static final String WATCHING = ", Ctrl-C ends";

  @TempDir Path home;
  private final StringWriter out = new StringWriter();

  @Test
  void everyChangeOfAFileIsChecked() throws Exception {
    Path patterns = Files.createDirectories(home.resolve("dictionaries/patterns"));
    Path file = patterns.resolve("words.yaml");
    Files.writeString(file, RULES);
    Thread watch = Thread.ofPlatform().daemon().start(this::watch);
    awaitChecks(1);
    assertThat(out.toString()).contains("examples 2, failed 0").doesNotContain("words.yaml");

    Files.writeString(file, "lists: [");
    awaitChecks(2);
    assertThat(out.toString()).containsOnlyOnce("words.yaml");

    Files.writeString(file, RULES.replace("may stay", "may move"));
    awaitChecks(3);
    assertThat(out.toString()).contains("examples 2, failed 1");

    watch.interrupt();
    watch.join();
  }

  private void watch() {
    Installation here =
        new Installation(home, new DocumentReader()::read, path -> WinnowCommands.stages());
    Winnow.commandLine(here, new PrintWriter(out), new PrintWriter(out))
        .execute("rules", "check", "--watch");
  }

  /// A check that is seen later than it was made does no harm; one that never comes ends the test.
  private void awaitChecks(int count) throws InterruptedException {
    while (out.toString().split(WATCHING, -1).length <= count) {
      Thread.sleep(20);
    }
  }
}
