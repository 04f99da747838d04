package org.winnow.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Damaged files: whatever bytes are lost or changed, a reader gives a document whose characters lead back
/// to its source, or says why it cannot.
class FuzzTest {
  private static final Path CASES =
      Path.of(System.getProperty("winnow.root", "."))
          .resolve("extractor/src/test/resources/source");
  private static final int ROUNDS = 60;

  @TestFactory
  Stream<DynamicTest> givesADocumentOrAReason() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      List<Path> inputs =
          files.filter(f -> f.getFileName().toString().startsWith("input.")).sorted().toList();
      Stream<DynamicTest> cases =
          inputs.stream()
              .map(f ->
                  DynamicTest.dynamicTest(
                      CASES.relativize(f).toString(), () -> damage(Files.readAllBytes(f))));
      byte[] pdf =
          PdfSample.of(
              List.of(
                  "# A title", "# Results", "ABCB1 confers resistance.^{1}", "It expels drugs."),
              2);
      return Stream.concat(cases, Stream.of(DynamicTest.dynamicTest("pdf", () -> damage(pdf))));
    }
  }

  private static void damage(byte[] whole) {
    int documents = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(round);
      byte[] bytes = whole.clone();
      for (int i = random.nextInt(20); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      if (round % 3 == 0) {
        int from = random.nextInt(bytes.length);
        System.arraycopy(bytes, from, bytes, random.nextInt(from + 1), bytes.length - from);
      }
      documents +=
          read(round % 4 == 0 ? Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)) : bytes);
    }
    assertThat(documents).isBetween(0, ROUNDS);
  }

  private static int read(byte[] bytes) {
    try {
      RoundTrip.check(new DocumentReader().read(bytes, "a"));
      return 1;
    } catch (UnreadableDocument e) {
      assertThat(e.getMessage()).isNotBlank();
      return 0;
    }
  }
}
