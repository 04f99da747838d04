package org.winnow.curation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.winnow.claim.Argument;
import org.winnow.claim.Evidence;
import org.winnow.claim.EvidenceJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a run wrote, as far as two runs are compared by it.
///
/// @param folder    where it lies
/// @param evidence  all, by key
/// @param documents SHA-256 of each document that was read, by id
/// @param mentions  the names found: document, place and id in one text
/// @param rules     hash of the rules
/// @param names     hash of names and rules
/// @param program   version and hash
record RunFolder(
    Path folder,
    Map<String, Evidence> evidence,
    Map<String, String> documents,
    Set<String> mentions,
    String rules,
    String names,
    String program) {
  static RunFolder read(Path folder) throws IOException {
    JsonNode run = JsonMapper.shared().readTree(Files.readString(folder.resolve("run.json")));
    Map<String, String> documents = new HashMap<>();
    for (JsonNode document : run.path("documents")) {
      String hash = document.path("sha256").asString("");
      if (!hash.isEmpty()) {
        documents.put(document.path("document").asString(""), hash);
      }
    }
    return new RunFolder(
        folder,
        readEvidence(folder.resolve("claims.jsonl")),
        documents,
        readMentions(folder.resolve("mentions.jsonl")),
        run.path("rules_sha256").asString(""),
        run.path("dictionaries_sha256").asString(""),
        run.path("program").toString());
  }

  private static Map<String, Evidence> readEvidence(Path file) throws IOException {
    Map<String, Evidence> all = new LinkedHashMap<>();
    int number = 0;
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        Evidence e = EvidenceJson.read(line);
        all.putIfAbsent(e.evidence(), e);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ":" + number + ": " + e.getMessage(), e);
    }
    return all;
  }

  private static Set<String> readMentions(Path file) throws IOException {
    Set<String> all = new HashSet<>();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode mention = JsonMapper.shared().readTree(line);
        all.add(
            mention(
                mention.path("document").asString(""),
                mention.path("source_start").asInt(),
                mention.path("source_end").asInt(),
                mention.path("name").asString("")));
      }
    }
    return all;
  }

  private static String mention(String document, int start, int end, String name) {
    return document + "\u001f" + start + "\u001f" + end + "\u001f" + name;
  }

  /// Whether the names of an evidence of another run are found here, in the same places.
  boolean hasName(String document, Argument argument) {
    return mentions.contains(
        mention(document, argument.source().start(), argument.source().end(), argument.name()));
  }
}
