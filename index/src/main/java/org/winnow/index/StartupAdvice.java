package org.winnow.index;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps from the user Lucene's advice, given at every start, to add the incubating vector module: no query
/// of ours would gain from it, and adding it prints a warning of its own.
final class StartupAdvice {
  // Held, because the log manager forgets a logger, and its level, that nobody holds.
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private StartupAdvice() {}

  static void silence() {
    VECTORS.setLevel(Level.SEVERE);
  }
}
