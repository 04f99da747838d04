package org.winnow.claim;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// The lines of `claims.jsonl`, one at a time. Not thread-safe.
///
/// Its iterator throws [IllegalArgumentException], naming file and line, where a line is no evidence.
public final class EvidenceLines implements Iterator<Evidence>, Closeable {
  private final Path file;
  private final BufferedReader in;
  private int number;
  private @Nullable String next;

  /// Opens a file of evidence.
  public EvidenceLines(Path file) throws IOException {
    this.file = file;
    this.in = Files.newBufferedReader(file);
    this.next = in.readLine();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Evidence next() {
    String line = next;
    if (line == null) {
      throw new NoSuchElementException();
    }
    number++;
    try {
      next = in.readLine();
      return EvidenceJson.read(line);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ":" + number + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
