package org.winnow.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text of a document, to be found by any word in it. Immutable.
///
/// @param document its id, as its evidence has it
/// @param title    null where none is known
/// @param passages its paragraphs, headings and so on, in order; no phrase reaches from one into the next
public record WholeDocument(String document, @Nullable String title, List<String> passages) {
  public WholeDocument {
    passages = List.copyOf(passages);
  }
}
