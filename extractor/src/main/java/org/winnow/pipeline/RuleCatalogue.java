package org.winnow.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.winnow.pattern.RuleBook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What the files of rules hold, without the cost of a [RuleBook]. They are read when it is first asked for, and once.
/// For one thread.
final class RuleCatalogue {
  private static final int HEX_DIGITS = 12;
  private static final Set<String> NAMED = Set.of("claim", "verb");
  private static final List<String> WITHOUT_EFFECT = List.of("note", "match", "no_match");

  private final Path folder;
  private final SortedMap<String, String> hashes = new TreeMap<>();
  private final SortedSet<String> claimRules = new TreeSet<>();
  private boolean read;

  /// @param folder empty, or none, where there are no rules
  RuleCatalogue(Path folder) {
    this.folder = folder;
  }

  /// A short hash by "rule passive", "list promote-verb", "macro aside", by which two runs tell which of them was
  /// edited between them. Comments, notes and examples do not count.
  SortedMap<String, String> hashes() throws IOException {
    read();
    return hashes;
  }

  /// Ids of the rules by which claims are named in `claims.jsonl`: those of claims and those of verbs.
  SortedSet<String> claimRules() throws IOException {
    read();
    return claimRules;
  }

  private void read() throws IOException {
    if (!read && Files.isDirectory(folder)) {
      for (Path file : RuleBook.files(folder)) {
        add(new YAMLMapper().readTree(Files.readString(file)));
      }
    }
    read = true;
  }

  private void add(JsonNode file) {
    file.path("lists").forEachEntry((name, list) -> hashes.put("list " + name, hash(list)));
    file.path("macros").forEachEntry((name, text) -> hashes.put("macro " + name, hash(text)));
    for (JsonNode rule : file.path("rules")) {
      String id = rule.path("id").asString("");
      hashes.put("rule " + id, hash(effective(rule)));
      if (NAMED.contains(rule.path("makes").asString("claim"))) {
        claimRules.add(id);
      }
    }
  }

  private static JsonNode effective(JsonNode rule) {
    return rule instanceof ObjectNode object ? object.deepCopy().without(WITHOUT_EFFECT) : rule;
  }

  private static String hash(JsonNode node) {
    return Fingerprint.text(node.toString()).substring(0, HEX_DIGITS);
  }
}
