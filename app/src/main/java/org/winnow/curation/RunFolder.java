package org.winnow.curation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.winnow.claim.Evidence;
import org.winnow.claim.EvidenceLines;
import org.winnow.claim.JudgedRules;
import org.winnow.claim.JudgedRulesJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a run wrote, as far as two runs are compared by it.
///
/// @param folder    where it lies
/// @param evidence  all, by key
/// @param documents SHA-256 of each document that was read, by id
/// @param mentions  the names found
/// @param rules     a short hash of each rule and word list, by its name; empty where it is not known
/// @param hashes    of what the run was made from
record RunFolder(
    Path folder,
    Map<String, Evidence> evidence,
    Map<String, String> documents,
    NamesFound mentions,
    SortedMap<String, String> rules,
    Hashes hashes) {
  /// Hashes of what a run was made from.
  ///
  /// @param rules   of all rules
  /// @param names   of names and rules
  /// @param program version and hashes
  /// @param judged  what curators had judged of rules
  record Hashes(String rules, String names, String program, JudgedRules judged) {}

  static RunFolder read(Path folder) throws IOException {
    Path manifest = folder.resolve("run.json");
    JsonNode run = JsonMapper.shared().readTree(Files.readString(manifest));
    Map<String, String> documents = new HashMap<>();
    for (JsonNode document : run.path("documents")) {
      String hash = document.path("sha256").asString("");
      if (!hash.isEmpty()) {
        documents.put(document.path("document").asString(""), hash);
      }
    }
    SortedMap<String, String> rules = new TreeMap<>();
    run.path("rules").forEachEntry((name, hash) -> rules.put(name, hash.asString("")));
    return new RunFolder(
        folder,
        readEvidence(folder.resolve("claims.jsonl")),
        documents,
        NamesFound.read(folder.resolve("mentions.jsonl")),
        rules,
        new Hashes(
            run.path("rules_sha256").asString(""),
            run.path("dictionaries_sha256").asString(""),
            run.path("program").toString(),
            judged(manifest, run)));
  }

  private static JudgedRules judged(Path manifest, JsonNode run) {
    try {
      return JudgedRulesJson.read(run);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(manifest + ": " + e.getMessage(), e);
    }
  }

  private static Map<String, Evidence> readEvidence(Path file) throws IOException {
    Map<String, Evidence> all = new LinkedHashMap<>();
    try (EvidenceLines lines = new EvidenceLines(file)) {
      lines.forEachRemaining(e -> all.putIfAbsent(e.evidence(), e));
    }
    return all;
  }
}
