package org.winnow.pipeline;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a run has of one input: its report, and how much of the files is its own. The lines of a document
/// stand in a row, and the documents in the order of the manifest, so that these numbers tell where.
///
/// @param report   what is said of it
/// @param claims   bytes of its lines in `claims.jsonl`
/// @param mentions bytes of its lines in `mentions.jsonl`
/// @param text     SHA-256 of its text in `text/`; null where it has none
record DocumentResults(DocumentReport report, long claims, long mentions, @Nullable String text) {
  /// A name for the documents that were read: their ids and the bytes of their files.
  static String hash(Collection<DocumentResults> all) {
    return Fingerprint.text(
        all.stream()
            .map(DocumentResults::report)
            .filter(DocumentReport.Read.class::isInstance)
            .map(read -> read.sha256() + ' ' + read.document())
            .sorted()
            .collect(Collectors.joining("\n")));
  }

  static DocumentResults unreadable(DocumentReport.Unreadable report) {
    return new DocumentResults(report, 0, 0, null);
  }
}
