package org.winnow.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;
import org.winnow.export.SampleClaims;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// A spreadsheet goes out, is filled in by another program, and comes in again.
class DecisionSheetTest {
  @TempDir private Path folder;

  private static Evidence evidence(String gene) {
    var subject = SampleClaims.argument(EntityType.GENE, gene, new Span(0, 1), null, State.NONE);
    var drug = SampleClaims.argument(EntityType.DRUG, "X", new Span(0, 1), "CHEBI:1", State.NONE);
    return SampleClaims.evidence("a.txt", subject, Predicate.TARGETS, drug, "=aims\tat 薬剤");
  }

  private final List<Evidence> run = List.of(evidence("A"), evidence("B"), evidence("=C()"));

  private List<Decision> read(Path sheet, Verdicts verdicts) throws IOException {
    Path claims = SampleClaims.write(folder.resolve("claims.jsonl"), run);
    return new SheetImport(claims, verdicts, _ -> "").read(sheet, "ada", Instant.EPOCH);
  }

  @Test
  void whatASheetHasNoRoomForGoesOnInTheNext() throws IOException {
    Path table = folder.resolve("all.tsv");
    DecisionSheet.write(table, run.iterator(), none());
    fill(table, List.of(Map.of("verdict", "accept"), Map.of(), Map.of("verdict", "reject")));
    List<List<String>> rows =
        Files.readAllLines(table).stream().map(line -> List.of(line.split("\t", -1))).toList();
    Path sheet = folder.resolve("several.xlsx");
    try (OutputStream out = Files.newOutputStream(sheet)) {
      DecisionSheet.writeWorkbook(out, rows.iterator(), 2);
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(sheet))) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
      assertThat(workbook.getSheetAt(2).getRow(1).getCell(0).getStringCellValue())
          .isEqualTo(run.getLast().evidence());
      workbook.createSheet("my notes").createRow(0).createCell(0).setCellValue("to be asked");
      try (OutputStream out = Files.newOutputStream(sheet)) {
        workbook.write(out);
      }
    }
    assertThat(read(sheet, none()).stream().map(Decision::target))
        .containsExactly(run.getFirst().evidence(), run.getLast().evidence());
  }

  private static Verdicts none() {
    return Verdicts.of(List.of());
  }

  /// Fills the rows of a table in: cells by column.
  private static void fill(Path sheet, List<Map<String, String>> rows) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(sheet));
    List<String> head = List.of(lines.getFirst().split("\t", -1));
    for (int r = 0; r < rows.size(); r++) {
      String[] cells = lines.get(r + 1).split("\t", -1);
      rows.get(r).forEach((column, text) -> cells[head.indexOf(column)] = text);
      lines.set(r + 1, String.join("\t", cells));
    }
    Files.write(sheet, lines);
  }

  /// The same in a workbook, by Apache POI.
  private static void fillWorkbook(Path sheet, List<Map<String, String>> rows) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(sheet))) {
      Sheet first = workbook.getSheetAt(0);
      List<String> head = new ArrayList<>();
      first.getRow(0).forEach(cell -> head.add(cell.getStringCellValue()));
      for (int r = 0; r < rows.size(); r++) {
        Row row = first.getRow(r + 1);
        rows.get(r)
            .forEach((column, text) ->
                row.getCell(head.indexOf(column), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                    .setCellValue(text));
      }
      for (Row row : first) {
        for (Cell cell : row) {
          assertThat(cell.getStringCellValue()).doesNotStartWith("=");
        }
      }
      try (OutputStream out = Files.newOutputStream(sheet)) {
        workbook.write(out);
      }
    }
  }

  @Test
  void bothKindsOfSheetHaveTheSameEffect() throws IOException {
    List<Map<String, String>> filled =
        List.of(
            Map.of("verdict", "accept", "usable", "yes"),
            Map.of("verdict", "reject", "reason", "grounding", "comment", "it's — a “drug”"),
            Map.of("verdict", "edit", "correct_predicate", "regulates", "needed", "false"));
    Path table = folder.resolve("sheet.tsv");
    Path workbook = folder.resolve("sheet.xlsx");
    DecisionSheet.write(table, run.iterator(), none());
    DecisionSheet.write(workbook, run.iterator(), none());
    assertThat(read(table, none())).isEmpty();
    assertThat(read(workbook, none())).isEmpty();
    fill(table, filled);
    fillWorkbook(workbook, filled);
    List<Decision> decisions = read(table, none());
    assertThat(read(workbook, none())).isEqualTo(decisions);
    assertThat(decisions)
        .extracting(Decision::verdict)
        .containsExactly(Verdict.ACCEPT, Verdict.REJECT, Verdict.EDIT);
    assertThat(decisions.get(0).reason()).isEqualTo(Reason.CORRECT);
    assertThat(decisions.get(0).usable()).isTrue();
    assertThat(decisions.get(1).comment()).isEqualTo("it's — a “drug”");
    assertThat(decisions.get(2).correction().apply(run.get(2)).predicate())
        .isEqualTo(Predicate.REGULATES);
  }

  @Test
  void whatWasDecidedGoesOutAndComesInAsNothingNew() throws IOException {
    Path table = folder.resolve("sheet.tsv");
    DecisionSheet.write(table, run.iterator(), none());
    fill(table, List.of(Map.of("verdict", "accept"), Map.of("verdict", "reject")));
    List<Anchored> anchored = new ArrayList<>();
    for (Decision d : read(table, none())) {
      anchored.add(new Anchored(d, Anchored.Fate.KEPT, d.claim(), d.evidence(), ""));
    }
    Verdicts verdicts = Verdicts.of(anchored);
    DecisionSheet.write(table, run.iterator(), verdicts);
    assertThat(read(table, verdicts)).isEmpty();
    fill(table, List.of(Map.of("verdict", "", "reason", "")));
    assertThat(read(table, verdicts))
        .singleElement()
        .satisfies(undo -> assertThat(undo.verdict()).isEqualTo(Verdict.UNDO));
  }

  @Test
  void aWrongCellIsNamedWithRowAndColumn() throws IOException {
    Path table = folder.resolve("sheet.tsv");
    DecisionSheet.write(table, run.iterator(), none());
    fill(table, List.of(Map.of(), Map.of("verdict", "reject", "reason", "wrong")));
    assertThatThrownBy(() -> read(table, none()))
        .hasMessageContaining("sheet.tsv: row 3: reason: \"wrong\" is not known");
    fill(table, List.of(Map.of("verdict", "edit")));
    assertThatThrownBy(() -> read(table, none())).hasMessageContaining("row 2: verdict: \"edit\"");
    fill(table, List.of(Map.of("verdict", "", "evidence", "e1-unknown")));
    assertThatThrownBy(() -> read(table, none()))
        .hasMessageContaining("row 2: evidence: \"e1-unknown\" is not in this run");
  }
}
