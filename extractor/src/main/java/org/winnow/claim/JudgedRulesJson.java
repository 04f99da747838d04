package org.winnow.claim;

import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// The key `judged_rules` of `run.json`, which is there only where something was judged. Thread-safe.
public final class JudgedRulesJson {
  private static final String KEY = "judged_rules";

  private JudgedRulesJson() {}

  /// Adds it to a manifest, inside of its object.
  public static void write(JudgedRules judged, JsonGenerator json) {
    if (judged.rules().isEmpty()) {
      return;
    }
    json.writeObjectPropertyStart(KEY);
    judged
        .rules()
        .forEach((rule, count) -> {
          json.writeObjectPropertyStart(rule);
          json.writeNumberProperty("right", count.right());
          json.writeNumberProperty("judged", count.judged());
          json.writeEndObject();
        });
    json.writeEndObject();
  }

  /// Reads them back from a manifest.
  ///
  /// @throws IllegalArgumentException naming the rule of which something else is said than [#write] does
  public static JudgedRules read(JsonNode run) {
    SortedMap<String, JudgedRules.Count> rules = new TreeMap<>();
    run.path(KEY).forEachEntry((rule, count) -> rules.put(rule, count(rule, count)));
    return new JudgedRules(rules);
  }

  private static JudgedRules.Count count(String rule, JsonNode count) {
    try {
      return new JudgedRules.Count(
          count.required("right").intValue(), count.required("judged").intValue());
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(KEY + " of " + rule + " is " + count, e);
    }
  }
}
