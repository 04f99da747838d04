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
import org.winnow.index.WholeDocument;
import org.winnow.pipeline.DocumentText;
import org.winnow.pipeline.Fingerprint;
import org.winnow.pipeline.RunChange;
import tools.jackson.databind.json.JsonMapper;

/// Makes the index from `claims.jsonl`. The file is in the order of the documents and the index wants the
/// evidence of a claim in a row, so the places of the lines are sorted by claim and the lines fetched one
/// by one: memory holds a key and a number for each line, not the lines.
final class ClaimIndexBuild {
  private static final String KEY_START = "{\"claim\":\"";
  private static final String DOCUMENT = "\"document\":";
  private static final String BEHIND_DOCUMENT = ",\"title\":";

  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"\\\\]+)\"");

  private final Function<Collection<String>, Map<String, SortedSet<String>>> names;
  private final Function<String, Collection<Entry>> families;
  private final Set<String> ids = new HashSet<>();

  /// How many documents must be as they were for each that has changed, or a new index is made sooner.
  private static final int WORTH_CHANGING = 3;

  /// @param document as the line writes it
  private record Line(String claim, String document, long offset, int length) {}

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

  /// Makes an index that answers from the claims of a run: leaves the one that is there, changes some of
  /// its documents, or makes it anew, as little as is needed. An index that is damaged is made anew.
  void bringUpToDate(RunChange change, Path index) throws IOException {
    // The way from claims to an index is a cause of what it answers, too.
    String way = "/" + Fingerprint.code(ClaimIndexWriter.class);
    String there = ClaimIndexWriter.state(index);
    if (there.equals(change.state() + way)) {
      return;
    }
    List<Line> lines = lines(change.claims());
    try (RandomAccessFile file = new RandomAccessFile(change.claims().toFile(), "r")) {
      boolean few = change.changed().size() * WORTH_CHANGING <= change.documents();
      if (few && !change.before().isEmpty() && there.equals(change.before() + way)) {
        try (ClaimIndexWriter writer = ClaimIndexWriter.open(index, background())) {
          writer.replace(evidence(change.changed(), lines, file));
          for (String document : change.changed()) {
            writer.remove(document);
          }
          change.words().ofDone(words -> writer.put(whole(words)));
          writer.commit(change.state() + way);
        }
      } else {
        build(change, way, index, lines, file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void build(
      RunChange change, String way, Path index, List<Line> lines, RandomAccessFile file)
      throws IOException {
    try (ClaimIndexWriter writer = ClaimIndexWriter.create(index, background())) {
      lines.sort(Comparator.comparing(Line::claim).thenComparingLong(Line::offset));
      writer.addAll(lines.stream().map(line -> fetch(file, line)).iterator());
      change.words().ofAll(words -> writer.put(whole(words)));
      writer.commit(change.state() + way);
    }
  }

  private static WholeDocument whole(DocumentText words) {
    return new WholeDocument(words.document(), words.title(), words.passages());
  }

  /// The evidence of some documents; an empty list for one that has none.
  private static Map<String, List<Evidence>> evidence(
      Set<String> documents, List<Line> lines, RandomAccessFile file) {
    Map<String, List<Evidence>> evidence = new HashMap<>();
    Set<String> written = new HashSet<>();
    for (String document : documents) {
      evidence.put(document, new ArrayList<>());
      written.add(JsonMapper.shared().writeValueAsString(document));
    }
    for (Line line : lines) {
      if (written.contains(line.document())) {
        Evidence one = fetch(file, line);
        evidence.computeIfAbsent(one.document(), key -> new ArrayList<>()).add(one);
      }
    }
    return evidence;
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
        int document = line.indexOf(DOCUMENT) + DOCUMENT.length();
        String written = line.substring(document, line.indexOf(BEHIND_DOCUMENT, document));
        lines.add(new Line(claim, written, offset, length));
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
