package org.winnow.pattern;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A short hash of each rule, word list and macro, by which two runs tell which of them was edited between
/// them. Comments, notes and examples do not count. Thread-safe.
public final class RuleHashes {
  private static final int HEX_DIGITS = 12;

  private RuleHashes() {}

  /// Hashes by "rule passive", "list cause-verb", "macro aside", of all files of a folder; of none where
  /// there is no such folder.
  public static SortedMap<String, String> of(Path folder) throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return hashes;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path file : entries.filter(p -> p.toString().endsWith(".yaml")).sorted().toList()) {
        JsonNode root = new YAMLMapper().readTree(Files.readString(file));
        root.path("lists").forEachEntry((name, list) -> hashes.put("list " + name, hash(list)));
        root.path("macros").forEachEntry((name, text) -> hashes.put("macro " + name, hash(text)));
        root.path("rules")
            .forEach(
                rule -> hashes.put("rule " + rule.path("id").asString(""), hash(effective(rule))));
      }
    }
    return hashes;
  }

  private static JsonNode effective(JsonNode rule) {
    return rule instanceof ObjectNode object
        ? object.deepCopy().without(java.util.List.of("note", "match", "no_match"))
        : rule;
  }

  private static String hash(JsonNode node) {
    try {
      byte[] text = node.toString().getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
