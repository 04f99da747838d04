package org.winnow.text;

import java.util.List;

/// A sentence of a passage. Immutable, thread-safe.
///
/// @param span   in the passage's text
/// @param tokens in order, spans in the passage's text; tag and lemma are empty until analysed
public record Sentence(Span span, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
