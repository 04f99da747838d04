package org.winnow.pattern;

import java.util.List;

/// How far a rule came in a sentence in which it made nothing. Immutable.
///
/// @param rule   id of the rule
/// @param parts  what it had found: `subject "CAFs"`
/// @param read   the words it had read up to the failure, empty where it failed at once
/// @param wanted the step that failed, as rule files write it
/// @param at     the word where it failed, empty at the sentence's end
public record NearMiss(String rule, List<String> parts, String read, String wanted, String at) {
  public NearMiss {
    parts = List.copyOf(parts);
  }
}
