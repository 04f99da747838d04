package org.winnow.pipeline;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The lines of one document out of `mentions.jsonl`, in which the lines of a document stand in a row. The
/// file is read once to learn where; memory holds two numbers for each document. Thread-safe.
public final class MentionFile {
  private static final byte[] DOCUMENT_ENDS = "\",\"type\":\"".getBytes(StandardCharsets.UTF_8);

  private record Stretch(long from, long to) {}

  private record Places(FileTime time, Map<String, Stretch> documents) {}

  private final Path file;
  private @Nullable Places places;

  /// @param file a run's `mentions.jsonl`
  public MentionFile(Path file) {
    this.file = file;
  }

  /// The lines of a document, each an object as [org.winnow.mention.MentionJson] writes it.
  public List<String> linesOf(String document) throws IOException {
    Stretch stretch = places().documents.get(document);
    if (stretch == null) {
      return List.of();
    }
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] bytes = new byte[Math.toIntExact(stretch.to - stretch.from)];
      in.seek(stretch.from);
      in.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
  }

  private synchronized Places places() throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    Places known = places;
    if (known == null || !known.time.equals(time)) {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
        known = new Places(time, new Scan(in).documents());
      }
      places = known;
    }
    return known;
  }

  /// Goes through the file once. Of each line it looks at the document alone.
  private static final class Scan {
    private final InputStream in;
    private final Map<String, Stretch> documents = new HashMap<>();
    private byte[] head = new byte[256];
    private long start;
    private long at;

    Scan(InputStream in) {
      this.in = in;
    }

    Map<String, Stretch> documents() throws IOException {
      String current = null;
      byte[] known = {};
      long from = 0;
      for (byte[] line = nextHead(); line.length > 0; line = nextHead()) {
        if (!Arrays.equals(line, known)) {
          String document = documentOf(line);
          if (current != null) {
            documents.put(current, new Stretch(from, start));
          }
          from = start;
          current = document;
          known = line;
        }
      }
      if (current != null) {
        documents.put(current, new Stretch(from, at));
      }
      return documents;
    }

    /// The line up to the end of its document's id, empty at the end of the file; goes on to the next line.
    private byte[] nextHead() throws IOException {
      start = at;
      int length = 0;
      boolean ended = false;
      for (int b = in.read(); b >= 0; b = in.read()) {
        at++;
        if (b == '\n') {
          break;
        }
        if (!ended) {
          head = length == head.length ? Arrays.copyOf(head, 2 * length) : head;
          head[length++] = (byte) b;
          ended = endsDocument(length);
        }
      }
      return Arrays.copyOf(head, length);
    }

    private boolean endsDocument(int length) {
      int from = length - DOCUMENT_ENDS.length;
      return from > 0 && Arrays.equals(head, from, length, DOCUMENT_ENDS, 0, DOCUMENT_ENDS.length);
    }

    private static String documentOf(byte[] head) {
      String text = new String(head, StandardCharsets.UTF_8);
      return JsonMapper.shared().readTree(text + "\"}").path("document").asString("");
    }
  }
}
