package org.winnow.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedSet;
import org.winnow.claim.EvidenceJson;

/// The rules of which curators have judged more, or otherwise, since an earlier run: what they found there
/// has another confidence now. Which claims a document has does not depend on their confidence, so that only
/// documents with claims of these rules are to be done anew. Thread-safe.
///
/// @param claims `claims.jsonl` of the earlier run
/// @param rules  their ids
record RejudgedRules(Path claims, SortedSet<String> rules) {
  static final RejudgedRules NONE = new RejudgedRules(Path.of(""), Collections.emptySortedSet());

  /// Whether one of them found something among these lines.
  ///
  /// @param from   where the lines begin, in bytes
  /// @param length of all of them, in bytes
  boolean concern(long from, long length) throws IOException {
    if (rules.isEmpty() || length == 0) {
      return false;
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(claims)) {
      in.skipNBytes(from);
      bytes = in.readNBytes(Math.toIntExact(length));
    }
    return new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .anyMatch(line -> rules.contains(EvidenceJson.read(line).rule()));
  }
}
