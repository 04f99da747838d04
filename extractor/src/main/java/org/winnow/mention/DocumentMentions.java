package org.winnow.mention;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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

  /// Of which mentions of a passage the text says itself that they are of humans ("human TP53"). Where it says
  /// nothing, and names no other species, a gene is assumed to be the human one.
  ///
  /// @param passage its number in the document
  public Predicate<Mention> saidToBeHuman(int passage) {
    Set<Integer> starts =
        mentions.get(passage).stream()
            .filter(m -> HUMAN.equals(m.id()))
            .map(m -> m.span().end() + 1)
            .collect(Collectors.toSet());
    return mention -> starts.contains(mention.span().start());
  }
}
