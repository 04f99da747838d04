package org.winnow.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.claim.Evidence;

/// An index whose writer is killed at any moment opens, and holds each document as it was committed last.
/// More kills than the few of a usual build: `-Dwinnow.kills=50`.
class KillTest {
  private static final int KILLS = Integer.getInteger("winnow.kills", 5);

  @TempDir Path folder;
  @TempDir Path others;

  @Test
  void aKilledWriterLeavesTheOldOrTheNewStateOfEachDocument() throws Exception {
    SplittableRandom random = new SplittableRandom(9);
    int committed = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      committed = writeUntilKilled(committed + 1, random.nextInt(400));
      committed = check(committed);
    }
  }

  /// The last version that the writer said it had committed.
  private int writeUntilKilled(int first, int milliseconds) throws Exception {
    Path said = others.resolve("said.txt");
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                KilledWriter.class.getName(),
                folder.toString(),
                "" + first)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    while (writer.isAlive() && Files.size(said) == 0) {
      Thread.sleep(5);
    }
    Thread.sleep(milliseconds);
    writer.destroyForcibly().waitFor();
    String whole = Files.readString(said);
    List<String> lines = whole.substring(0, whole.lastIndexOf('\n') + 1).lines().toList();
    assertThat(lines).as("versions written").isNotEmpty().allMatch(line -> line.matches("[0-9]+"));
    int last = Integer.parseInt(lines.getLast());
    assertThat(last).as("versions written").isGreaterThanOrEqualTo(first);
    return last;
  }

  /// The version that the index holds: the last that was said, or the one after, of which only the message
  /// was lost; whole, and the same for every document.
  private int check(int said) throws Exception {
    Set<String> rules = new HashSet<>();
    try (ClaimSearcher searcher = ClaimSearcher.open(folder)) {
      for (String document : RandomEvidence.DOCUMENTS) {
        SearchRequest all =
            SearchRequest.of("document:" + document).withPage(0, 1000).withEvidences(1000);
        List<Evidence> evidence =
            searcher.search(all).hits().stream()
                .flatMap(hit -> hit.evidence().stream())
                .map(EvidenceHit::evidence)
                .toList();
        assertThat(evidence).hasSize(KilledWriter.EVIDENCES);
        evidence.forEach(e -> rules.add(e.rule()));
      }
    }
    assertThat(rules).hasSize(1).isSubsetOf("v" + said, "v" + (said + 1));
    return Integer.parseInt(rules.iterator().next().substring(1));
  }
}
