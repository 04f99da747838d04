package org.winnow.pattern;

import java.util.List;

/// A sentence of a rule file with its mentions marked: `[CAFs|CELL] confer resistance to
/// [tamoxifen|DRUG].`
///
/// @param sentence as written in the file, with its marks
/// @param expected what must come out: claims as `CAFs confers_resistance_to tamoxifen`, or for other
///                 rules the matched text; empty for a sentence that must not match
public record RuleExample(String sentence, List<String> expected) {
  public RuleExample {
    expected = List.copyOf(expected);
  }
}
