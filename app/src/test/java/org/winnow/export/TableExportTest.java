package org.winnow.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.claim.ClaimTable;
import org.winnow.claim.Evidence;
import org.winnow.claim.EvidenceJson;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// Tables and lines, read by DuckDB.
class TableExportTest {
  private static final String TSV =
      "delim='\\t', quote='', escape='', header=true, all_varchar=true";

  private final List<Evidence> sample = SampleClaims.all();

  @TempDir private Path folder;

  private void export(ExportFormat format, Path target) throws IOException {
    Path claims = SampleClaims.write(folder.resolve("claims.jsonl"), sample);
    new Export(
            claims, one -> new JudgedEvidence(one, Standing.UNDECIDED), DecisionFilter.ALL, _ -> "")
        .write(format, target);
  }

  static List<List<String>> query(String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(found.getString(i)));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static Set<String> column(String sql) throws SQLException {
    Set<String> values = new TreeSet<>();
    query(sql).forEach(row -> values.add(row.getFirst()));
    return values;
  }

  @ParameterizedTest
  @CsvSource({"TSV, true", "CSV, false"})
  void oneRowAClaimAndNoCellIsAFormula(ExportFormat format, boolean tabs)
      throws IOException, SQLException {
    Path file = folder.resolve("table");
    export(format, file);
    String table =
        "read_csv('%s', %s)".formatted(file, tabs ? TSV : "header=true, all_varchar=true");
    assertThat(column("SELECT claim FROM " + table)).isEqualTo(SampleClaims.keys(sample));
    assertThat(query("SELECT count(*) FROM " + table).getFirst().getFirst())
        .isEqualTo(Integer.toString(SampleClaims.keys(sample).size()));
    Set<String> names = column("SELECT subject FROM " + table);
    assertThat(names)
        .containsAll(SampleClaims.HOSTILE.stream().map(ClaimTable::cell).toList())
        .contains("TGF-β1 → 薬剤", "emoji 😀 here", "'=cmd|' /C calc'!A0")
        .noneMatch(name -> "=+-@".indexOf(name.charAt(0)) >= 0);
    assertThat(query("SELECT evidence, documents FROM " + table + " WHERE documents <> '1'"))
        .containsExactly(List.of("2", "2"));
  }

  @Test
  void jsonLinesAreThoseOfTheRunAndFollowItsSchema() throws IOException, SQLException {
    Path file = folder.resolve("lines.jsonl");
    export(ExportFormat.JSONL, file);
    List<String> lines = Files.readAllLines(file);
    assertThat(lines)
        .containsExactlyInAnyOrderElementsOf(sample.stream().map(EvidenceJson::write).toList());
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(EvidenceJson.class.getResourceAsStream("claims.schema.json"));
    for (String line : lines) {
      assertThat(schema.validate(line, InputFormat.JSON)).isEmpty();
    }
    assertThat(column("SELECT claim FROM read_json_auto('" + file + "')"))
        .isEqualTo(SampleClaims.keys(sample));
  }

  @Test
  void aGraphForKgxIsWholeInBothOfItsForms() throws IOException, SQLException {
    Path kgx = folder.resolve("kgx");
    export(ExportFormat.KGX, kgx);
    for (String form :
        List.of(
            "read_csv('" + kgx + "/%s.tsv', " + TSV + ")",
            "read_json_auto('" + kgx + "/%s.jsonl')")) {
      String nodes = form.formatted("nodes");
      String edges = form.formatted("edges");
      Set<String> ids = column("SELECT id FROM " + nodes);
      assertThat(query("SELECT id FROM " + nodes)).hasSameSizeAs(ids);
      assertThat(ids)
          .isEqualTo(column("SELECT subject FROM " + edges + " UNION SELECT object FROM " + edges));
      assertThat(column("SELECT id FROM " + edges)).hasSameSizeAs(SampleClaims.keys(sample));
      assertThat(column("SELECT knowledge_level FROM " + edges)).containsExactly("not_provided");
      assertThat(column("SELECT agent_type FROM " + edges)).containsExactly("text_mining_agent");
      assertThat(column("SELECT name FROM " + nodes))
          .contains("TGF-β1 → 薬剤", "=cmd|' /C calc'!A0", "back\\slash \\N");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CONFERS_RESISTANCE_TO, GENE, biolink:decreases_sensitivity_to,",
    "CONFERS_SENSITIVITY_TO, GENE, biolink:increases_sensitivity_to,",
    "CONFERS_RESISTANCE_TO, CELL, biolink:associated_with_resistance_to,",
    "CONFERS_SENSITIVITY_TO, PATHWAY, biolink:associated_with_sensitivity_to,",
    "ASSOCIATED_WITH_RESISTANCE_TO, MIRNA, biolink:associated_with_resistance_to,",
    "ASSOCIATED_WITH_SENSITIVITY_TO, GENE, biolink:associated_with_sensitivity_to,",
    "POSITIVELY_REGULATES, GENE, biolink:affects, increased",
    "NEGATIVELY_REGULATES, GENE, biolink:affects, decreased",
    "REGULATES, CELL, biolink:affects,",
    "TARGETS, MIRNA, biolink:affects,",
    "INTERACTS_WITH, GENE, biolink:physically_interacts_with,"
  })
  void theSignOfAClaimIsRightInBiolink(
      Predicate predicate, EntityType subject, String expected, String direction) {
    var drug = SampleClaims.argument(EntityType.DRUG, "X", new Span(0, 1), "CHEBI:1", State.NONE);
    var other = SampleClaims.argument(subject, "Y", new Span(0, 1), null, State.NONE);
    Biolink.Edge edge = Biolink.edge(other, predicate, drug);
    assertThat(edge.predicate()).isEqualTo(expected);
    assertThat(edge.direction()).isEqualTo(direction);
  }
}
