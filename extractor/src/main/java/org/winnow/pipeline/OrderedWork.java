package org.winnow.pipeline;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/// Work done by several threads and handed on in the order of the input, so that results do not depend on
/// the number of threads. Only a few pieces are held at a time, however long the input is.
final class OrderedWork {
  /// Pieces held for each thread: enough to keep all busy while a long one is waited for.
  private static final int AHEAD = 8;

  private OrderedWork() {}

  /// Runs `work` on each input in `threads` threads and gives the results to `sink`, in order, in the
  /// calling thread. A failure of work or sink ends it all and is thrown.
  static <I, O> void run(Iterator<I> inputs, Function<I, O> work, Consumer<O> sink, int threads) {
    if (threads == 1) {
      inputs.forEachRemaining(input -> sink.accept(work.apply(input)));
      return;
    }
    ArrayDeque<Future<O>> ahead = new ArrayDeque<>();
    ExecutorService pool =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory());
    try {
      while (inputs.hasNext() || !ahead.isEmpty()) {
        while (inputs.hasNext() && ahead.size() < threads * AHEAD) {
          I input = inputs.next();
          ahead.add(pool.submit(() -> work.apply(input)));
        }
        sink.accept(result(ahead.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static <O> O result(Future<O> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }
}
