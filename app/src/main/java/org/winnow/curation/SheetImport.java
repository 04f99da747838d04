package org.winnow.curation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.winnow.claim.Evidence;
import org.winnow.claim.EvidenceLines;

/// Takes in a [DecisionSheet] that was filled in. Only the columns of the decision are read; rows may be
/// sorted, left out and added to. Memory grows with what is decided, and by a few bytes with each evidence
/// of the run. Not thread-safe.
public final class SheetImport {
  private final Path claims;
  private final Verdicts verdicts;
  private final Function<String, String> texts;

  /// A row that says something new.
  private record Filled(SheetRow row, Decision.Judgement said) {
    String key() {
      return row.text(DecisionSheet.KEY);
    }
  }

  /// Prepares to read.
  ///
  /// @param claims   `claims.jsonl` of the run
  /// @param verdicts what holds
  /// @param texts    the text of a document by its id, for the anchors
  public SheetImport(Path claims, Verdicts verdicts, Function<String, String> texts) {
    this.claims = claims;
    this.verdicts = verdicts;
    this.texts = texts;
  }

  /// The decisions that a sheet adds to those that hold: a row whose verdict is filled in and says something
  /// new. A row whose verdict was emptied takes the decision back.
  ///
  /// @throws IllegalArgumentException naming file, row and column of a cell that cannot be read
  public List<Decision> read(Path sheet, String who, Instant when) throws IOException {
    List<Filled> rows = filled(sheet);
    Set<String> keys = rows.stream().map(Filled::key).collect(Collectors.toSet());
    Map<String, Evidence> evidence = new HashMap<>();
    if (!keys.isEmpty()) {
      try (EvidenceLines all = new EvidenceLines(claims)) {
        all.forEachRemaining(e -> {
          if (keys.contains(e.evidence())) {
            evidence.put(e.evidence(), e);
          }
        });
      }
    }
    List<Decision> added = new ArrayList<>();
    for (Filled row : rows) {
      Evidence e = evidence.get(row.key());
      if (e == null) {
        throw notInRun(row.row);
      }
      added.add(Decision.of(target(e, row.said), row.said, who, when));
    }
    return added;
  }

  private Decision.Target target(Evidence e, Decision.Judgement said) {
    Decision.Target here = new Decision.Target(e.claim(), e.evidence(), Anchor.of(e, texts));
    boolean undo = said.verdict() == Verdict.UNDO;
    return undo ? verdicts.decided(e.evidence()).orElse(here) : here;
  }

  private List<Filled> filled(Path sheet) throws IOException {
    Map<String, Decision.Judgement> decided = new HashMap<>();
    KeySet keys = new KeySet();
    try (EvidenceLines all = new EvidenceLines(claims)) {
      all.forEachRemaining(e -> {
        keys.add(e.evidence());
        verdicts.of(e).ifPresent(before -> decided.put(e.evidence(), before.judgement()));
      });
    }
    List<Filled> filled = new ArrayList<>();
    SheetRows.read(
        sheet,
        row -> {
          if (!keys.has(row.text(DecisionSheet.KEY))) {
            throw notInRun(row);
          }
          Decision.Judgement before = decided.get(row.text(DecisionSheet.KEY));
          Decision.Judgement said = row.judgement();
          if (said == null && before != null) {
            said = Decision.Judgement.of(Verdict.UNDO, Reason.OTHER);
          }
          if (said != null && !said.equals(before)) {
            filled.add(new Filled(row, said));
          }
        });
    return filled;
  }

  private static IllegalArgumentException notInRun(SheetRow row) {
    return row.wrong(DecisionSheet.KEY, "is not in this run");
  }
}
