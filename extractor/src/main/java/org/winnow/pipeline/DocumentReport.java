package org.winnow.pipeline;

import java.util.List;
import org.winnow.text.DataError;

/// What a run says of one input: read, with its figures, or unreadable, with the reason.
public sealed interface DocumentReport {
  /// Id of the document.
  String document();

  /// An input that was read and searched for claims.
  ///
  /// @param document   its id
  /// @param format     how it was read
  /// @param sha256     of the file
  /// @param coverage   how much of its source text was read, and what was left out
  /// @param passages   that were read
  /// @param sentences  in them
  /// @param references in its reference list
  /// @param mentions   names found
  /// @param claims     lines of evidence found
  /// @param errors     what was wrong or left out
  record Read(
      String document,
      String format,
      String sha256,
      Coverage coverage,
      int passages,
      int sentences,
      int references,
      int mentions,
      int claims,
      List<DataError> errors)
      implements DocumentReport {
    public Read {
      errors = List.copyOf(errors);
    }

    static Read of(ExtractedDocument found) {
      var document = found.document();
      return new Read(
          document.id(),
          document.format(),
          document.sha256(),
          Coverage.of(document),
          document.passages().size(),
          found.sentences(),
          document.references().size(),
          found.mentionCount(),
          found.evidence().size(),
          document.errors());
    }
  }

  /// An input that could not be read.
  ///
  /// @param document its id
  /// @param reason   one sentence for a curator
  record Unreadable(String document, String reason) implements DocumentReport {}
}
