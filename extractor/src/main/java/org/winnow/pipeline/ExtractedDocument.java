package org.winnow.pipeline;

import java.util.List;
import org.winnow.claim.Evidence;
import org.winnow.claim.JudgedRules;
import org.winnow.mention.DocumentMentions;
import org.winnow.text.DataError;
import org.winnow.text.Document;

/// All that was found in one document. Immutable, thread-safe.
///
/// @param document  as read
/// @param mentions  the names found, by passage
/// @param evidence  the claims found, in the order of the document
/// @param sentences how many sentences its passages have
/// @param errors    what was wrong or left out, in reading it and in looking for claims
public record ExtractedDocument(
    Document document,
    DocumentMentions mentions,
    List<Evidence> evidence,
    int sentences,
    List<DataError> errors) {
  public ExtractedDocument {
    evidence = List.copyOf(evidence);
    errors = List.copyOf(errors);
  }

  /// The same with claims as sure as their rules were judged.
  ExtractedDocument judgedBy(JudgedRules judged) {
    return new ExtractedDocument(
        document, mentions, evidence.stream().map(judged::judge).toList(), sentences, errors);
  }

  /// How many names were found.
  public int mentionCount() {
    return mentions.mentions().stream().mapToInt(List::size).sum();
  }
}
