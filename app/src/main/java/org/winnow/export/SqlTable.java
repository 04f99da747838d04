package org.winnow.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Argument;
import org.winnow.claim.Citation;
import org.winnow.claim.Entity;
import org.winnow.claim.Evidence;
import org.winnow.text.EntityType;

/// The tables of `schema.sql` and the rows that a claim has in them. Values are texts, numbers, Booleans or
/// null.
enum SqlTable {
  ENTITY(1, "id", "type", "name"),
  CLAIM(
      1,
      "claim",
      "subject",
      "state",
      "predicate",
      "object",
      "negated",
      "effect",
      "decision",
      "confidence",
      "evidence",
      "documents",
      "sources",
      "is_current"),
  EVIDENCE(
      1,
      "evidence",
      "claim",
      "document",
      "title",
      "pmid",
      "doi",
      "section",
      "kind",
      "page",
      "quote",
      "source_start",
      "source_end",
      "subject_text",
      "state_text",
      "trigger_text",
      "object_text",
      "negation",
      "hedged",
      "hedge",
      "working",
      "attribution",
      "coreference",
      "rule",
      "confidence",
      "decision",
      "is_current"),
  CITATION(2, "evidence", "ordinal", "marker", "text", "pmid", "doi", "scope"),
  CONTEXT(2, "evidence", "ordinal", "entity", "text");

  /// Before the rows: nothing is current until it is met.
  static final List<String> BEFORE =
      List.of(
          "DELETE FROM citation",
          "DELETE FROM context",
          "UPDATE claim SET is_current = FALSE",
          "UPDATE evidence SET is_current = FALSE");

  /// After the rows: what was not met is gone.
  static final List<String> AFTER =
      List.of(
          "DELETE FROM evidence WHERE NOT is_current",
          "DELETE FROM claim WHERE NOT is_current",
          "DELETE FROM entity WHERE id NOT IN (SELECT subject FROM claim)"
              + " AND id NOT IN (SELECT object FROM claim)"
              + " AND id NOT IN (SELECT entity FROM context)");

  /// A row of a table, with a value for each column.
  record Row(SqlTable table, List<@Nullable Object> values) {}

  private final int keys;

  @SuppressWarnings("ImmutableEnumChecker") // a list of List.of
  private final List<String> columns;

  SqlTable(int keys, String... columns) {
    this.keys = keys;
    this.columns = List.of(columns);
  }

  /// `INSERT … VALUES`, to be followed by one or more rows in brackets and by [#upsert()].
  String insert() {
    return "INSERT INTO %s (%s) VALUES "
        .formatted(name().toLowerCase(Locale.ROOT), String.join(", ", columns));
  }

  /// What to do with a row that is there.
  String upsert() {
    return " ON CONFLICT (%s) DO UPDATE SET %s"
        .formatted(
            String.join(", ", columns.subList(0, keys)),
            columns.stream()
                .skip(keys)
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", ")));
  }

  /// What makes a row the same as another.
  String key(Row row) {
    return row.values().subList(0, keys).toString();
  }

  /// A row's place holders: `(?, ?, ?)`.
  String placeholders() {
    return "(" + String.join(", ", columns.stream().map(_ -> "?").toList()) + ")";
  }

  /// The statements of a file beside this class, without comments.
  static List<String> statements(String file) throws IOException {
    try (InputStream in = Objects.requireNonNull(SqlTable.class.getResourceAsStream(file))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.replaceAll("(?m) *--.*$", "").split(";\\R"))
          .map(String::strip)
          .filter(statement -> !statement.isEmpty())
          .toList();
    }
  }

  /// All rows of a claim, parents before children.
  static List<Row> rows(ExportedClaim claim) {
    List<Row> rows = new ArrayList<>();
    rows.add(entity(claim.subject()));
    rows.add(entity(claim.object()));
    rows.add(claimRow(claim));
    for (JudgedEvidence one : claim.evidence()) {
      addEvidence(one, rows);
    }
    return rows;
  }

  private static Row entity(Argument argument) {
    return entity(Curie.of(argument), argument.type(), argument.name());
  }

  private static Row entity(String id, EntityType type, String name) {
    return new Row(ENTITY, Arrays.asList(id, type.name(), name));
  }

  private static Row claimRow(ExportedClaim claim) {
    return new Row(
        CLAIM,
        Arrays.asList(
            claim.key(),
            Curie.of(claim.subject()),
            claim.subject().state().label(),
            claim.predicate().label(),
            Curie.of(claim.object()),
            claim.negated(),
            claim.surest().effect().label(),
            claim.standing().label(),
            claim.surest().confidence(),
            claim.evidence().size(),
            claim.documents().size(),
            claim.references(),
            true));
  }

  private static void addEvidence(JudgedEvidence one, List<Row> rows) {
    Evidence e = one.evidence();
    rows.add(
        new Row(
            EVIDENCE,
            Arrays.asList(
                e.evidence(),
                e.claim(),
                e.document(),
                e.title(),
                e.pmid(),
                e.doi(),
                e.section(),
                e.kind(),
                e.page(),
                e.quote(),
                e.source().start(),
                e.source().end(),
                e.subject().text(),
                e.subject().stateText(),
                e.trigger().text(),
                e.object().text(),
                e.negation(),
                e.hedged(),
                e.hedge(),
                e.working(),
                e.attribution(),
                e.coreference(),
                e.rule(),
                e.confidence(),
                one.standing().label(),
                true)));
    int ordinal = 0;
    for (Citation c : e.citations()) {
      rows.add(
          new Row(
              CITATION,
              Arrays.asList(
                  e.evidence(), ordinal++, c.marker(), c.text(), c.pmid(), c.doi(), c.scope())));
    }
    ordinal = 0;
    for (Entity c : e.context()) {
      rows.add(entity(Curie.of(c), c.type(), c.name()));
      rows.add(new Row(CONTEXT, Arrays.asList(e.evidence(), ordinal++, Curie.of(c), c.text())));
    }
  }
}
