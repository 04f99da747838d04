package org.winnow.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Evidence;
import org.winnow.claim.EvidenceLines;

/// Writes the claims of a run as files for other programs. Streams: memory does not grow with the number of
/// claims. Not thread-safe.
public final class Export {
  private final Path claims;
  private final Function<Evidence, JudgedEvidence> judge;
  private final DecisionFilter filter;
  private final Function<String, String> texts;

  /// Prepares to export.
  ///
  /// @param claims `claims.jsonl` of a run
  /// @param judge  says what curators have made of an evidence
  /// @param filter which evidence goes in
  /// @param texts  the text of a document, by its id, in which offsets count; asked for by formats of
  ///               documents only
  public Export(
      Path claims,
      Function<Evidence, JudgedEvidence> judge,
      DecisionFilter filter,
      Function<String, String> texts) {
    this.claims = claims;
    this.judge = judge;
    this.filter = filter;
    this.texts = texts;
  }

  /// Writes one format.
  ///
  /// @param target the file, or the folder of a format that has several
  /// @throws IllegalArgumentException naming the line of the claims that cannot be read
  public ExportReport write(ExportFormat format, Path target) throws IOException {
    NotExpressed notExpressed = new NotExpressed();
    return write(format.open(target, notExpressed), target, notExpressed);
  }

  /// Writes the worklist: the papers that the claims' evidence cites, those with most claims first.
  ///
  /// @param known PubMed ids that a database has already; null where it is not to be told
  public ExportReport writeWorklist(Path target, @Nullable Set<String> known) throws IOException {
    NotExpressed notExpressed = new NotExpressed();
    return write(new WorklistWriter(target, known, notExpressed), target, notExpressed);
  }

  private ExportReport write(ExportWriter open, Path target, NotExpressed notExpressed)
      throws IOException {
    try (ExportWriter writer = open) {
      Tally tally = new Tally();
      switch (writer) {
        case ExportWriter.OfClaims ofClaims -> writeClaims(ofClaims, tally);
        case ExportWriter.OfDocuments ofDocuments -> writeDocuments(ofDocuments, tally);
      }
      writer.finish();
      return new ExportReport(
          tally.claims, tally.evidence, tally.leftOut, notExpressed.counts(), List.of(target));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static final class Tally {
    private long claims;
    private long evidence;
    private long leftOut;
  }

  private void writeClaims(ExportWriter.OfClaims writer, Tally tally) throws IOException {
    try (EvidenceLines lines = new EvidenceLines(claims);
        ClaimSort sort = new ClaimSort()) {
      while (lines.hasNext()) {
        JudgedEvidence one = judge.apply(lines.next());
        if (takes(one, tally)) {
          sort.add(one);
        }
      }
      Iterator<ExportedClaim> sorted = sort.claims();
      while (sorted.hasNext()) {
        writer.write(sorted.next());
        tally.claims++;
      }
    }
  }

  private void writeDocuments(ExportWriter.OfDocuments writer, Tally tally) throws IOException {
    try (EvidenceLines lines = new EvidenceLines(claims);
        SortedLines keys = SortedLines.distinct()) {
      List<JudgedEvidence> gathered = new ArrayList<>();
      while (lines.hasNext()) {
        JudgedEvidence one = judge.apply(lines.next());
        if (!takes(one, tally)) {
          continue;
        }
        keys.add(one.evidence().claim(), "");
        if (!gathered.isEmpty()
            && !gathered.getFirst().evidence().document().equals(one.evidence().document())) {
          write(gathered, writer);
        }
        gathered.add(one);
      }
      if (!gathered.isEmpty()) {
        write(gathered, writer);
      }
      for (Iterator<SortedLines.Line> each = keys.inOrder(); each.hasNext(); each.next()) {
        tally.claims++;
      }
    }
  }

  private void write(List<JudgedEvidence> gathered, ExportWriter.OfDocuments writer)
      throws IOException {
    String document = gathered.getFirst().evidence().document();
    writer.write(new ExportedDocument(document, texts.apply(document), gathered));
    gathered.clear();
  }

  private boolean takes(JudgedEvidence one, Tally tally) {
    boolean taken = filter.takes(one.standing());
    if (taken) {
      tally.evidence++;
    } else {
      tally.leftOut++;
    }
    return taken;
  }
}
