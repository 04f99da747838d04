package org.winnow.claim;

import java.util.List;
import java.util.function.Consumer;
import org.winnow.pattern.Match;
import org.winnow.text.DataError;
import org.winnow.text.Document;
import org.winnow.text.Passage;
import org.winnow.text.Sentence;
import org.winnow.text.Span;

/// How much of one sentence is read for claims. What authors write stays far below; a table that was
/// flattened into text, or a list of hundreds on both sides of a verb, would take minutes for claims that
/// nobody could check. What is left undone is named. One for each document.
///
/// @param document   as read
/// @param leftUndone is told of every sentence that went beyond a bound
record SentenceBounds(Document document, Consumer<DataError> leftUndone) {
  /// Words and signs of a sentence.
  static final int MOST_TOKENS = 2_000;

  /// Relations that one sentence states.
  static final int MOST_RELATIONS = 500;

  /// Whether a sentence is short enough.
  boolean allow(Passage passage, Sentence sentence) {
    int tokens = sentence.tokens().size();
    if (tokens > MOST_TOKENS) {
      tell(
          "sentence-too-long",
          passage.source(sentence.span()),
          "a sentence of %,d words and signs, more than %,d: no claims were looked for in it"
              .formatted(tokens, MOST_TOKENS));
    }
    return tokens <= MOST_TOKENS;
  }

  /// As many of the relations of a sentence as are taken, in order.
  List<Match> first(List<Match> relations, Passage passage, Sentence sentence) {
    if (relations.size() <= MOST_RELATIONS) {
      return relations;
    }
    tell(
        "too-many-claims-in-sentence",
        passage.source(sentence.span()),
        "a sentence states %,d relations, more than %,d: the others were left out"
            .formatted(relations.size(), MOST_RELATIONS));
    return relations.subList(0, MOST_RELATIONS);
  }

  private void tell(String name, Span source, String what) {
    String where = document.id() + ", characters " + source.start() + " to " + source.end();
    leftUndone.accept(new DataError(name, where, what));
  }
}
