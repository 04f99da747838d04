package org.winnow.pipeline;

import java.io.IOException;

/// Something besides the files that is made from a run's claims, as the index.
@FunctionalInterface
public interface RunSink {
  /// Makes nothing.
  RunSink NONE = change -> {};

  /// Called once, when all claims are written and before any file takes the place of an older one; a
  /// failure leaves the earlier results as they were.
  void accept(RunChange change) throws IOException;
}
