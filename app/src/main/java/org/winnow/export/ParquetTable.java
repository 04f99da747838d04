package org.winnow.export;

import blue.strategic.parquet.ParquetWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Function;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Evidence;
import org.winnow.text.EntityType;

/// One Parquet file, a row an evidence, in the order of the claims: flat columns, so that any reader takes
/// them. What is not known is null. Texts are as they are: no reader takes them for a formula.
final class ParquetTable implements ExportWriter.OfClaims {
  /// A column.
  ///
  /// @param name  as in `claims.jsonl`, with what it is a part of in front
  /// @param type  of its values; texts are UTF-8
  /// @param value of a row; null where not known
  private record Column(
      String name, PrimitiveTypeName type, Function<Row, @Nullable Object> value) {
    Type field() {
      Types.PrimitiveBuilder<PrimitiveType> field = Types.optional(type);
      return type == PrimitiveTypeName.BINARY
          ? field.as(LogicalTypeAnnotation.stringType()).named(name)
          : field.named(name);
    }
  }

  /// An evidence within its claim.
  private record Row(ExportedClaim claim, JudgedEvidence judged) {
    Evidence evidence() {
      return judged.evidence();
    }
  }

  private static final List<Column> COLUMNS =
      List.of(
          text("claim", r -> r.evidence().claim()),
          text("evidence", r -> r.evidence().evidence()),
          text("document", r -> r.evidence().document()),
          text("title", r -> r.evidence().title()),
          text("pmid", r -> r.evidence().pmid()),
          text("doi", r -> r.evidence().doi()),
          text("section", r -> r.evidence().section()),
          text("kind", r -> r.evidence().kind()),
          number("page", r -> r.evidence().page()),
          text("quote", r -> r.evidence().quote()),
          number("source_start", r -> r.evidence().source().start()),
          number("source_end", r -> r.evidence().source().end()),
          text("subject_id", r -> r.evidence().subject().id()),
          text("subject_name", r -> r.evidence().subject().name()),
          text("subject_type", r -> r.evidence().subject().type().name()),
          text("subject_text", r -> r.evidence().subject().text()),
          text("state", r -> r.evidence().subject().state().label()),
          text("predicate", r -> r.evidence().predicate().label()),
          text("object_id", r -> r.evidence().object().id()),
          text("object_name", r -> r.evidence().object().name()),
          text("object_type", r -> r.evidence().object().type().name()),
          text("object_text", r -> r.evidence().object().text()),
          text("trigger_text", r -> r.evidence().trigger().text()),
          truth("negated", r -> r.evidence().negated()),
          truth("hedged", r -> r.evidence().hedged()),
          text("effect", r -> r.evidence().effect().label()),
          text("working", r -> r.evidence().working()),
          text("publications", r -> String.join("|", ExportedClaim.publications(r.evidence()))),
          text("diseases", r -> String.join("|", r.claim().context(EntityType.DISEASE))),
          text("attribution", r -> r.evidence().attribution()),
          truth("coreference", r -> r.evidence().coreference()),
          text("rule", r -> r.evidence().rule()),
          new Column("confidence", PrimitiveTypeName.DOUBLE, r -> r.evidence().confidence()),
          text("decision", r -> r.judged().standing().label()));

  private static final MessageType SCHEMA =
      new MessageType("evidence", COLUMNS.stream().map(Column::field).toList());

  private final Path target;
  private final Path draft;
  private final ParquetWriter<Row> rows;

  ParquetTable(Path target) throws IOException {
    this.target = target;
    this.draft = target.resolveSibling(target.getFileName() + ".unfinished");
    Files.createDirectories(target.toAbsolutePath().getParent());
    // The library does not write over a file.
    Files.deleteIfExists(draft);
    this.rows =
        ParquetWriter.writeFile(
            SCHEMA,
            draft.toFile(),
            (row, out) -> {
              for (Column column : COLUMNS) {
                Object value = column.value().apply(row);
                if (value != null) {
                  out.write(column.name(), value);
                }
              }
            });
  }

  private static Column text(String name, Function<Row, @Nullable Object> value) {
    return new Column(name, PrimitiveTypeName.BINARY, value);
  }

  private static Column number(String name, Function<Row, @Nullable Object> value) {
    return new Column(name, PrimitiveTypeName.INT32, value);
  }

  private static Column truth(String name, Function<Row, @Nullable Object> value) {
    return new Column(name, PrimitiveTypeName.BOOLEAN, value);
  }

  @Override
  public void write(ExportedClaim claim) throws IOException {
    for (JudgedEvidence one : claim.evidence()) {
      rows.write(new Row(claim, one));
    }
  }

  @Override
  public void finish() throws IOException {
    rows.close();
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    try {
      rows.close();
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
