package org.winnow.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.winnow.claim.Argument;
import org.winnow.claim.ClaimTable;
import org.winnow.claim.Evidence;
import org.winnow.text.EntityType;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/// One row a claim: TSV, where a cell is never quoted and never holds a tab, or CSV (RFC 4180). No cell is
/// taken for a formula by a spreadsheet: one that could be begins with an apostrophe.
final class TableWriter implements ExportWriter.OfClaims {
  /// A column.
  ///
  /// @param name in the head
  /// @param cell what stands in it, as text
  private record Column(String name, Function<ExportedClaim, String> cell) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("claim", ExportedClaim::key),
          new Column("subject", claim -> claim.subject().name()),
          new Column("subject_id", claim -> id(claim.subject())),
          new Column("subject_type", claim -> claim.subject().type().name()),
          new Column("state", claim -> claim.subject().state().label()),
          new Column("predicate", claim -> claim.predicate().label()),
          new Column("object", claim -> claim.object().name()),
          new Column("object_id", claim -> id(claim.object())),
          new Column("object_type", claim -> claim.object().type().name()),
          new Column("negated", claim -> Boolean.toString(claim.negated())),
          new Column("effect", claim -> claim.surest().effect().label()),
          new Column("decision", claim -> claim.standing().label()),
          new Column("confidence", claim -> Double.toString(claim.surest().confidence())),
          new Column("evidence", claim -> Integer.toString(claim.evidence().size())),
          new Column("hedged", claim -> Long.toString(claim.hedged())),
          new Column("documents", claim -> Integer.toString(claim.documents().size())),
          new Column("references", claim -> Integer.toString(claim.references())),
          new Column("publications", claim -> String.join("|", claim.publications())),
          new Column("diseases", claim -> String.join("|", claim.context(EntityType.DISEASE))),
          new Column("cell_lines", claim -> String.join("|", claim.context(EntityType.CELL_LINE))),
          new Column("quote", claim -> claim.surest().quote()),
          new Column("document", claim -> claim.surest().document()),
          new Column("section", claim -> claim.surest().section()),
          new Column("page", claim -> page(claim.surest())),
          new Column("rule", claim -> claim.surest().rule()));

  private final ExportFile file;
  private final SequenceWriter rows;

  private TableWriter(ExportFile file, SequenceWriter rows) {
    this.file = file;
    this.rows = rows;
  }

  static TableWriter tsv(Path target) throws IOException {
    return open(target, CsvSchema.emptySchema().withColumnSeparator('\t').withoutQuoteChar());
  }

  static TableWriter csv(Path target) throws IOException {
    return open(target, CsvSchema.emptySchema());
  }

  private static TableWriter open(Path target, CsvSchema format) throws IOException {
    ExportFile file = new ExportFile(target);
    CsvSchema.Builder schema = format.withLineSeparator("\n").rebuild();
    COLUMNS.forEach(column -> schema.addColumn(column.name()));
    SequenceWriter rows =
        CsvMapper.builder()
            .disable(CsvWriteFeature.ALWAYS_QUOTE_STRINGS)
            .build()
            .writer(schema.build())
            .writeValues(file.text());
    rows.write(COLUMNS.stream().map(Column::name).toList());
    return new TableWriter(file, rows);
  }

  @Override
  public void write(ExportedClaim claim) {
    rows.write(
        COLUMNS.stream()
            .map(column -> ClaimTable.cell(column.cell().apply(claim)))
            .collect(Collectors.toList()));
  }

  private static String id(Argument argument) {
    return Objects.requireNonNullElse(argument.id(), "");
  }

  private static String page(Evidence evidence) {
    return evidence.page() == null ? "" : evidence.page().toString();
  }

  @Override
  public void finish() throws IOException {
    rows.flush();
    file.finish();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
