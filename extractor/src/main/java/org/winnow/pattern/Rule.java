package org.winnow.pattern;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A rule: a pattern, the label of the node that it makes, and sentences it must and must not match.
/// Immutable, thread-safe.
///
/// @param id          unique over all files
/// @param file        where it stands
/// @param makes       label of the node; "claim" for rules whose matches are claims
/// @param pattern     what it matches
/// @param values      what every match of it says
/// @param needs       node labels that a sentence must have for the pattern to match
/// @param outside     label of nodes inside which a match counts for nothing, empty for none
/// @param overlapping whether matches may begin inside an earlier match of the same rule
/// @param examples    sentences with what it must make of them
record Rule(
    String id,
    String file,
    String makes,
    Step pattern,
    Map<String, String> values,
    Set<String> needs,
    String outside,
    boolean overlapping,
    List<RuleExample> examples) {
  Rule {
    values = Map.copyOf(values);
    needs = Set.copyOf(needs);
    examples = List.copyOf(examples);
  }
}
