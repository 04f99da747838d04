package org.winnow.mention;

import java.util.List;

/// What was found in a document, and what was found and refused. Immutable, thread-safe.
///
/// @param mentions one list per passage, in order; by span, which counts in that passage's text
/// @param refusals one list per passage, in order; by span
public record DocumentMentions(List<List<Mention>> mentions, List<List<Refusal>> refusals) {
  public DocumentMentions {
    mentions = mentions.stream().map(List::copyOf).toList();
    refusals = refusals.stream().map(List::copyOf).toList();
    if (mentions.size() != refusals.size()) {
      throw new IllegalArgumentException(
          "mentions of " + mentions.size() + " passages, refusals of " + refusals.size());
    }
  }
}
