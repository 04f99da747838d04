package org.winnow.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.winnow.claim.Evidence;
import org.winnow.claim.EvidenceJson;
import org.winnow.curation.Anchor;
import org.winnow.curation.Decision;
import org.winnow.curation.Verdicts;

/// What the keys on a command line are about.
///
/// @param run   what a run wrote
/// @param texts of its documents
record DecisionTargets(Path run, RunTexts texts) {
  /// Evidence and claims of the run.
  ///
  /// @throws IllegalArgumentException naming the key that it does not have
  List<Decision.Target> inRun(List<String> keys) throws IOException {
    Map<String, Evidence> found = evidence(keys);
    List<Decision.Target> targets = new ArrayList<>();
    for (String key : keys) {
      Evidence e = found.get(key);
      if (e == null) {
        throw new IllegalArgumentException(
            key + ": no claim or evidence of " + run + " has this key");
      }
      String evidence = key.equals(e.claim()) ? null : e.evidence();
      targets.add(new Decision.Target(e.claim(), evidence, Anchor.of(e, texts::orEmpty)));
    }
    return targets;
  }

  /// The evidence with some keys, a claim's by its first one.
  private Map<String, Evidence> evidence(List<String> keys) throws IOException {
    Map<String, Evidence> found = new HashMap<>();
    try (BufferedReader in = Files.newBufferedReader(run.resolve("claims.jsonl"))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String text = line;
        if (keys.stream().anyMatch(text::contains)) {
          Evidence e = EvidenceJson.read(line);
          found.putIfAbsent(e.evidence(), e);
          found.putIfAbsent(e.claim(), e);
        }
      }
    }
    return found;
  }

  /// What was decided, under the keys that it has in the run or had when it was decided.
  ///
  /// @throws IllegalArgumentException naming the key on which nothing is decided
  static List<Decision.Target> decided(List<String> keys, Verdicts verdicts) {
    List<Decision.Target> targets = new ArrayList<>();
    for (String key : keys) {
      targets.add(
          verdicts
              .decided(key)
              .orElseThrow(
                  () -> new IllegalArgumentException("nothing is decided on " + key + " itself")));
    }
    return targets;
  }
}
