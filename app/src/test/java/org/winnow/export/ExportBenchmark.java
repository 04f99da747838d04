package org.winnow.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.claim.Argument;
import org.winnow.claim.Evidence;
import org.winnow.claim.EvidenceJson;
import org.winnow.claim.EvidenceLines;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;
import org.winnow.curation.Anchor;
import org.winnow.curation.Anchored;
import org.winnow.curation.Decision;
import org.winnow.curation.DecisionSheet;
import org.winnow.curation.Reason;
import org.winnow.curation.SheetImport;
import org.winnow.curation.Verdict;
import org.winnow.curation.Verdicts;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// Time and memory of each export of made-up claims, of the worklist, and of a spreadsheet out and in again with
/// a verdict in every hundredth row, each in a process of its own that has no more than
/// 256 MB for its objects: a table on standard output. No test: it is run by
///
///     mvn -B -pl app -am test -Dtest=ExportBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
///         -Dwinnow.benchmark.claims=1000000
final class ExportBenchmark {
  private static final int LINES = Integer.getInteger("winnow.benchmark.claims", 100_000);
  private static final String ONLY = System.getProperty("winnow.benchmark.formats", "");
  private static final int OF_A_DOCUMENT = 50;
  private static final int GENES = 30_000;
  private static final int DRUGS = 4_000;
  private static final int PAPERS = 200_000;
  private static final int OF_A_VERDICT = 100;
  private static final int WIDTH = 100;
  private static final Pattern PLACE =
      Pattern.compile("\"source_start\":(\\d+),\"source_end\":(\\d+)");
  private static final String WORKLIST = "worklist";
  private static final List<String> SHEETS = List.of("sheet.tsv", "sheet.xlsx");
  private static final Predicate[] PREDICATES = Predicate.values();

  @Test
  void measure(@TempDir Path folder) throws Exception {
    Path claims = folder.resolve("claims.jsonl");
    write(claims, LINES);
    System.out.printf(
        Locale.ROOT, "%,d lines of claims, %,d MB%n", LINES, Files.size(claims) / 1_000_000);
    System.out.printf("%-14s %8s %12s %10s%n", "format", "seconds", "resident MB", "output MB");
    Path out = folder.resolve("out");
    for (ExportFormat format : ExportFormat.values()) {
      measure(format.label(), claims, out.resolve(format.fileName()));
    }
    measure(WORKLIST, claims, out.resolve("worklist.tsv"));
    for (String sheet : SHEETS) {
      measure(sheet, claims, out.resolve(sheet));
    }
  }

  private static void measure(String format, Path claims, Path target) throws Exception {
    if (!ONLY.isEmpty() && !Arrays.asList(ONLY.split(",")).contains(format)) {
      return;
    }
    Process export =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                ExportBenchmark.class.getName(),
                format,
                claims.toString(),
                target.toString())
            .redirectErrorStream(true)
            .start();
    String said =
        new String(export.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    export.waitFor(1, TimeUnit.MINUTES);
    System.out.printf(
        Locale.ROOT,
        "%-14s %s %10d%n",
        format,
        export.exitValue() == 0 ? said : "failed: " + said,
        size(target) / 1_000_000);
  }

  /// One export: format, claims, target.
  public static void main(String... arguments) throws IOException {
    long start = System.nanoTime();
    Path claims = Path.of(arguments[1]);
    Path target = Path.of(arguments[2]);
    Export export =
        new Export(
            claims,
            one -> new JudgedEvidence(one, Standing.UNDECIDED),
            DecisionFilter.ALL,
            ExportBenchmark::text);
    if (arguments[0].equals(WORKLIST)) {
      export.writeWorklist(target, null);
    } else if (SHEETS.contains(arguments[0])) {
      outAndIn(claims, target);
    } else {
      export.write(ExportFormat.of(arguments[0]).orElseThrow(), target);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(Locale.ROOT, "%8.1f %12d%n", seconds, peakMegabytes());
  }

  private static void outAndIn(Path claims, Path sheet) throws IOException {
    List<Anchored> decided = new ArrayList<>();
    try (EvidenceLines lines = new EvidenceLines(claims)) {
      for (int i = 0; lines.hasNext(); i++) {
        Evidence e = lines.next();
        if (i % OF_A_VERDICT == 0) {
          Decision.Target target =
              new Decision.Target(e.claim(), e.evidence(), Anchor.of(e, _ -> ""));
          Decision.Judgement said = Decision.Judgement.of(Verdict.ACCEPT, Reason.CORRECT);
          Decision decision = Decision.of(target, said, "ada", Instant.EPOCH);
          decided.add(new Anchored(decision, Anchored.Fate.KEPT, e.claim(), e.evidence(), ""));
        }
      }
    }
    try (EvidenceLines lines = new EvidenceLines(claims)) {
      DecisionSheet.write(sheet, lines, Verdicts.of(decided));
    }
    int added =
        new SheetImport(claims, Verdicts.of(List.of()), _ -> "")
            .read(sheet, "ada", Instant.EPOCH)
            .size();
    if (added != decided.size()) {
      throw new IllegalStateException(added + " decisions of " + decided.size());
    }
  }

  /// The most memory that this process had at a time, as Linux counts it; 0 elsewhere.
  private static long peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1000)
        .sum();
  }

  private static void write(Path file, int lines) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < lines; i++) {
        int offset = i % OF_A_DOCUMENT * WIDTH;
        int paper = (int) (PAPERS * Math.pow(new SplittableRandom(-i).nextDouble(), 2));
        String line =
            EvidenceJson.write(evidence(i)).replace("11111111", "" + (10_000_000 + paper));
        out.write(
            PLACE
                .matcher(line)
                .replaceAll(place ->
                    "\"source_start\":%d,\"source_end\":%d"
                        .formatted(
                            Integer.parseInt(place.group(1)) + offset,
                            Integer.parseInt(place.group(2)) + offset)));
        out.write('\n');
      }
    }
  }

  /// Few genes and drugs are everywhere, most are rare.
  private static Evidence evidence(int number) {
    SplittableRandom random = new SplittableRandom(number);
    int gene = (int) (GENES * Math.pow(random.nextDouble(), 3));
    int drug = (int) (DRUGS * Math.pow(random.nextDouble(), 3));
    Argument subject =
        SampleClaims.argument(
            EntityType.GENE, "GENE" + gene, new Span(0, 1), "HGNC:" + gene, State.NONE);
    Argument object =
        SampleClaims.argument(
            EntityType.DRUG, "drug" + drug, new Span(0, 1), "CHEBI:" + drug, State.NONE);
    return SampleClaims.evidence(
        "reviews/d" + number / OF_A_DOCUMENT + ".txt",
        subject,
        PREDICATES[random.nextInt(PREDICATES.length)],
        object,
        "was, in series " + number + ", said to act on");
  }

  /// The text of a document: the quotes that it is made for, each where its claim says.
  private static String text(String document) {
    int number = Integer.parseInt(document.replaceAll("\\D", "")) * OF_A_DOCUMENT;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < OF_A_DOCUMENT; i++) {
      text.append(evidence(number + i).quote()).repeat(' ', (i + 1) * WIDTH - text.length());
    }
    return text.toString();
  }

  private static long size(Path target) throws IOException {
    if (!Files.exists(target)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(target)) {
      return files.filter(Files::isRegularFile).map(Path::toFile).mapToLong(f -> f.length()).sum();
    }
  }
}
