package org.winnow.curation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.ClaimTable;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;

/// Evidence and decisions as a spreadsheet, a row an evidence, TSV or XLSX by the file's name: out to be
/// filled in, and in again with the same effect as the commands. Only the columns of the decision are read
/// back; rows may be sorted, left out and added to.
public final class DecisionSheet {
  private static final List<String> SHOWN =
      List.of(
          "evidence",
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

  private static final List<String> HEAD = Stream.concat(SHOWN.stream(), DECIDED.stream()).toList();

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

  private static boolean isWorkbook(Path file) {
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

  /// The decisions that a sheet adds to those that hold: a row whose verdict is filled in and says something
  /// new. A row whose verdict was emptied takes the decision back.
  ///
  /// @param evidence the run's evidence by its key; null for a key that it does not have
  /// @param verdicts what holds
  /// @param texts    the text of a document by its id, for the anchors
  /// @throws IllegalArgumentException naming file, row and column of a cell that cannot be read
  public static List<Decision> read(
      Path file,
      Function<String, @Nullable Evidence> evidence,
      Verdicts verdicts,
      Function<String, String> texts,
      String who,
      Instant when)
      throws IOException {
    List<Map<String, String>> rows = isWorkbook(file) ? workbook(file) : table(file);
    List<Decision> added = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      SheetRow row = new SheetRow(file + ": row " + (i + 2), rows.get(i));
      Evidence e = evidence.apply(row.text("evidence"));
      if (e == null) {
        throw row.wrong("evidence", "is not in this run");
      }
      Decision.Judgement said = row.judgement();
      Decision.Judgement before = verdicts.of(e).map(Decision::judgement).orElse(null);
      if (said == null && before != null) {
        said = Decision.Judgement.of(Verdict.UNDO, Reason.OTHER);
      }
      if (said != null && !said.equals(before)) {
        Decision.Target here = new Decision.Target(e.claim(), e.evidence(), Anchor.of(e, texts));
        boolean undo = said.verdict() == Verdict.UNDO;
        Decision.Target target = undo ? verdicts.decided(e.evidence()).orElse(here) : here;
        added.add(Decision.of(target, said, who, when));
      }
    }
    return added;
  }

  private static List<Map<String, String>> table(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<List<String>> cells = lines.stream().map(line -> List.of(line.split("\t", -1))).toList();
    return named(cells);
  }

  /// The first sheet, and those in which it goes on; others are a curator's own.
  private static List<Map<String, String>> workbook(Path file) throws IOException {
    List<Map<String, String>> all = new ArrayList<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        try (Stream<Row> rows = sheet.openStream()) {
          List<List<String>> cells = rows.map(DecisionSheet::cells).toList();
          if (sheet.getIndex() == 0 || (!cells.isEmpty() && cells.getFirst().equals(HEAD))) {
            all.addAll(named(cells));
          }
        }
      }
    }
    return all;
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int c = 0; c < row.getCellCount(); c++) {
      cells.add(row.getOptionalCell(c).map(cell -> cell.getText()).orElse(""));
    }
    return cells;
  }

  private static List<Map<String, String>> named(List<List<String>> rows) {
    List<Map<String, String>> all = new ArrayList<>();
    for (int r = 1; r < rows.size(); r++) {
      Map<String, String> named = new HashMap<>();
      for (int c = 0; c < rows.get(r).size() && c < rows.getFirst().size(); c++) {
        named.put(rows.getFirst().get(c), rows.get(r).get(c));
      }
      if (named.values().stream().anyMatch(cell -> !cell.isBlank())) {
        all.add(named);
      }
    }
    return all;
  }
}
