package org.winnow.pattern;

import java.util.List;
import java.util.Map;
import org.winnow.text.Span;

/// A phrase that a rule found: an agent, a response, a verb group, a predication, a claim. Later rules
/// see it as one step. Immutable.
///
/// @param label    what it is
/// @param rule     id of the rule that made it
/// @param tokens   token indexes `[start, end)`
/// @param args     the mentions in it that take part
/// @param values   what the rule and its word lists say of it: `side`, `sign`, `mode` …
/// @param captures the parts that the rule named, in order
public record Node(
    String label,
    String rule,
    Span tokens,
    List<Arg> args,
    Map<String, String> values,
    List<Captured> captures) {
  public Node {
    args = List.copyOf(args);
    values = Map.copyOf(values);
    captures = List.copyOf(captures);
  }

  String value(String name) {
    return values.getOrDefault(name, "");
  }
}
