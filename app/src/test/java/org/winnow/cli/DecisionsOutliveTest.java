package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.winnow.cli.WinnowCommands.ROOT;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.claim.Evidence;
import org.winnow.curation.Anchor;
import org.winnow.curation.Anchored;
import org.winnow.curation.Anchored.Fate;
import org.winnow.curation.Anchoring;
import org.winnow.curation.Decision;
import org.winnow.curation.DecisionLog;
import org.winnow.curation.Reason;
import org.winnow.curation.Verdict;
import org.winnow.pipeline.Stages;
import org.winnow.source.DocumentReader;

/// A hundred decisions, and what becomes of each when a rule, a name, a document or the recipe of the keys
/// changes. The counts are written to `target/decisions-outlive-*.txt`.
class DecisionsOutliveTest {
  private static final int DECISIONS = 100;
  private static final List<String> REMOVED =
      List.of("winnow:cancer-associated-fibroblast", "winnow:exosome");

  /// What names one, or points back to a sentence that does.
  private static final Pattern UNNAMED =
      Pattern.compile("(?i)CAF|fibroblast|exosom|^(?:these|this|both|it|they)\\b");

  private static final Pattern EDITED = Pattern.compile("(?i)promot|activat");

  @TempDir private static Path shared;
  @TempDir private Path folder;
  private Path inputs = Path.of("");
  private final StringBuilder table = new StringBuilder();

  @ParameterizedTest
  @ValueSource(strings = {"seeds", "../shared/seeds"})
  void eachIsKeptMovedInConflictOrOrphanedAsItShouldBe(String corpus) throws IOException {
    Path originals = ROOT.resolve(corpus).normalize();
    assumeTrue(Files.isDirectory(originals), "no documents at " + originals);
    inputs = Files.createDirectories(folder.resolve("in"));
    copy(originals, inputs);
    FoundAgain before = run("before", ROOT);
    List<Decision> decisions = decide(before);
    table.append(
        "%-28s %6s %6s %9s %9s%n".formatted(corpus, "kept", "moved", "conflict", "orphaned"));
    assertThat(fates("nothing changed", decisions, before)).containsOnlyKeys(Fate.KEPT);
    aRuleIsEdited(decisions);
    anEntryIsRemoved(decisions);
    theRecipeIsRaised(decisions, before);
    Path document = mostJudged(decisions);
    aDocumentIsWrappedAnew(decisions, document);
    aDocumentIsRenamed(decisions, document);
    aDocumentIsWithdrawn(decisions, document);
    String report = corpus.equals("seeds") ? "seeds" : "shared";
    Path target = Files.createDirectories(ROOT.resolve("app/target"));
    Files.writeString(target.resolve("decisions-outlive-" + report + ".txt"), table);
  }

  private void aRuleIsEdited(List<Decision> decisions) throws IOException {
    Path home = home("rules");
    Path verbs = home.resolve("dictionaries/patterns/05-verbs.yaml");
    edit(verbs, "confer, cause, promote, drive", "confer, cause, drive");
    edit(verbs, "[activate, upregulate", "[upregulate");
    edit(verbs, "\"-\": [", "\"-\": [promote, ");
    FoundAgain now = run("rules", home);
    Map<Fate, List<Anchored>> fates = fates("a rule edited", decisions, now);
    assertThat(fates).containsKeys(Fate.CONFLICT);
    notKept(fates)
        .forEach(one -> assertThat(one.decision().anchor().quote()).containsPattern(EDITED));
  }

  private void anEntryIsRemoved(List<Decision> decisions) throws IOException {
    Path home = home("names");
    for (String file : List.of("cells.tsv", "processes.tsv", "pathways.tsv", "therapies.tsv")) {
      Path names = home.resolve("dictionaries").resolve(file);
      Files.write(
          names,
          Files.readAllLines(names).stream()
              .filter(row -> REMOVED.stream().noneMatch(id -> row.startsWith(id + "\t")))
              .toList());
    }
    FoundAgain now = run("names", home);
    notKept(fates("a dictionary entry removed", decisions, now))
        .forEach(one -> assertThat(one.decision().anchor().quote()).containsPattern(UNNAMED));
  }

  /// All keys written as another recipe would: with its version, and another hash.
  private void theRecipeIsRaised(List<Decision> decisions, FoundAgain before) throws IOException {
    Path raised = folder.resolve("raised");
    Files.createDirectories(raised);
    Files.copy(before.run().resolve("run.json"), raised.resolve("run.json"));
    Pattern key = Pattern.compile("\"([ce])1-([0-9a-f]{24})\"");
    List<String> lines =
        Files.readAllLines(before.run().resolve("claims.jsonl")).stream()
            .map(line ->
                key.matcher(line)
                    .replaceAll(k ->
                        "\"" + k.group(1) + "2-" + new StringBuilder(k.group(2)).reverse() + "\""))
            .toList();
    Files.write(raised.resolve("claims.jsonl"), lines);
    assertThat(fates("the key recipe raised", decisions, FoundAgain.in(raised)))
        .containsOnlyKeys(Fate.MOVED);
  }

  private void aDocumentIsWrappedAnew(List<Decision> decisions, Path document) throws IOException {
    String original = Files.readString(document);
    String text = Rewrapped.text(original);
    assertThat(text).isNotEqualTo(original);
    Files.writeString(document, text);
    // Moved where a word that was divided at a line's end is written in another way now; what such
    // a word
    // was a name of may not be found any more.
    Map<Fate, List<Anchored>> fates =
        fates("a document re-wrapped", decisions, run("wrapped", ROOT));
    assertThat(fates.getOrDefault(Fate.ORPHANED, List.of())).hasSizeLessThan(2);
    assertThat(fates).doesNotContainKey(Fate.CONFLICT);
    Files.writeString(document, original);
  }

