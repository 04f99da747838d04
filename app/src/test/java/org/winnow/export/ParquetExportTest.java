package org.winnow.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.claim.Evidence;

/// The Parquet file, read by DuckDB.
class ParquetExportTest {
  private final List<Evidence> sample = SampleClaims.all();

  @TempDir private Path folder;

  private Path export(DecisionFilter filter) throws IOException {
    Path claims = SampleClaims.write(folder.resolve("claims.jsonl"), sample);
    Path file = folder.resolve("claims.parquet");
    new Export(
            claims,
            one ->
                new JudgedEvidence(
                    one, one.equals(sample.getFirst()) ? Standing.REJECTED : Standing.UNDECIDED),
            filter,
            _ -> "")
        .write(ExportFormat.PARQUET, file);
    return file;
  }

  private static String only(String sql) throws SQLException {
    return TableExportTest.query(sql).getFirst().getFirst();
  }

  @Test
  void aRowHasWhatTheLineOfItsEvidenceHas() throws IOException, SQLException {
    String table = "read_parquet('" + export(DecisionFilter.ALL) + "')";
    List<List<String>> rows =
        TableExportTest.query(
            "SELECT evidence, claim, document, pmid, quote, source_start, subject_name, subject_id,"
                + " predicate, object_name, negated, hedged, confidence, rule FROM "
                + table);
    List<List<String>> lines = new ArrayList<>();
    for (Evidence e : sample) {
      List<Object> line = new ArrayList<>();
      line.addAll(List.of(e.evidence(), e.claim(), e.document(), String.valueOf(e.pmid())));
      line.addAll(List.of(e.quote(), e.source().start(), e.subject().name()));
      line.addAll(List.of(String.valueOf(e.subject().id()), e.predicate().label()));
      line.addAll(List.of(e.object().name(), e.negated(), e.hedged(), e.confidence(), e.rule()));
      lines.add(line.stream().map(String::valueOf).toList());
    }
    assertThat(rows).containsExactlyInAnyOrderElementsOf(lines);
    assertThat(only("SELECT count(DISTINCT claim) FROM " + table))
        .isEqualTo(Integer.toString(SampleClaims.keys(sample).size()));
    assertThat(rows)
        .extracting(row -> row.get(6))
        .as("tabs, quotes, formulas and other scripts are as they were")
        .containsAll(SampleClaims.HOSTILE);
  }

  @Test
  void columnsHaveTypesAndDecisionsFilter() throws IOException, SQLException {
    String table = "read_parquet('" + export(DecisionFilter.NOT_REJECTED) + "')";
    assertThat(
            TableExportTest.query(
                "SELECT typeof(quote), typeof(page), typeof(negated), typeof(confidence) FROM "
                    + table
                    + " LIMIT 1"))
        .containsExactly(List.of("VARCHAR", "INTEGER", "BOOLEAN", "DOUBLE"));
    assertThat(only("SELECT count(*) FROM " + table))
        .isEqualTo(Integer.toString(sample.size() - 1));
    assertThat(only("SELECT count(*) FROM " + table + " WHERE decision <> 'undecided'"))
        .isEqualTo("0");
  }

  @Test
  void anExportThatBreaksOffLeavesTheFileThatWasThere() throws IOException {
    Path file = export(DecisionFilter.ALL);
    byte[] before = Files.readAllBytes(file);
    assertThat(export(DecisionFilter.ALL)).hasBinaryContent(before);
    Path broken = Files.writeString(folder.resolve("broken.jsonl"), "{\"claim\":\n");
    Export export =
        new Export(
            broken,
            one -> new JudgedEvidence(one, Standing.UNDECIDED),
            DecisionFilter.ALL,
            _ -> "");
    assertThatThrownBy(() -> export.write(ExportFormat.PARQUET, file))
        .hasMessageContaining("broken.jsonl:1");
    assertThat(file).hasBinaryContent(before);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".unfinished"));
    }
  }
}
