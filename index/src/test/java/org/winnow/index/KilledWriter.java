package org.winnow.index;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.winnow.claim.Evidence;

/// A program that writes new versions of all documents until it is killed, saying each version it has
/// committed. The rule of an evidence is the version that it is of.
final class KilledWriter {
  static final int EVIDENCES = 20;

  private KilledWriter() {}

  /// Arguments: the index's folder, and the first version to write.
  public static void main(String... arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    try (ClaimIndexWriter writer = ClaimIndexWriter.open(folder, Background.NONE)) {
      for (int version = Integer.parseInt(arguments[1]); ; version++) {
        writer.replace(documents(version));
        writer.commit();
        System.out.println(version);
      }
    }
  }

  static Map<String, List<Evidence>> documents(int version) {
    RandomEvidence random = new RandomEvidence(new SplittableRandom(version));
    Map<String, List<Evidence>> documents = new TreeMap<>();
    for (String document : RandomEvidence.DOCUMENTS) {
      List<Evidence> evidence =
          IntStream.range(0, EVIDENCES).mapToObj(i -> random.in(document, "v" + version)).toList();
      documents.put(document, evidence);
    }
    return documents;
  }
}
