package org.winnow.curation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.ClaimTable;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;

/// Evidence and decisions as a spreadsheet, a row an evidence, TSV or XLSX by the file's name: out to be
/// filled in, and in again by [SheetImport].
public final class DecisionSheet {
  /// The column of the evidence's key.
  static final String KEY = "evidence";

  private static final List<String> SHOWN =
      List.of(
          KEY,
          "claim",
          "subject",
          "state",
          "predicate",
          "object",
          "negated",
          "quote",
          "document",
          "page",
          "rule",
          "confidence");
  private static final List<String> DECIDED =
      List.of(
          "verdict",
          "reason",
          "comment",
          "usable",
          "needed",
          "correct_subject_id",
          "correct_subject_name",
          "correct_state",
          "correct_predicate",
          "correct_object_id",
          "correct_object_name",
          "correct_negated");

  static final List<String> HEAD = Stream.concat(SHOWN.stream(), DECIDED.stream()).toList();

  private DecisionSheet() {}

  /// Writes evidence with what was decided.
  ///
  /// @param file ending in `.xlsx`, else a table parted by tabs
  public static void write(Path file, Iterator<Evidence> evidence, Verdicts verdicts)
      throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".unfinished");
    Files.createDirectories(file.toAbsolutePath().getParent());
    Stream<List<String>> head = Stream.of(HEAD);
    Iterable<Evidence> all = () -> evidence;
    Stream<List<String>> body =
        StreamSupport.stream(all.spliterator(), false)
            .map(one -> row(one, verdicts.of(one).orElse(null)));
    Iterator<List<String>> rows = Stream.concat(head, body).iterator();
    try (OutputStream out = Files.newOutputStream(draft)) {
      if (isWorkbook(file)) {
        writeWorkbook(out, rows, Worksheet.MAX_ROWS);
      } else {
        while (rows.hasNext()) {
          out.write((String.join("\t", rows.next()) + "\n").getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  static boolean isWorkbook(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }

  /// What one sheet has no room for goes on in the next, under the same head.
  ///
  /// @param most rows of a sheet, its head among them
  static void writeWorkbook(OutputStream out, Iterator<List<String>> rows, int most)
      throws IOException {
    try (Workbook workbook = new Workbook(out, "Winnow", null)) {
      List<String> head = rows.next();
      int sheets = 0;
      do {
        sheets++;
        Worksheet sheet = workbook.newWorksheet(sheets == 1 ? "evidence" : "evidence " + sheets);
        sheet.freezePane(0, 1);
        writeRow(sheet, 0, head);
        for (int r = 1; r < most && rows.hasNext(); r++) {
          writeRow(sheet, r, rows.next());
          if (r % 1000 == 0) {
            sheet.flush();
          }
        }
        sheet.finish();
      } while (rows.hasNext());
    }
  }

  /// What is shown stands in its cells, not in the workbook's list of all texts, which is held in memory.
  /// What is to be filled in is in that list, for not all programs can change a text within a cell.
  private static void writeRow(Worksheet sheet, int row, List<String> cells) {
    for (int c = 0; c < cells.size(); c++) {
      if (c < SHOWN.size()) {
        sheet.inlineString(row, c, cells.get(c));
      } else {
        sheet.value(row, c, cells.get(c));
      }
    }
  }

  private static List<String> row(Evidence e, @Nullable Decision decision) {
    List<String> cells = new ArrayList<>();
    cells.addAll(
        List.of(
            e.evidence(),
            e.claim(),
            e.subject().name(),
            e.subject().state().label(),
            e.predicate().label(),
            e.object().name(),
            Boolean.toString(e.negated()),
            e.quote(),
            e.document(),
            e.page() == null ? "" : e.page().toString(),
            e.rule(),
            Double.toString(e.confidence())));
    Map<String, String> decided = decision == null ? Map.of() : decided(decision.judgement());
    DECIDED.forEach(column -> cells.add(decided.getOrDefault(column, "")));
    return cells.stream().map(ClaimTable::cell).toList();
  }

  private static Map<String, String> decided(Decision.Judgement said) {
    Map<String, String> cells = new HashMap<>();
    cells.put("verdict", said.verdict().label());
    cells.put("reason", said.reason().label());
    cells.put("comment", said.comment());
    cells.put("usable", text(said.usable()));
    cells.put("needed", text(said.needed()));
    Correction c = said.correction();
    State state = c.state();
    Predicate predicate = c.predicate();
    cells.put("correct_subject_id", text(c.subjectId()));
    cells.put("correct_subject_name", text(c.subjectName()));
    cells.put("correct_state", state == null ? "" : state.label());
    cells.put("correct_predicate", predicate == null ? "" : predicate.label());
    cells.put("correct_object_id", text(c.objectId()));
    cells.put("correct_object_name", text(c.objectName()));
    cells.put("correct_negated", text(c.negated()));
    return cells;
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
