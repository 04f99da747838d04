package org.winnow.web;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.winnow.index.ClaimSearcher;

/// The index as it is now: looks once a second whether a run has written a new state. Only so many requests
/// work on it at a time as there are processors to do it; the others wait, and are refused when they wait
/// too long. Thread-safe.
final class CurrentIndex {
  private static final long LOOK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final int LONGEST_WAIT_SECONDS = 20;
  private static final Semaphore WORKERS =
      new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);

  private final ClaimSearcher searcher;
  private final AtomicLong looked = new AtomicLong(System.nanoTime());

  CurrentIndex(ClaimSearcher searcher) {
    this.searcher = searcher;
  }

  /// A question to the index.
  @FunctionalInterface
  interface Question<T, E extends Exception> {
    T ask(ClaimSearcher searcher) throws IOException, E;
  }

  /// Asks, when it is this request's turn.
  <T, E extends Exception> T ask(Question<T, E> question) throws IOException, E {
    try {
      if (!WORKERS.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new Refusal(503, "too many requests at once; try again in a moment");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(503, "the server is stopping");
    }
    try {
      refresh();
      return question.ask(searcher);
    } finally {
      WORKERS.release();
    }
  }

  /// Asks what costs next to nothing, without waiting for a turn.
  <T, E extends Exception> T glance(Question<T, E> question) throws IOException, E {
    refresh();
    return question.ask(searcher);
  }

  private void refresh() throws IOException {
    long last = looked.get();
    long now = System.nanoTime();
    if (now - last > LOOK_EVERY_NANOS && looked.compareAndSet(last, now)) {
      searcher.refresh();
    }
  }
}