  private static boolean isProse(Path document) {
    try {
      String text = Files.readString(document);
      return !Rewrapped.text(text).equals(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void aDocumentIsRenamed(List<Decision> decisions, Path document) throws IOException {
    Path other = document.resolveSibling("renamed.txt");
    Files.move(document, other);
    Map<Fate, List<Anchored>> fates = fates("a document renamed", decisions, run("renamed", ROOT));
    Files.move(other, document);
    assertThat(fates).containsOnlyKeys(Fate.KEPT, Fate.MOVED);
    for (Anchored one : fates.getOrDefault(Fate.MOVED, List.of())) {
      assertThat(one.decision().anchor().document()).isEqualTo(id(document));
    }
    assertThat(fates.getOrDefault(Fate.MOVED, List.of()))
        .hasSameSizeAs(ofEvidenceIn(decisions, document));
  }

  private void aDocumentIsWithdrawn(List<Decision> decisions, Path document) throws IOException {
    Path aside = folder.resolve("aside");
    Files.move(document, aside);
    FoundAgain now = run("withdrawn", ROOT);
    Map<Fate, List<Anchored>> fates = fates("a document withdrawn", decisions, now);
    Files.move(aside, document);
    assertThat(fates).containsKey(Fate.ORPHANED);
    notKept(fates)
        .forEach(one -> assertThat(one.decision().anchor().document()).isEqualTo(id(document)));
  }

  private static List<Decision> ofEvidenceIn(List<Decision> decisions, Path document) {
    return decisions.stream()
        .filter(d -> d.evidence() != null && d.anchor().document().equals(id(document)))
        .toList();
  }

  private static List<Anchored> notKept(Map<Fate, List<Anchored>> fates) {
    return fates.entrySet().stream()
        .filter(entry -> entry.getKey() != Fate.KEPT)
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  /// Finds the decisions in a run; each must have the fate that a look through all evidence gives it.
  private Map<Fate, List<Anchored>> fates(String change, List<Decision> decisions, FoundAgain now)
      throws IOException {
    RunTexts texts = new RunTexts(now.run(), WinnowCommands.installation());
    List<Anchored> all =
        new Anchoring(decisions, texts::orEmpty).in(now.run().resolve("claims.jsonl"));
    assertThat(all).hasSize(DECISIONS);
    Map<Fate, List<Anchored>> fates = new EnumMap<>(Fate.class);
    for (Anchored one : all) {
      now.check(one);
      fates.computeIfAbsent(one.fate(), fate -> new ArrayList<>()).add(one);
    }
    table.append("%-28s".formatted(change));
    for (Fate fate : Fate.values()) {
      table.append(" %6d".formatted(fates.getOrDefault(fate, List.of()).size()));
    }
    table.append('\n');
    return fates;
  }

  /// Evidence from all over the run, every fifth decision on the claim as a whole.
  private List<Decision> decide(FoundAgain found) throws IOException {
    RunTexts texts = new RunTexts(found.run(), WinnowCommands.installation());
    Map<String, Evidence> distinct = new LinkedHashMap<>();
    found.evidence().forEach(e -> distinct.putIfAbsent(e.evidence(), e));
    List<Evidence> all = List.copyOf(distinct.values());
    assertThat(all).hasSizeGreaterThanOrEqualTo(DECISIONS);
    Map<String, Decision> decisions = new LinkedHashMap<>();
    for (int i = 0; decisions.size() < DECISIONS; i++) {
      Evidence e = all.get((int) ((long) i * 7919 % all.size()));
      String target = i % 5 == 0 ? null : e.evidence();
      Decision decision =
          Decision.of(
              new Decision.Target(e.claim(), target, Anchor.of(e, texts::orEmpty)),
              i % 3 == 0
                  ? Decision.Judgement.of(Verdict.REJECT, Reason.OTHER)
                  : Decision.Judgement.of(Verdict.ACCEPT, Reason.CORRECT),
              "ada",
              Instant.ofEpochSecond(i));
      decisions.putIfAbsent(decision.target(), decision);
    }
    DecisionLog log = new DecisionLog(folder.resolve("decisions.jsonl"));
    log.append(decisions.values());
    return log.read().decisions();
  }

  /// The text document that most decisions are about.
  private Path mostJudged(List<Decision> decisions) throws IOException {
    try (Stream<Path> files = Files.list(inputs)) {
      return files
          .filter(file -> file.toString().endsWith(".txt") && isProse(file))
          .max(
              Comparator.comparingInt((Path file) -> ofEvidenceIn(decisions, file).size())
                  .thenComparing(Path::toString))
          .orElseThrow();
    }
  }

  private static String id(Path document) {
    return document.toString().replace('\\', '/');
  }

  private FoundAgain run(String name, Path home) throws IOException {
    Path run = folder.resolve("runs").resolve(name);
    Installation installation =
        home.equals(ROOT)
            ? WinnowCommands.installation()
            : new Installation(home, new DocumentReader()::read, Stages::load);
    StringWriter said = new StringWriter();
    int exit =
        Winnow.commandLine(installation, new PrintWriter(said), new PrintWriter(said))
            .execute("run", inputs.toString(), "-o", run.toString());
    assertThat(exit).as(said.toString()).isZero();
    return FoundAgain.in(run);
  }

  /// A home with dictionaries of its own.
  private static Path home(String name) throws IOException {
    Path home = Files.createTempDirectory(shared, name);
    copy(ROOT.resolve("dictionaries"), home.resolve("dictionaries"));
    return home;
  }

  private static void edit(Path file, String from, String to) throws IOException {
    UnaryOperator<String> once = text -> text.replaceFirst(Pattern.quote(from), to);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, once.apply(text));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
