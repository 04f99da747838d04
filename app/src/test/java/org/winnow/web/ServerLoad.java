package org.winnow.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.cli.SeedsRun;

/// Many connections at once against a server, for some time. No test: it is run by
///
///     mvn -B -pl app -am test -Dtest=ServerLoad -Dsurefire.failIfNoSpecifiedTests=false
///
/// The server warms itself up first, as it does when `winnow serve` starts it, and so do the callers. Each
/// connection asks one thing after the other. Prints how many answers came, how many were errors, how
/// long they took, and how much memory was used. Server and callers share the machine and the process, so
/// the figures are the worse for it.
final class ServerLoad {
  private static final int CONNECTIONS = Integer.getInteger("winnow.load.connections", 200);
  private static final int SECONDS = Integer.getInteger("winnow.load.seconds", 60);

  private static final Duration CALLERS_WARM_UP = Duration.ofSeconds(2);

  private static final List<String> ASKED =
      List.of(
          "api/search?q=tamoxifen&facet=predicate&facet=effect&facet=subject&facet=object&facet=year",
          "api/search?q=predicate%3Aconfers_resistance_to&sort=references&quotes=2",
          "api/search?q=resist*&only=effect%3Dpromotes_resistance&facet=effect",
          "api/complete?q=tamo",
          "api/complete?q=her2",
          "api/entity?id=HGNC%3A3430",
          "",
          // Never the same twice, so that no answer is there already.
          "api/search?q=tamoxifen+-never%d&facet=predicate&facet=effect&facet=subject&facet=year",
          "api/search?q=subject%%3A(ERBB2+never%d)+OR+resist*&sort=references&quotes=2");

  @TempDir private Path folder;
  private final LongAdder errors = new LongAdder();
  private final AtomicInteger questions = new AtomicInteger();
  private String address = "";
  private long end;

  @Test
  void measure() throws Exception {
    ServerSettings settings = ServedSeeds.settings(folder);
    try (CurationServer server = CurationServer.start(settings, SeedsRun::stages)) {
      address = server.address();
      long start = System.nanoTime();
      server.warmUp();
      System.out.printf(Locale.ROOT, "warm after %.1f s%n", (System.nanoTime() - start) / 1e9);
      askAll();
    }
  }

  private void askAll() throws Exception {
    List<long[]> times = new ArrayList<>();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      end = System.nanoTime() + CALLERS_WARM_UP.toNanos();
      ask(client, 0);
      end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
      var running = new ArrayList<Future<long[]>>();
      for (int i = 0; i < CONNECTIONS; i++) {
        int first = i;
        running.add(callers.submit(() -> ask(client, first)));
      }
      for (var caller : running) {
        times.add(caller.get());
      }
    }
    long[] sorted = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    System.gc();
    Runtime memory = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "%d connections, %d s: %d answers (%d/s), errors %d, p50 %.0f ms, p99 %.0f ms, longest %.0f"
            + " ms, heap live %d MB of %d MB allowed%n",
        CONNECTIONS,
        SECONDS,
        sorted.length,
        sorted.length / SECONDS,
        errors.sum(),
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.99)] / 1e6,
        sorted[sorted.length - 1] / 1e6,
        (memory.totalMemory() - memory.freeMemory()) >> 20,
        memory.maxMemory() >> 20);
  }

  private long[] ask(HttpClient client, int first) throws Exception {
    List<Long> times = new ArrayList<>();
    for (int i = first; System.nanoTime() < end; i++) {
      String asked = ASKED.get(i % ASKED.size());
      boolean anew = asked.contains("never");
      String path = anew ? String.format(Locale.ROOT, asked, questions.incrementAndGet()) : asked;
      URI uri = URI.create(address + path);
      long start = System.nanoTime();
      HttpResponse<byte[]> answer =
          client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
      times.add(System.nanoTime() - start);
      if (answer.statusCode() != 200) {
        errors.increment();
      }
    }
    return times.stream().mapToLong(Long::longValue).toArray();
  }
}
