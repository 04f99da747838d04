package org.winnow.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.winnow.source.UnreadableDocument;

/// The words of the documents of a run. Those of documents done by it are at hand; those of documents that
/// were kept are read from their files again, which only an index made anew needs. To be used while the run
/// lasts, by one thread.
public final class RunWords {
  private final Path done;
  private final List<InputFiles.Input> kept;
  private final DocumentSource source;

  /// Is given the words of one document.
  @FunctionalInterface
  public interface Taker {
    /// Called once for each document.
    void take(DocumentText words) throws IOException;
  }

  /// @param done lines of [DocumentText]
  /// @param kept files that were read by an earlier run
  RunWords(Path done, List<InputFiles.Input> kept, DocumentSource source) {
    this.done = done;
    this.kept = List.copyOf(kept);
    this.source = source;
  }

  /// Those of the documents that the run has done itself, in their order.
  public void ofDone(Taker taker) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(done)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        taker.take(DocumentText.read(line));
      }
    }
  }

  /// Those of all documents.
  ///
  /// @throws IOException where the file of a kept one has gone in the meantime
  public void ofAll(Taker taker) throws IOException {
    ofDone(taker);
    for (InputFiles.Input input : kept) {
      try {
        taker.take(DocumentText.of(source.read(input.path(), input.id())));
      } catch (UnreadableDocument e) {
        throw new IOException("the document cannot be read again: " + input.id(), e);
      }
    }
  }
}
