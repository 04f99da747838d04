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

/// What the files of rules hold, without the cost of a [RuleBook].
///
/// @param hashes a short hash by "rule passive", "list promote-verb", "macro aside", by which two runs tell
///     which of them was edited between them; comments, notes and examples do not count
/// @param claimRules ids of the rules by which claims are named in `claims.jsonl`: those of claims and those
///     of verbs
record RuleCatalogue(SortedMap<String, String> hashes, SortedSet<String> claimRules) {
  private static final int HEX_DIGITS = 12;
  private static final Set<String> NAMED = Set.of("claim", "verb");
  private static final List<String> WITHOUT_EFFECT = List.of("note", "match", "no_match");

  /// Of all files of a folder; empty where there is no such folder.
  static RuleCatalogue of(Path folder) throws IOException {
    RuleCatalogue catalogue = new RuleCatalogue(new TreeMap<>(), new TreeSet<>());
    if (Files.isDirectory(folder)) {
      for (Path file : RuleBook.files(folder)) {
        catalogue.add(new YAMLMapper().readTree(Files.readString(file)));
      }
    }
    return catalogue;
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
