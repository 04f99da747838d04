package org.winnow.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.winnow.pipeline.DocumentSource;
import org.winnow.source.DocumentReader;
import org.winnow.source.UnreadableDocument;
import org.winnow.text.Document;

/// Reads `-` as standard input and every other path as a file. What came in can not be read again, so its
/// text is written beside the claims, as that of a PDF is.
///
/// @param in    where `-` is read from
/// @param files reads all others
record StandardInput(InputStream in, DocumentSource files) implements DocumentSource {
  static final Path PATH = Path.of("-");

  @Override
  public Document read(Path file, String id) throws UnreadableDocument, IOException {
    if (!file.equals(PATH)) {
      return files.read(file, id);
    }
    Document read = new DocumentReader().read(in.readAllBytes(), STANDARD_INPUT);
    return new Document(
        STANDARD_INPUT,
        read.format(),
        read.sha256(),
        read.info(),
        read.source(),
        true,
        read.passages(),
        read.references(),
        read.errors(),
        read.leftOut());
  }
}
