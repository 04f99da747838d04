package org.winnow.claim;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The claims gathered over all documents, one row each: `claims.tsv`, for a spreadsheet. Rows stand with
/// the best witnessed first, so the same evidence gives the same bytes. Keeps one row a claim in memory.
/// Not thread-safe.
public final class ClaimTable {
  private static final List<String> COLUMNS =
      List.of(
          "claim",
          "subject",
          "subject_id",
          "subject_type",
          "state",
          "predicate",
          "object",
          "object_id",
          "object_type",
          "negated",
          "effect",
          "evidence",
          "hedged",
          "documents",
          "references",
          "contradicted_by",
          "confidence",
          "quote",
          "document",
          "page");

  private final Map<String, Row> rows = new HashMap<>();

  /// Adds one evidence to its claim. The order of calls decides only which of two equally sure quotes is
  /// shown: the first.
  public void add(Evidence evidence) {
    rows.computeIfAbsent(evidence.claim(), key -> new Row(evidence)).add(evidence);
  }

  public int size() {
    return rows.size();
  }

  /// Writes the head and all rows.
  public void write(Appendable out) throws IOException {
    out.append(String.join("\t", COLUMNS)).append('\n');
    List<Row> sorted = new ArrayList<>(rows.values());
    sorted.sort(
        Comparator.comparingInt((Row row) -> -row.documents.size())
            .thenComparingInt(row -> -row.evidence)
            .thenComparing(row -> row.best.subject().name())
            .thenComparing(row -> row.best.object().name())
            .thenComparing(row -> row.best.claim()));
    Map<String, Set<String>> witnesses = new HashMap<>();
    sorted.forEach(r ->
        witnesses.computeIfAbsent(r.ofPair(r.says()), k -> new TreeSet<>()).addAll(r.documents));
    for (Row row : sorted) {
      Set<String> against = new TreeSet<>();
      row.excludes().forEach(e -> against.addAll(witnesses.getOrDefault(row.ofPair(e), Set.of())));
      out.append(String.join("\t", row.cells(against.size()))).append('\n');
    }
  }

  /// A text as a cell that no spreadsheet takes for a formula and no reader for two cells.
  public static String cell(String text) {
    String plain = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    boolean formula = !plain.isEmpty() && "=+-@".indexOf(plain.charAt(0)) >= 0;
    return formula ? "'" + plain : plain;
  }

  private static final class Row {
    private Evidence best;
    private int evidence;
    private int hedged;
    private final TreeSet<String> documents = new TreeSet<>();
    private final TreeSet<String> references = new TreeSet<>();

    Row(Evidence first) {
      best = first;
    }

    void add(Evidence one) {
      evidence++;
      hedged += one.hedged() ? 1 : 0;
      documents.add(one.document());
      for (Citation citation : one.citations()) {
        references.add(reference(one, citation));
      }
      if (one.confidence() > best.confidence()) {
        best = one;
      }
    }

    /// Ten reviews that cite one paper are one witness: its ids count, whatever its number in the review.
    private static String reference(Evidence one, Citation citation) {
      if (citation.pmid() != null) {
        return "pmid:" + citation.pmid();
      }
      return citation.doi() != null
          ? "doi:" + citation.doi()
          : one.document() + "#" + citation.marker();
    }

    /// What the row says of its pair: its effect, denied or not.
    String says() {
      return best.negated() ? "not " + best.effect().label() : best.effect().label();
    }

    /// What cannot be true of the pair as well; nothing where the effect is unknown.
    List<String> excludes() {
      String effect = best.effect().label();
      if (best.effect() == Effect.UNKNOWN) {
        return List.of();
      }
      return best.negated()
          ? List.of(effect)
          : List.of(best.effect().opposite().label(), "not " + effect);
    }

    String ofPair(String said) {
      return best.subject().identity() + '\u001f' + best.object().identity() + '\u001f' + said;
    }

    List<String> cells(int against) {
      Argument subject = best.subject();
      Argument object = best.object();
      Integer page = best.page();
      return List.of(
          best.claim(),
          cell(subject.name()),
          subject.id() == null ? "" : cell(subject.id()),
          subject.type().name(),
          subject.state().label(),
          best.predicate().label(),
          cell(object.name()),
          object.id() == null ? "" : cell(object.id()),
          object.type().name(),
          Boolean.toString(best.negated()),
          best.effect().label(),
          Integer.toString(evidence),
          Integer.toString(hedged),
          Integer.toString(documents.size()),
          Integer.toString(references.size()),
          Integer.toString(against),
          Double.toString(best.confidence()),
          cell(best.quote()),
          cell(best.document()),
          page == null ? "" : page.toString());
    }
  }
}
