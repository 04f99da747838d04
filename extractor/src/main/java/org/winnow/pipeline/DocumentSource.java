package org.winnow.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import org.winnow.source.UnreadableDocument;
import org.winnow.text.Document;

/// Reads a file as a document; as [org.winnow.source] does it, or a stand-in for it. Thread-safe.
@FunctionalInterface
public interface DocumentSource {
  /// Id of a document that came in by standard input, where it can not be looked up again.
  String STANDARD_INPUT = "standard-input";

  /// Reads one file under the given id.
  Document read(Path file, String id) throws UnreadableDocument, IOException;
}
