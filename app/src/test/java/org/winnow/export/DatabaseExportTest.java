package org.winnow.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.claim.Evidence;

/// Databases: loaded by SQLite and by a PostgreSQL server, and loaded again after the claims changed.
class DatabaseExportTest {
  private final List<Evidence> sample = SampleClaims.all();

  @TempDir private Path folder;

  private Path export(ExportFormat format, List<Evidence> evidence, String name)
      throws IOException {
    Path claims = SampleClaims.write(folder.resolve("claims.jsonl"), evidence);
    Path target = folder.resolve(name);
    new Export(
            claims, one -> new JudgedEvidence(one, Standing.UNDECIDED), DecisionFilter.ALL, _ -> "")
        .write(format, target);
    return target;
  }

  @Test
  void sqliteHoldsTheClaimsAndIsBroughtUpToDate() throws IOException, SQLException {
    Path file = export(ExportFormat.SQLITE, sample, "claims.sqlite");
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      assertThat(column(database, "PRAGMA integrity_check")).containsExactly("ok");
      checkContents(database, sample);
      execute(database, "CREATE TABLE my_notes (claim TEXT, note TEXT)");
      execute(database, "INSERT INTO my_notes VALUES ('c1', 'mine')");
    }
    List<Evidence> fewer = sample.subList(3, sample.size() - 1);
    export(ExportFormat.SQLITE, fewer, "claims.sqlite");
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      assertThat(column(database, "PRAGMA foreign_key_check")).isEmpty();
      checkContents(database, fewer);
      assertThat(column(database, "SELECT note FROM my_notes")).containsExactly("mine");
    }
  }

  @Test
  void sqliteThatIsNotFinishedKeepsItsOldContents() throws IOException, SQLException {
    Path file = export(ExportFormat.SQLITE, sample, "claims.sqlite");
    try (SqliteWriter writer = new SqliteWriter(file)) {
      writer.write(
          new ExportedClaim(List.of(new JudgedEvidence(sample.getFirst(), Standing.ACCEPTED))));
    }
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      checkContents(database, sample);
    }
  }

  @Test
  void postgresHoldsTheClaimsAndIsBroughtUpToDate() throws IOException, SQLException {
    Optional<Path> programs = PostgresServer.installed();
    assumeTrue(programs.isPresent(), "the package postgresql is not installed");
    try (PostgresServer server = PostgresServer.start(programs.orElseThrow());
        Connection database = DriverManager.getConnection(server.url())) {
      server.load(export(ExportFormat.POSTGRES, sample, "claims.sql"));
      checkContents(database, sample);
      List<Evidence> fewer = sample.subList(3, sample.size() - 1);
      server.load(export(ExportFormat.POSTGRES, fewer, "claims.sql"));
      checkContents(database, fewer);
    }
  }

  private static void checkContents(Connection database, List<Evidence> expected)
      throws SQLException {
    assertThat(column(database, "SELECT claim FROM claim"))
        .containsExactlyInAnyOrderElementsOf(SampleClaims.keys(expected));
    assertThat(column(database, "SELECT claim FROM claim_named"))
        .containsExactlyInAnyOrderElementsOf(SampleClaims.keys(expected));
    assertThat(column(database, "SELECT evidence FROM evidence"))
        .containsExactlyInAnyOrderElementsOf(
            expected.stream().map(Evidence::evidence).distinct().toList());
    TreeSet<String> names = new TreeSet<>();
    expected.forEach(e -> names.addAll(List.of(e.subject().name(), e.object().name())));
    assertThat(column(database, "SELECT name FROM entity WHERE type <> 'DISEASE'"))
        .containsExactlyInAnyOrderElementsOf(names);
    assertThat(column(database, "SELECT claims FROM cited_paper WHERE paper = 'PMID:11111111'"))
        .containsExactly(Integer.toString(SampleClaims.keys(expected).size()));
  }

  private static List<String> column(Connection database, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        values.add(found.getString(1));
      }
    }
    return values;
  }

  private static void execute(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void aScriptIsPlainText() throws IOException {
    Path file = export(ExportFormat.POSTGRES, sample, "claims.sql");
    assertThat(Files.readString(file)).startsWith("SET client_encoding").endsWith("COMMIT;\n");
  }
}
