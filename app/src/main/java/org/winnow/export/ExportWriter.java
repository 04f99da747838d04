package org.winnow.export;

import java.io.Closeable;
import java.io.IOException;

/// Writes one format. What it wrote appears at its place with [#finish()], whole or not at all; a writer
/// that is closed before leaves what was there before. Not thread-safe.
sealed interface ExportWriter extends Closeable {
  /// Ends the writing and puts the files in their places.
  void finish() throws IOException;

  /// A format whose records are claims, or evidence under its claim.
  non-sealed interface OfClaims extends ExportWriter {
    /// Takes the next claim; they come in the order of their keys.
    void write(ExportedClaim claim) throws IOException;
  }

  /// A format whose records are documents with what stands in them.
  non-sealed interface OfDocuments extends ExportWriter {
    /// Takes the next document; they come in the order of the run.
    void write(ExportedDocument document) throws IOException;
  }
}
