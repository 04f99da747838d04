package org.winnow.mention;

import java.util.List;

/// What was found in a document, and what was found and refused. Immutable, thread-safe.
///
/// @param mentions one list per passage, in order; by span, which counts in that passage's text
/// @param refusals one list per passage, in order; by span
public record DocumentMentions(List<List<Mention>> mentions, List<List<Refusal>> refusals) {
  static final String HUMAN = "NCBITaxon:9606";

  public DocumentMentions {
    mentions = mentions.stream().map(List::copyOf).toList();
    refusals = refusals.stream().map(List::copyOf).toList();
    if (mentions.size() != refusals.size()) {
      throw new IllegalArgumentException(
          "mentions of " + mentions.size() + " passages, refusals of " + refusals.size());
    }
  }

  /// Whether the text says itself that a mention is of humans ("human TP53"). Where it says nothing, and names no
  /// other species, a gene is assumed to be the human one.
  ///
  /// @param passage its number in the document
  public boolean isHumanSaid(int passage, Mention mention) {
    return mentions.get(passage).stream()
        .anyMatch(m -> HUMAN.equals(m.id()) && m.span().end() + 1 == mention.span().start());
  }
}
