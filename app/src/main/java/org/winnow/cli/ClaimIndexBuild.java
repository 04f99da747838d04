package org.winnow.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.winnow.claim.Evidence;
import org.winnow.claim.EvidenceJson;
import org.winnow.index.Background;
import org.winnow.index.ClaimIndexWriter;

/// Makes the index from `claims.jsonl`. The file is in the order of the documents and the index wants the
/// evidence of a claim in a row, so the places of the lines are sorted by claim and the lines fetched one
/// by one: memory holds a key and a number for each line, not the lines.
final class ClaimIndexBuild {
  private static final String KEY_START = "{\"claim\":\"";

  private record Line(String claim, long offset, int length) {}

  private ClaimIndexBuild() {}

  static void build(Path claims, Path index, Background background) throws IOException {
    List<Line> lines = lines(claims);
    lines.sort(Comparator.comparing(Line::claim).thenComparingLong(Line::offset));
    try (RandomAccessFile file = new RandomAccessFile(claims.toFile(), "r");
        ClaimIndexWriter writer = ClaimIndexWriter.create(index, background)) {
      Iterator<Evidence> evidence = lines.stream().map(line -> fetch(file, line)).iterator();
      writer.addAll(evidence);
      writer.commit();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static List<Line> lines(Path claims) throws IOException {
    List<Line> lines = new ArrayList<>();
    long offset = 0;
    try (var in = Files.newBufferedReader(claims)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        int length = line.getBytes(StandardCharsets.UTF_8).length;
        String claim = line.substring(KEY_START.length(), line.indexOf('"', KEY_START.length()));
        lines.add(new Line(claim, offset, length));
        offset += length + 1L;
      }
    }
    return lines;
  }

  private static Evidence fetch(RandomAccessFile file, Line line) {
    try {
      byte[] bytes = new byte[line.length()];
      file.seek(line.offset());
      file.readFully(bytes);
      return EvidenceJson.read(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
