package org.winnow.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.EvidenceJson;

/// Puts evidence in the order of its claims, however much there is; evidence of one claim keeps the order it
/// came in. Not thread-safe.
final class ClaimSort implements Closeable {
  /// Evidence as text: strings are a tenth of the records' size.
  private final SortedLines lines;

  ClaimSort() {
    this(SortedLines.all());
  }

  ClaimSort(SortedLines lines) {
    this.lines = lines;
  }

  void add(JudgedEvidence one) throws IOException {
    String json = EvidenceJson.write(one.evidence());
    lines.add(one.evidence().claim(), one.standing().name() + "\t" + json);
  }

  /// All claims, in the order of their keys; to be called once.
  Iterator<ExportedClaim> claims() throws IOException {
    return new Gathered(lines.inOrder());
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /// Lines that follow each other and are of one claim.
  private static final class Gathered implements Iterator<ExportedClaim> {
    private final Iterator<SortedLines.Line> lines;
    private SortedLines.@Nullable Line ahead;

    Gathered(Iterator<SortedLines.Line> lines) {
      this.lines = lines;
      read();
    }

    private void read() {
      ahead = lines.hasNext() ? lines.next() : null;
    }

    @Override
    public boolean hasNext() {
      return ahead != null;
    }

    @Override
    public ExportedClaim next() {
      SortedLines.Line line = ahead;
      if (line == null) {
        throw new NoSuchElementException();
      }
      String claim = line.key();
      List<JudgedEvidence> evidence = new ArrayList<>();
      for (; line != null && line.key().equals(claim); line = ahead) {
        evidence.add(judged(line.text()));
        read();
      }
      return new ExportedClaim(evidence);
    }

    private static JudgedEvidence judged(String text) {
      int tab = text.indexOf('\t');
      return new JudgedEvidence(
          EvidenceJson.read(text.substring(tab + 1)), Standing.valueOf(text.substring(0, tab)));
    }
  }
}
