package org.winnow.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.dictionary.Entry;

/// Speed and size of the index on synthetic claims, as a Markdown table on standard output. No test: it is
/// run by
///
///     mvn -B -q -pl index -am test -Dtest=IndexBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
///         -DenableAssertions=false -Dwinnow.benchmark.claims=1000000
///
/// Tests run with assertions, and Lucene's own cost up to eight times what a search does: hence without them.
///
/// Every search counts five facets and shows ten claims; no search is asked twice before it is measured. On a
/// machine that is busy with other things a search waits for its turn; what it takes itself stands beside that.
final class IndexBenchmark {
  private static final int CLAIMS = Integer.getInteger("winnow.benchmark.claims", 100_000);
  private static final int CALLS = 300;
  private static final List<FacetField> FACETS =
      List.of(
          FacetField.PREDICATE,
          FacetField.EFFECT,
          FacetField.SUBJECT,
          FacetField.OBJECT,
          FacetField.SECTION);

  private final SplittableRandom random = new SplittableRandom(7);
  private final SyntheticNames names =
      SyntheticNames.load(Path.of(System.getProperty("winnow.root", "."), "dictionaries"));
  private final SyntheticClaims pick = new SyntheticClaims(names, 0, 11);

  @Test
  void measure(@TempDir Path folder) throws Exception {
    assertThat(IndexBenchmark.class.desiredAssertionStatus()).as("assertions").isFalse();
    System.out.println("\n| measured | | aim |\n|---|---|---|");
    row("claims", "", "%,d", CLAIMS);
    long start = System.nanoTime();
    long cpu = cpuTime();
    try (ClaimIndexWriter writer = ClaimIndexWriter.create(folder, Background.of(names))) {
      writer.addAll(new SyntheticClaims(names, CLAIMS, 42));
      writer.commit();
    }
    row("build, claims/s", "≥ 20,000", "%,.0f", CLAIMS / ((System.nanoTime() - start) / 1e9));
    row("build, CPU s", "", "%,.0f", (cpuTime() - cpu) / 1e9);
    row("size on disk, MB", "", "%,.0f", size(folder) / 1e6);
    try (ClaimSearcher searcher = ClaimSearcher.open(folder)) {
      measure(searcher);
    }
  }

  /// What is asked, each as often as the others.
  private enum Kind {
    ONE_SUBJECT,
    PREDICATE_AND_OBJECT,
    WORDS,
    PHRASE,
    MIXED,
    CHOSEN_FACET,
    WILDCARD,
    EVERYTHING,
    COMPLETION
  }

  private void measure(ClaimSearcher searcher) throws Exception {
    Map<Kind, Times> times = new EnumMap<>(Kind.class);
    for (Kind kind : EnumSet.complementOf(EnumSet.of(Kind.COMPLETION))) {
      times.put(kind, times(kind, searcher));
    }
    Times searches =
        new Times(
            times.values().stream().flatMapToLong(t -> Arrays.stream(t.passed)).toArray(),
            times.values().stream().flatMapToLong(t -> Arrays.stream(t.cpu)).toArray());
    row("search with five facets, p50", "≤ 10 ms", searches, 50);
    row("search with five facets, p99", "≤ 50 ms", searches, 99);
    row("autocomplete, p99", "≤ 10 ms", times(Kind.COMPLETION, searcher), 99);
    times.forEach((kind, some) -> {
      String what = "search: " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      row(what + ", p50", "", some, 50);
      row(what + ", p99", "", some, 99);
    });
  }

  /// How long calls took, sorted, in nanoseconds.
  private static final class Times {
    /// From the call to its answer.
    private final long[] passed;

    /// Of that the time in which the processor was at it.
    private final long[] cpu;

    Times(long[] passed, long[] cpu) {
      this.passed = passed;
      this.cpu = cpu;
      Arrays.sort(passed);
      Arrays.sort(cpu);
    }
  }

  private static void row(String what, String aim, Times times, int percent) {
    String both =
        String.format(
            Locale.ROOT,
            "%.1f ms (CPU %.1f)",
            percentile(times.passed, percent),
            percentile(times.cpu, percent));
    row(what, aim, "%s", both);
  }

  /// Other calls of the kind go before, so that the program is warm.
  private Times times(Kind kind, ClaimSearcher searcher) throws Exception {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    for (int i = 0; i < CALLS; i++) {
      call(kind, searcher).call();
    }
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      calls.add(call(kind, searcher));
    }
    long[] passed = new long[CALLS];
    long[] cpu = new long[CALLS];
    for (int i = 0; i < CALLS; i++) {
      long cpuBefore = thread.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      calls.get(i).call();
      passed[i] = System.nanoTime() - start;
      cpu[i] = thread.getCurrentThreadCpuTime() - cpuBefore;
    }
    return new Times(passed, cpu);
  }

  private static double percentile(long[] sorted, int percent) {
    return sorted[sorted.length * percent / 100] / 1e6;
  }

  private Callable<Integer> call(Kind kind, ClaimSearcher searcher) {
    if (kind == Kind.COMPLETION) {
      String name = someName(random.nextBoolean() ? names.subjects() : names.objects());
      String typed = name.substring(0, 1 + random.nextInt(name.length()));
      return () -> searcher.complete(typed, 10).size();
    }
    SearchRequest request = SearchRequest.of(query(kind)).withFacets(FACETS, 10);
    SearchRequest whole =
        kind == Kind.CHOSEN_FACET
            ? request.withChosen(Map.of(FacetField.SECTION, Set.of("discussion")))
            : request;
    return () -> searcher.search(whole).total();
  }

  /// A name, or a synonym, of an entity drawn as the claims draw theirs.
  private String someName(List<Entry> entities) {
    Entry entity = pick.some(entities);
    List<String> all = List.copyOf(names.namesOf(String.valueOf(entity.id())));
    return random.nextBoolean() ? entity.name() : all.get(random.nextInt(all.size()));
  }

  private String query(Kind kind) {
    String subject = "\"" + plain(someName(names.subjects())) + "\"";
    String object = "\"" + plain(someName(names.objects())) + "\"";
    return switch (kind) {
      case ONE_SUBJECT, CHOSEN_FACET -> "subject:" + subject;
      case PREDICATE_AND_OBJECT -> "predicate:confers_resistance_to AND object:" + object;
      case WORDS -> object + " relapsed";
      case PHRASE -> "\"targets " + plain(pick.some(names.objects()).name()) + "\"";
      case MIXED -> "(" + subject + " OR " + object + ") confidence:[0.8 TO 1] -negated:true";
      case WILDCARD -> "entity:" + word(subject) + "*";
      case EVERYTHING, COMPLETION -> "";
    };
  }

  private static String plain(String name) {
    return name.replace("\"", "").replace("\\", "");
  }

  /// The first three letters or digits of a name.
  private static String word(String name) {
    String letters = name.replaceAll("[^A-Za-z0-9]", "");
    return letters.substring(0, Math.min(3, letters.length()));
  }

  /// Of all threads, in nanoseconds: what the build costs on a machine that is busy with other things, too.
  private static long cpuTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(f -> f.toFile().length()).sum();
    }
  }

  private static void row(String what, String aim, String format, Object value) {
    System.out.printf(Locale.ROOT, "| %s | " + format + " | %s |%n", what, value, aim);
  }
}
