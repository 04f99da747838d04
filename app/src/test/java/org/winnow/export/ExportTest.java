package org.winnow.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.winnow.claim.Evidence;
import org.winnow.claim.EvidenceJson;

/// What holds for every format; what is in the files is read by other programs in the tests beside this.
class ExportTest {
  private final List<Evidence> sample = SampleClaims.all();

  @TempDir private Path folder;
  private Path claims;

  @BeforeEach
  void writeClaims() throws IOException {
    claims = SampleClaims.write(folder.resolve("claims.jsonl"), sample);
  }

  private Export export(DecisionFilter filter) {
    return new Export(claims, ExportTest::judge, filter, ExportTest::text);
  }

  /// Claims of tamoxifen's first document are accepted, the second's rejected.
  private static JudgedEvidence judge(Evidence evidence) {
    Standing standing =
        switch (evidence.document()) {
          case "a.txt" -> Standing.ACCEPTED;
          case "b.txt" -> Standing.REJECTED;
          default -> Standing.UNDECIDED;
        };
    return new JudgedEvidence(evidence, standing);
  }

  static String text(String document) {
    return SampleClaims.all().stream()
        .filter(e -> e.document().equals(document))
        .map(Evidence::quote)
        .reduce("", (longest, quote) -> quote.length() > longest.length() ? quote : longest);
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void countsAgreeWithTheClaims(ExportFormat format) throws IOException {
    ExportReport all = export(DecisionFilter.ALL).write(format, folder.resolve("all"));
    assertThat(all.claims()).isEqualTo(SampleClaims.keys(sample).size());
    assertThat(all.evidence()).isEqualTo(sample.size());
    assertThat(all.leftOut()).isZero();
    ExportReport accepted = export(DecisionFilter.ACCEPTED).write(format, folder.resolve("some"));
    long inFirst = sample.stream().filter(e -> e.document().equals("a.txt")).count();
    assertThat(accepted.evidence()).isEqualTo(inFirst);
    assertThat(accepted.leftOut()).isEqualTo(sample.size() - inFirst);
    ExportReport open = export(DecisionFilter.NOT_REJECTED).write(format, folder.resolve("open"));
    assertThat(open.evidence()).isEqualTo(inFirst + 1);
  }

  @ParameterizedTest
  @EnumSource(value = ExportFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
  void theSameClaimsAreTheSameBytes(ExportFormat format) throws IOException {
    Path once = folder.resolve("once");
    Path again = folder.resolve("again");
    export(DecisionFilter.ALL).write(format, once);
    export(DecisionFilter.ALL).write(format, again);
    try (Stream<Path> files = Files.walk(once)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(again.resolve(once.relativize(file).toString()).normalize())
            .hasSameBinaryContentAs(file);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void aBrokenLineIsNamedAndNothingIsLeftBehind(ExportFormat format) throws IOException {
    Files.writeString(claims, EvidenceJson.write(sample.getFirst()) + "\n{\"claim\":\"c1\"}\n");
    Path target = folder.resolve("broken");
    assertThatThrownBy(() -> export(DecisionFilter.ALL).write(format, target))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("claims.jsonl:2: ")
        .hasMessageContaining("missing");
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".unfinished"));
    }
  }

  @Test
  void evidenceIsSortedByClaimInPiecesAsInMemory() throws IOException {
    List<Evidence> many = new ArrayList<>();
    for (int copy = 0; copy < 20; copy++) {
      many.addAll(sample);
    }
    Collections.shuffle(many, new Random(5));
    List<String> inMemory = sorted(many, Long.MAX_VALUE);
    assertThat(inMemory).isSorted().hasSameSizeAs(SampleClaims.keys(sample));
    assertThat(sorted(many, 5000)).isEqualTo(inMemory);
  }

  private static List<String> sorted(List<Evidence> evidence, long piece) throws IOException {
    List<String> found = new ArrayList<>();
    try (ClaimSort sort = new ClaimSort(SortedLines.all(piece))) {
      for (Evidence one : evidence) {
        sort.add(new JudgedEvidence(one, Standing.UNDECIDED));
      }
      for (Iterator<ExportedClaim> all = sort.claims(); all.hasNext(); ) {
        ExportedClaim claim = all.next();
        found.add(claim.key() + " " + claim.evidence());
      }
    }
    return found;
  }
}
