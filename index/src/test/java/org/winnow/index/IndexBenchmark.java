package org.winnow.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Speed and size of the index on synthetic claims: a table on standard output. No test: it is run by
///
///     mvn -B -pl index -am test -Dtest=IndexBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
///         -Dwinnow.benchmark.claims=1000000
final class IndexBenchmark {
  private static final int CLAIMS = Integer.getInteger("winnow.benchmark.claims", 100_000);
  private static final List<FacetField> FACETS =
      List.of(
          FacetField.PREDICATE,
          FacetField.EFFECT,
          FacetField.SUBJECT_TYPE,
          FacetField.OBJECT,
          FacetField.SECTION);

  private final SplittableRandom random = new SplittableRandom(7);
  private final SyntheticClaims names = new SyntheticClaims(0, 11);

  @Test
  void measure(@TempDir Path folder) throws Exception {
    long start = System.nanoTime();
    try (ClaimIndexWriter writer =
        ClaimIndexWriter.create(folder, Background.of(new SyntheticClaims(0, 0)))) {
      writer.addAll(new SyntheticClaims(CLAIMS, 42));
      writer.commit();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    row("claims", "%,d", CLAIMS);
    row("build, claims a second", "%,.0f", CLAIMS / seconds);
    row("size on disk, MB", "%,.0f", size(folder) / 1e6);
    try (ClaimSearcher searcher = ClaimSearcher.open(folder)) {
      for (Kind kind : Kind.values()) {
        measure(kind, searcher);
      }
    }
  }

  /// What is asked in each row.
  private enum Kind {
    ONE_SUBJECT,
    PREDICATE_AND_OBJECT,
    WORDS,
    PHRASE,
    MIXED,
    CHOSEN_FACET,
    EVERYTHING,
    WILDCARD,
    COMPLETION
  }

  private void measure(Kind kind, ClaimSearcher searcher) throws Exception {
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      calls.add(call(kind, searcher));
    }
    for (Callable<Integer> call : calls) {
      call.call();
    }
    long[] times = new long[calls.size()];
    long found = 0;
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      found += calls.get(i).call();
      times[i] = System.nanoTime() - start;
    }
    Arrays.sort(times);
    String what = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    System.out.printf(
        Locale.ROOT,
        "| %s | p50 %.1f ms | p99 %.1f ms | %,d found on average |%n",
        what,
        times[times.length / 2] / 1e6,
        times[times.length * 99 / 100] / 1e6,
        found / times.length);
  }

  private Callable<Integer> call(Kind kind, ClaimSearcher searcher) {
    if (kind == Kind.COMPLETION) {
      String name = SyntheticClaims.name(names.someRank(random.nextBoolean()));
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

  private String query(Kind kind) {
    String subject = SyntheticClaims.name(names.someRank(true));
    String object = SyntheticClaims.name(names.someRank(false));
    return switch (kind) {
      case ONE_SUBJECT, CHOSEN_FACET -> "subject:" + subject;
      case PREDICATE_AND_OBJECT -> "predicate:confers_resistance_to AND object:" + object;
      case WORDS -> object + " relapsed";
      case PHRASE -> "\"targets " + object + "\"";
      case MIXED -> "(" + subject + " OR " + object + ") confidence:[0.8 TO 1] -negated:true";
      case EVERYTHING -> "";
      case WILDCARD -> "entity:" + subject.substring(0, 3) + "*";
      case COMPLETION -> "";
    };
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(f -> f.toFile().length()).sum();
    }
  }

  private static void row(String what, String format, Object value) {
    System.out.printf(Locale.ROOT, "| %s | " + format + " |%n", what, value);
  }
}
