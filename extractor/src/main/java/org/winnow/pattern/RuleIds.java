package org.winnow.pattern;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Ids of rules as their files have them, without the cost of a [RuleBook]. Thread-safe.
public final class RuleIds {
  private static final Set<String> NAMED = Set.of("claim", "verb");

  private RuleIds() {}

  /// The rules by which claims are named in `claims.jsonl`, those of claims and those of verbs, of all files
  /// of a folder; none where there is no such folder.
  public static SortedSet<String> ofClaims(Path folder) throws IOException {
    SortedSet<String> ids = new TreeSet<>();
    if (!Files.isDirectory(folder)) {
      return ids;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path file : entries.filter(p -> p.toString().endsWith(".yaml")).sorted().toList()) {
        JsonNode root = new YAMLMapper().readTree(Files.readString(file));
        for (JsonNode rule : root.path("rules")) {
          if (NAMED.contains(rule.path("makes").asString("claim"))) {
            ids.add(rule.path("id").asString(""));
          }
        }
      }
    }
    return ids;
  }
}
