package org.winnow.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Gathered claims on their way into the index, written in batches by several threads. The order in which
/// claims stand in an index is seen nowhere: hits are ordered by their keys. Used by one thread.
final class BlockQueue implements AutoCloseable {
  /// Writes one claim; called by any thread.
  @FunctionalInterface
  interface Sink {
    void write(GatheredClaim claim) throws IOException;
  }

  private static final int BATCH = 500;
  private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());

  private final Sink sink;
  private final Deque<Future<?>> running = new ArrayDeque<>();
  private List<GatheredClaim> batch = new ArrayList<>();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().daemon().name("index-", 0).factory());

  BlockQueue(Sink sink) {
    this.sink = sink;
  }

  void add(GatheredClaim claim) throws IOException {
    batch.add(claim);
    if (batch.size() == BATCH) {
      List<GatheredClaim> full = batch;
      batch = new ArrayList<>();
      running.add(
          threads.submit(() -> {
            write(full);
            return null;
          }));
      // Enough waiting to keep every thread busy, no more in memory.
      while (running.size() > 2 * THREADS) {
        await(running.remove());
      }
    }
  }

  /// Waits until all is written.
  void finish() throws IOException {
    write(batch);
    batch = new ArrayList<>();
    while (!running.isEmpty()) {
      await(running.remove());
    }
  }

  private void write(List<GatheredClaim> claims) throws IOException {
    for (GatheredClaim claim : claims) {
      sink.write(claim);
    }
  }

  private static void await(Future<?> written) throws IOException {
    try {
      written.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException files -> throw files;
        case RuntimeException fault -> throw fault;
        case null, default -> throw new IllegalStateException(e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while writing the index", e);
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
