package org.winnow.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An SQLite database. One that is there is brought up to date in one transaction: rows are changed, added
/// or taken away by their keys, tables that others made in it stay, and whoever stops the program finds the
/// old contents.
final class SqliteWriter implements ExportWriter.OfClaims {
  private final Path file;
  private final Connection connection;
  private final Map<SqlTable, PreparedStatement> inserts = new EnumMap<>(SqlTable.class);

  SqliteWriter(Path file) throws IOException {
    this.file = file;
    Files.createDirectories(file.toAbsolutePath().getParent());
    try {
      connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      connection.setAutoCommit(false);
      execute(SqlTable.statements("schema.sql"));
      execute(SqlTable.BEFORE);
      for (SqlTable table : SqlTable.values()) {
        inserts.put(
            table,
            connection.prepareStatement(table.insert() + table.placeholders() + table.upsert()));
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private IOException failure(SQLException e) {
    return new IOException(file + ": " + e.getMessage(), e);
  }

  private void execute(List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public void write(ExportedClaim claim) throws IOException {
    try {
      for (SqlTable.Row row : SqlTable.rows(claim)) {
        PreparedStatement insert = Objects.requireNonNull(inserts.get(row.table()));
        int column = 0;
        for (@Nullable Object value : row.values()) {
          insert.setObject(++column, value);
        }
        insert.executeUpdate();
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public void finish() throws IOException {
    try {
      execute(SqlTable.AFTER);
      execute(SqlTable.statements("views.sql"));
      connection.commit();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /// What was not committed is undone.
  @Override
  public void close() throws IOException {
    try (connection) {
      for (PreparedStatement insert : inserts.values()) {
        insert.close();
      }
      if (!connection.isClosed()) {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }
}
