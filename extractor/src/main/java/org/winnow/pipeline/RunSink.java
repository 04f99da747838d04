package org.winnow.pipeline;

import java.io.IOException;

/// A place besides the files where a run's results go, as the index. Called in one thread, documents in the
/// order of the inputs.
public interface RunSink {
  /// Keeps nothing.
  RunSink NONE =
      new RunSink() {
        @Override
        public void accept(ExtractedDocument found) {}

        @Override
        public void publish() {}
      };

  /// One document's results.
  void accept(ExtractedDocument found) throws IOException;

  /// Called once after the last document: makes all that was accepted visible at once.
  void publish() throws IOException;
}
