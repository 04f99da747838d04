package org.winnow.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.winnow.claim.Evidence;
import org.winnow.curation.Anchor;
import org.winnow.curation.Anchored;
import org.winnow.curation.Anchoring;
import org.winnow.curation.Decision;
import org.winnow.curation.DecisionLog;
import org.winnow.curation.Verdict;
import org.winnow.curation.Verdicts;
import org.winnow.index.ClaimSearcher;
import org.winnow.pipeline.RunFolder;
import org.winnow.pipeline.SourceTexts;
import org.winnow.source.DocumentReader;

/// The decisions as they stand in the run as it is now. What others add to the file, and a later run, is
/// seen at the next question. Thread-safe.
final class CurrentDecisions {
  private final DecisionLog log;
  private final Path output;
  private final RunFolder run;
  private final AtomicReference<State> state = new AtomicReference<>(State.UNREAD);

  /// @param log    the file
  /// @param output what the run wrote
  /// @param run    the same, read back
  CurrentDecisions(DecisionLog log, Path output, RunFolder run) {
    this.log = log;
    this.output = output;
    this.run = run;
  }

  /// What the file and the index were when they were looked at.
  record Seen(long size, long changed, long index) {}

  /// How things stood at one moment.
  ///
  /// @param seen     of what
  /// @param contents of the file
  /// @param found    what became of each decision that stands, by its id, in the order of the file
  /// @param verdicts what holds of the run's evidence
  record State(
      Seen seen, DecisionLog.Contents contents, Map<String, Anchored> found, Verdicts verdicts) {
    static final State UNREAD =
        new State(
            new Seen(-1, -1, -1),
            new DecisionLog.Contents(List.of(), List.of()),
            Map.of(),
            Verdicts.of(List.of()));

    /// The decisions that stand.
    List<Decision> standing() {
      return found.values().stream().map(Anchored::decision).toList();
    }
  }

  /// How things stand in the eyes of a searcher.
  State now(ClaimSearcher searcher) throws IOException {
    State known = state.get();
    return known.seen.equals(look(searcher)) ? known : read(searcher);
  }

  private Seen look(ClaimSearcher searcher) throws IOException {
    long version = searcher.version();
    try {
      Path file = log.file();
      long changed = Files.getLastModifiedTime(file).toMillis();
      return new Seen(Files.size(file), changed, version);
    } catch (NoSuchFileException e) {
      return new Seen(0, 0, version);
    }
  }

  private synchronized State read(ClaimSearcher searcher) throws IOException {
    State known = state.get();
    Seen seen = look(searcher);
    if (!known.seen.equals(seen)) {
      boolean sameRun = known.seen.index == seen.index;
      known = find(seen, log.read(), sameRun ? known.found : Map.of(), searcher);
      state.set(known);
    }
    return known;
  }

  /// @param before decisions found in this run before
  private State find(
      Seen seen,
      DecisionLog.Contents contents,
      Map<String, Anchored> before,
      ClaimSearcher searcher)
      throws IOException {
    List<Decision> standing = DecisionLog.standing(contents.decisions());
    Map<String, Anchored> found = new HashMap<>(before);
    List<Decision> added = standing.stream().filter(d -> !before.containsKey(d.id())).toList();
    for (Anchored one : Anchoring.find(added, searcher, output.resolve("claims.jsonl"), texts())) {
      found.put(one.decision().id(), one);
    }
    Map<String, Anchored> inOrder = new LinkedHashMap<>();
    for (Decision decision : standing) {
      Anchored one = found.get(decision.id());
      if (one != null) {
        inOrder.put(decision.id(), one);
      }
    }
    return new State(seen, contents, inOrder, Verdicts.of(inOrder.values()));
  }

  /// The texts of documents, "" for those that are gone; for one thread.
  private Function<String, String> texts() throws IOException {
    try {
      return new SourceTexts(output, run.run(), new DocumentReader()::read)::orEmpty;
    } catch (NoSuchFileException e) {
      return _ -> "";
    }
  }

  /// Adds what one curator says, of all the keys or of none. When this returns it is on the disk.
  ///
  /// @param keys of evidence or claims in the run; to take something back, also of what was decided in an
  ///             earlier one
  synchronized List<Decision> add(
      ClaimSearcher searcher, List<String> keys, Decision.Judgement said, String who)
      throws IOException {
    State known = now(searcher);
    List<Decision.Target> targets =
        said.verdict() == Verdict.UNDO ? decided(keys, known) : inRun(keys, searcher);
    Instant when = after(known.contents.decisions());
    List<Decision> made =
        targets.stream().map(target -> Decision.of(target, said, who, when)).toList();
    Seen before = look(searcher);
    long bytes = log.append(made);
    Seen after = look(searcher);
    if (before.equals(known.seen) && after.size == before.size + bytes) {
      List<Decision> all = new ArrayList<>(known.contents.decisions());
      all.addAll(made);
      DecisionLog.Contents contents = new DecisionLog.Contents(all, known.contents.problems());
      state.set(find(after, contents, known.found, searcher));
    }
    return made;
  }

  /// Now, but later than all that was decided, so that the order in which it was said is kept.
  private static Instant after(List<Decision> all) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Instant earliest = all.isEmpty() ? now : all.getLast().when().plusMillis(1);
    return now.isBefore(earliest) ? earliest : now;
  }

  private List<Decision.Target> inRun(List<String> keys, ClaimSearcher searcher)
      throws IOException {
    Map<String, Evidence> found = searcher.withKeys(keys);
    for (String key : keys) {
      if (!found.containsKey(key)) {
        throw new Refusal(404, "there is no claim or evidence with the key " + key);
      }
    }
    Function<String, String> texts = texts();
    Map<String, Decision.Target> targets = new HashMap<>();
    // Texts are read one at a time, and some cost seconds.
    found.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.comparing(Evidence::document)))
        .forEach(entry -> {
          Evidence e = entry.getValue();
          String evidence = entry.getKey().equals(e.claim()) ? null : e.evidence();
          targets.put(
              entry.getKey(), new Decision.Target(e.claim(), evidence, Anchor.of(e, texts)));
        });
    return keys.stream().map(targets::get).toList();
  }

  /// What was decided under these keys: an evidence that has moved is taken back under its old one.
  private static List<Decision.Target> decided(List<String> keys, State known) {
    return keys.stream()
        .map(key ->
            known
                .verdicts
                .decided(key)
                .orElseThrow(() -> new Refusal(409, "nothing is decided on " + key + " itself")))
        .toList();
  }
}
