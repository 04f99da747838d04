package org.winnow.text;

import java.util.List;

/// One source file, read. Every character of its passages knows where in `source` it came from.
/// Immutable, thread-safe.
///
/// @param id         path as the user gave it, with `/`
/// @param format     how it was read: "text", "markdown", "pdf", …
/// @param sha256     of the file's bytes, lower-case hex
/// @param info       what is known of it as a publication
/// @param source     the decoded file for text formats; for PDF and XML the text written beside the claims
/// @param rendered   whether `source` was made by the reader (PDF, XML) and must be written to be checked
/// @param passages   in reading order, reference list, author block and running heads left out
/// @param references the reference list, parsed
/// @param errors     what was wrong or could not be read
/// @param leftOut    what was seen and kept out of the passages, in order
public record Document(
    String id,
    String format,
    String sha256,
    DocumentInfo info,
    String source,
    boolean rendered,
    List<Passage> passages,
    List<Reference> references,
    List<DataError> errors,
    List<LeftOut> leftOut) {
  public Document {
    passages = List.copyOf(passages);
    references = List.copyOf(references);
    errors = List.copyOf(errors);
    leftOut = List.copyOf(leftOut);
  }

  /// A document of which nothing was left out.
  public Document(
      String id,
      String format,
      String sha256,
      DocumentInfo info,
      String source,
      boolean rendered,
      List<Passage> passages,
      List<Reference> references,
      List<DataError> errors) {
    this(id, format, sha256, info, source, rendered, passages, references, errors, List.of());
  }
}
