package org.winnow.dictionary;

import java.util.List;
import org.winnow.text.Span;

/// A name of the dictionary found in a text.
///
/// @param span       in the text that was searched
/// @param candidates what it may mean, best first, never empty
public record NameMatch(Span span, List<Entry> candidates) {
  public NameMatch {
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("a match without a candidate at " + span);
    }
  }
}
