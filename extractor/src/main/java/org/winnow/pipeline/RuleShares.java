package org.winnow.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// How much of all evidence each rule found. Immutable, thread-safe.
///
/// @param evidence lines of evidence, by the rule as `claims.jsonl` has it ("clause.verb-promote")
/// @param without  rules of claims and verbs that are no part of any of these, in order
public record RuleShares(SortedMap<String, Long> evidence, List<String> without) {
  static final RuleShares NONE = new RuleShares(Collections.emptySortedMap(), List.of());

  private static final double PLACES = 10_000;

  public RuleShares {
    evidence = Collections.unmodifiableSortedMap(new TreeMap<>(evidence));
    without = List.copyOf(without);
  }

  /// @param rules ids of all rules that could have found something, in order
  static RuleShares of(SortedMap<String, Long> evidence, Collection<String> rules) {
    Set<String> found = new HashSet<>();
    evidence.keySet().forEach(rule -> Collections.addAll(found, rule.split("\\.", -1)));
    return new RuleShares(evidence, rules.stream().filter(rule -> !found.contains(rule)).toList());
  }

  /// The part of all evidence that a rule found, between 0 and 1, to four places.
  public double share(String rule) {
    long all = Math.max(1, RunCounts.total(evidence));
    return Math.round(PLACES * evidence.getOrDefault(rule, 0L) / all) / PLACES;
  }

  void write(JsonGenerator json) {
    json.writeObjectPropertyStart("evidence_by_rule");
    for (Map.Entry<String, Long> rule : evidence.entrySet()) {
      json.writeObjectPropertyStart(rule.getKey());
      json.writeNumberProperty("evidence", rule.getValue());
      json.writeNumberProperty("share", share(rule.getKey()));
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeArrayPropertyStart("rules_without_evidence");
    without.forEach(json::writeString);
    json.writeEndArray();
  }

  /// Reads them back from the object that they were written in.
  ///
  /// @throws RuntimeException where it is not as [#write] leaves it
  static RuleShares read(JsonNode object) {
    SortedMap<String, Long> evidence = new TreeMap<>();
    object
        .required("evidence_by_rule")
        .forEachEntry((rule, n) -> evidence.put(rule, n.required("evidence").longValue()));
    List<String> without = new ArrayList<>();
    object.required("rules_without_evidence").forEach(rule -> without.add(rule.stringValue()));
    return new RuleShares(evidence, without);
  }
}
