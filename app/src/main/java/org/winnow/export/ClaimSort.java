package org.winnow.export;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.winnow.claim.EvidenceJson;

/// Puts evidence in the order of its claims, however much there is: pieces that fit in memory are sorted and
/// laid down in files, and the files merged. Evidence of one claim keeps the order it came in. Not
/// thread-safe.
final class ClaimSort implements Closeable {
  /// Characters of JSON held at a time.
  private static final long PIECE = 24_000_000;

  private final long pieceSize;
  private final List<Line> piece = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
  private final List<Cursor> open = new ArrayList<>();
  private long held;

  /// Evidence as text: strings are a tenth of the records' size.
  private record Line(String claim, Standing standing, String json) {
    JudgedEvidence judged() {
      return new JudgedEvidence(EvidenceJson.read(json), standing);
    }
  }

  ClaimSort() {
    this(PIECE);
  }

  ClaimSort(long pieceSize) {
    this.pieceSize = pieceSize;
  }

  void add(JudgedEvidence one) throws IOException {
    String json = EvidenceJson.write(one.evidence());
    piece.add(new Line(one.evidence().claim(), one.standing(), json));
    held += json.length();
    if (held >= pieceSize) {
      layDown();
    }
  }

  private void layDown() throws IOException {
    piece.sort(Comparator.comparing(Line::claim));
    Path file = Files.createTempFile("winnow-claims", ".sorted");
    files.add(file);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Line line : piece) {
        out.write(line.claim() + "\t" + line.standing().name() + "\t" + line.json() + "\n");
      }
    }
    piece.clear();
    held = 0;
  }

  /// All claims, in the order of their keys; to be called once.
  Iterator<ExportedClaim> claims() throws IOException {
    if (files.isEmpty()) {
      piece.sort(Comparator.comparing(Line::claim));
      return new Gathered(piece.iterator());
    }
    layDown();
    PriorityQueue<Cursor> queue =
        new PriorityQueue<>(
            Comparator.comparing((Cursor cursor) -> cursor.line.claim())
                .thenComparingInt(cursor -> cursor.ordinal));
    for (Path file : files) {
      Cursor cursor = new Cursor(Files.newBufferedReader(file), open.size());
      open.add(cursor);
      if (cursor.advance()) {
        queue.add(cursor);
      }
    }
    return new Gathered(new Merged(queue));
  }

  @Override
  public void close() throws IOException {
    for (Cursor cursor : open) {
      cursor.in.close();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }

  /// Where one file stands.
  private static final class Cursor {
    private final BufferedReader in;
    private final int ordinal;
    private Line line = new Line("", Standing.UNDECIDED, "");

    Cursor(BufferedReader in, int ordinal) {
      this.in = in;
      this.ordinal = ordinal;
    }

    boolean advance() throws IOException {
      String text = in.readLine();
      if (text == null) {
        return false;
      }
      String[] parts = text.split("\t", 3);
      line = new Line(parts[0], Standing.valueOf(parts[1]), parts[2]);
      return true;
    }
  }

  private record Merged(PriorityQueue<Cursor> queue) implements Iterator<Line> {
    @Override
    public boolean hasNext() {
      return !queue.isEmpty();
    }

    @Override
    public Line next() {
      Cursor first = queue.remove();
      Line line = first.line;
      try {
        if (first.advance()) {
          queue.add(first);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return line;
    }
  }

  /// Lines that follow each other and are of one claim.
  private static final class Gathered implements Iterator<ExportedClaim> {
    private final Iterator<Line> lines;
    private final List<Line> ahead = new ArrayList<>();

    Gathered(Iterator<Line> lines) {
      this.lines = lines;
      read();
    }

    private void read() {
      if (lines.hasNext()) {
        ahead.add(lines.next());
      }
    }

    @Override
    public boolean hasNext() {
      return !ahead.isEmpty();
    }

    @Override
    public ExportedClaim next() {
      if (ahead.isEmpty()) {
        throw new NoSuchElementException();
      }
      Line first = ahead.removeFirst();
      List<JudgedEvidence> evidence = new ArrayList<>(List.of(first.judged()));
      read();
      while (!ahead.isEmpty() && ahead.getFirst().claim().equals(first.claim())) {
        evidence.add(ahead.removeFirst().judged());
        read();
      }
      return new ExportedClaim(evidence);
    }
  }
}
