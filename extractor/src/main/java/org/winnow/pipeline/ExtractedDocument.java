package org.winnow.pipeline;

import java.util.List;
import org.winnow.claim.Evidence;
import org.winnow.mention.DocumentMentions;
import org.winnow.text.Document;

/// All that was found in one document. Immutable, thread-safe.
///
/// @param document  as read
/// @param mentions  the names found, by passage
/// @param evidence  the claims found, in the order of the document
/// @param sentences how many sentences its passages have
public record ExtractedDocument(
    Document document, DocumentMentions mentions, List<Evidence> evidence, int sentences) {
  public ExtractedDocument {
    evidence = List.copyOf(evidence);
  }

  /// How many names were found.
  public int mentionCount() {
    return mentions.mentions().stream().mapToInt(List::size).sum();
  }
}
