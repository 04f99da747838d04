package org.winnow.pipeline;

import java.io.IOException;
import java.nio.file.Path;

/// Something besides the files that is made from a run's claims, as the index.
@FunctionalInterface
public interface RunSink {
  /// Makes nothing.
  RunSink NONE = claims -> {};

  /// Called once, when all claims are written and before any file takes the place of an older one; a
  /// failure leaves the earlier results as they were.
  ///
  /// @param claims the lines of `claims.jsonl`, under a draft's name
  void accept(Path claims) throws IOException;
}
