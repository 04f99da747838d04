package org.winnow.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An SQL script for PostgreSQL, for `psql -f`: schema, rows and views in one transaction. Loaded again, it
/// brings the tables up to date.
final class PostgresWriter implements ExportWriter.OfClaims {
  /// Rows of a statement: large enough for speed, small enough to be held.
  private static final int BATCH = 200;

  private final ExportFile file;
  private final List<ExportedClaim> batch = new ArrayList<>();

  PostgresWriter(Path target) throws IOException {
    file = new ExportFile(target);
    file.line("SET client_encoding = 'UTF8';");
    file.line("SET standard_conforming_strings = on;");
    file.line("SET client_min_messages = warning;");
    file.line("BEGIN;");
    statements(SqlTable.statements("schema.sql"));
    statements(SqlTable.BEFORE);
  }

  private void statements(List<String> statements) throws IOException {
    for (String statement : statements) {
      file.line(statement + ";");
    }
  }

  @Override
  public void write(ExportedClaim claim) throws IOException {
    batch.add(claim);
    if (batch.size() >= BATCH) {
      flush();
    }
  }

  /// One statement a table; a row may stand in a statement but once.
  private void flush() throws IOException {
    Map<SqlTable, Map<String, String>> rows = new LinkedHashMap<>();
    for (SqlTable table : SqlTable.values()) {
      rows.put(table, new LinkedHashMap<>());
    }
    for (ExportedClaim claim : batch) {
      for (SqlTable.Row row : SqlTable.rows(claim)) {
        rows.computeIfAbsent(row.table(), _ -> new LinkedHashMap<>())
            .put(row.table().key(row), values(row));
      }
    }
    for (Map.Entry<SqlTable, Map<String, String>> table : rows.entrySet()) {
      if (!table.getValue().isEmpty()) {
        file.line(table.getKey().insert());
        file.line(String.join(",\n", table.getValue().values()));
        file.line(table.getKey().upsert() + ";");
      }
    }
    batch.clear();
  }

  private static String values(SqlTable.Row row) {
    return row.values().stream()
        .map(PostgresWriter::literal)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String literal(@Nullable Object value) {
    return switch (value) {
      case null -> "NULL";
      // PostgreSQL has no place for the character 0.
      case String text -> "'" + text.replace("\0", "").replace("'", "''") + "'";
      default -> value.toString();
    };
  }

  @Override
  public void finish() throws IOException {
    flush();
    statements(SqlTable.AFTER);
    statements(SqlTable.statements("views.sql"));
    file.line("COMMIT;");
    file.finish();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
