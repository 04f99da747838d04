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
/// @param program     the pattern compiled
/// @param need        what a sentence must have for the pattern to match
/// @param uses        labels of the nodes that the pattern or `outside` speaks of
/// @param outside     label of nodes inside which a match counts for nothing, empty for none
/// @param overlapping whether matches may begin inside an earlier match of the same rule
/// @param examples    sentences with what it must make of them
record Rule(
    String id,
    String file,
    String makes,
    Step pattern,
    Map<String, String> values,
    Program program,
    Need need,
    Set<String> uses,
    String outside,
    boolean overlapping,
    List<RuleExample> examples) {
  Rule {
    values = Map.copyOf(values);
    uses = Set.copyOf(uses);
    examples = List.copyOf(examples);
  }
}
