package org.winnow.pipeline;

import java.util.SortedMap;
import java.util.TreeMap;
import org.winnow.claim.JudgedRules;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// The key `judged_rules` of `run.json`, which is there only where something was judged.
final class JudgedRulesJson {
  private static final String KEY = "judged_rules";

  private JudgedRulesJson() {}

  static void write(JudgedRules judged, JsonGenerator json) {
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
  /// @throws RuntimeException where it is not as [#write] leaves it
  static JudgedRules read(JsonNode run) {
    SortedMap<String, JudgedRules.Count> rules = new TreeMap<>();
    run.path(KEY)
        .forEachEntry((rule, count) ->
            rules.put(
                rule,
                new JudgedRules.Count(
                    count.required("right").intValue(), count.required("judged").intValue())));
    return new JudgedRules(rules);
  }
}
