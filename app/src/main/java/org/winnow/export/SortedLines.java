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
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Puts lines in the order of their keys, however many there are: pieces that fit in memory are sorted and
/// laid down in files, and the files merged. Lines of one key keep the order they came in. Not thread-safe.
final class SortedLines implements Closeable {
  /// Size of what is held at a time, in characters.
  private static final long PIECE = 16_000_000;

  /// What a line costs besides its characters.
  private static final int OVERHEAD = 100;

  private final long pieceSize;
  private final @Nullable Set<String> keys;
  private final List<Line> piece = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
  private final List<Cursor> open = new ArrayList<>();
  private long held;

  /// A line.
  ///
  /// @param key  by which it is put in order; without tabs and ends of lines
  /// @param text what it says; without ends of lines
  record Line(String key, String text) {}

  private SortedLines(long pieceSize, @Nullable Set<String> keys) {
    this.pieceSize = pieceSize;
    this.keys = keys;
  }

  /// All lines.
  static SortedLines all() {
    return all(PIECE);
  }

  static SortedLines all(long pieceSize) {
    return new SortedLines(pieceSize, null);
  }

  /// Of each key the first line.
  static SortedLines distinct() {
    return distinct(PIECE);
  }

  static SortedLines distinct(long pieceSize) {
    return new SortedLines(pieceSize, new HashSet<>());
  }

  void add(String key, String text) throws IOException {
    add(key, () -> text);
  }

  /// @param said is asked for the text where the line is not among those that are held already
  void add(String key, Supplier<String> said) throws IOException {
    if (keys != null && !keys.add(key)) {
      return;
    }
    String text = said.get();
    piece.add(new Line(key, text));
    held += key.length() + text.length() + OVERHEAD;
    if (held >= pieceSize) {
      layDown();
    }
  }

  private void layDown() throws IOException {
    piece.sort(Comparator.comparing(Line::key));
    Path file = Files.createTempFile("winnow-export", ".sorted");
    files.add(file);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Line line : piece) {
        out.write(line.key() + "\t" + line.text() + "\n");
      }
    }
    piece.clear();
    held = 0;
    if (keys != null) {
      keys.clear();
    }
  }

  /// The lines in order; to be called once, when all are there.
  Iterator<Line> inOrder() throws IOException {
    if (files.isEmpty()) {
      piece.sort(Comparator.comparing(Line::key));
      return piece.iterator();
    }
    layDown();
    PriorityQueue<Cursor> queue =
        new PriorityQueue<>(
            Comparator.comparing((Cursor cursor) -> cursor.line.key())
                .thenComparingInt(cursor -> cursor.ordinal));
    for (Path file : files) {
      Cursor cursor = new Cursor(Files.newBufferedReader(file), open.size());
      open.add(cursor);
      if (cursor.advance()) {
        queue.add(cursor);
      }
    }
    return new Merged(queue, keys != null);
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
    private Line line = new Line("", "");

    Cursor(BufferedReader in, int ordinal) {
      this.in = in;
      this.ordinal = ordinal;
    }

    boolean advance() throws IOException {
      String text = in.readLine();
      if (text == null) {
        return false;
      }
      int tab = text.indexOf('\t');
      line = new Line(text.substring(0, tab), text.substring(tab + 1));
      return true;
    }
  }

  private record Merged(PriorityQueue<Cursor> queue, boolean distinct) implements Iterator<Line> {
    @Override
    public boolean hasNext() {
      return !queue.isEmpty();
    }

    @Override
    public Line next() {
      if (queue.isEmpty()) {
        throw new NoSuchElementException();
      }
      Line line = take();
      while (distinct && !queue.isEmpty() && queue.element().line.key().equals(line.key())) {
        take();
      }
      return line;
    }

    private Line take() {
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
}
