package org.winnow.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.winnow.claim.Evidence;
import org.winnow.claim.EvidenceJson;
import org.winnow.dictionary.Entry;
import org.winnow.index.Background;
import org.winnow.index.ClaimIndexWriter;
import org.winnow.index.Hierarchy;

/// Makes the index from `claims.jsonl`. The file is in the order of the documents and the index wants the
/// evidence of a claim in a row, so the places of the lines are sorted by claim and the lines fetched one
/// by one: memory holds a key and a number for each line, not the lines.
final class ClaimIndexBuild {
  private static final String KEY_START = "{\"claim\":\"";

  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"\\\\]+)\"");

  private final Function<Collection<String>, Map<String, SortedSet<String>>> names;
  private final Function<String, Collection<Entry>> families;
  private final Set<String> ids = new HashSet<>();

  private record Line(String claim, long offset, int length) {}

  /// Prepares to build.
  ///
  /// @param names    every name known for each of some identifiers, so that any of them finds the claim
  /// @param families the families and classes that hold an entity, so that they find its claims, too
  ClaimIndexBuild(
      Function<Collection<String>, Map<String, SortedSet<String>>> names,
      Function<String, Collection<Entry>> families) {
    this.names = names;
    this.families = families;
  }

  void build(Path claims, Path index) throws IOException {
    List<Line> lines = lines(claims);
    Background background = background();
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

  private Background background() {
    Map<String, List<Hierarchy.Group>> groups = new HashMap<>();
    Set<String> all = new HashSet<>(ids);
    for (String id : ids) {
      List<Hierarchy.Group> ofId =
          families.apply(id).stream()
              .map(family -> new Hierarchy.Group(String.valueOf(family.id()), family.name()))
              .toList();
      groups.put(id, ofId);
      ofId.forEach(group -> all.add(group.id()));
    }
    Map<String, SortedSet<String>> known = names.apply(all);
    return Background.of(id -> known.getOrDefault(id, Collections.emptySortedSet()))
        .withHierarchy(id -> groups.getOrDefault(id, List.of()));
  }

  private List<Line> lines(Path claims) throws IOException {
    List<Line> lines = new ArrayList<>();
    long offset = 0;
    try (var in = Files.newBufferedReader(claims)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        int length = line.getBytes(StandardCharsets.UTF_8).length;
        String claim = line.substring(KEY_START.length(), line.indexOf('"', KEY_START.length()));
        lines.add(new Line(claim, offset, length));
        ID.matcher(line).results().forEach(id -> ids.add(id.group(1)));
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
