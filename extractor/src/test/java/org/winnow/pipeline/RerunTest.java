package org.winnow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.text.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A run that keeps what has not changed leaves what a run that does everything would.
class RerunTest {
  private static final List<String> NAMES =
      List.of("a.txt", "b.txt", "c.pdf", "d.txt", "e/f.pdf", "e/g.txt", "h.txt", "i.pdf");
  private static final List<String> SENTENCES =
      List.of(
          "EGFR resists gefitinib. ",
          "KRAS resists erlotinib. ",
          "ABCB1 resists imatinib. ",
          "It is said [9]. ",
          "Größe – 5 µM 𝛼. ");

  @TempDir Path folder;
  private Path inputs;
  private Path dictionaries;
  private Path output;
  private final List<String> done = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();
  private final List<String> messages = new ArrayList<>();

  @BeforeEach
  void threeDocuments() throws IOException {
    inputs = Files.createDirectories(folder.resolve("in"));
    dictionaries = folder.resolve("dictionaries");
    output = folder.resolve("out");
    put("a.txt", SENTENCES.get(0));
    put("b.txt", SENTENCES.get(1));
    put("c.pdf", SENTENCES.get(2));
    rule(1);
  }

  private void put(String name, String text) throws IOException {
    Path file = inputs.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /// The stand-in has one rule: what it finds has this many claims at most.
  private void rule(int most) throws IOException {
    Path patterns = Files.createDirectories(dictionaries.resolve("patterns"));
    Files.writeString(patterns.resolve("rules.yaml"), "" + most);
  }

  private ExtractedDocument extract(Document document) {
    ExtractedDocument all = StandIn.extraction().extract(document);
    try {
      int most = Integer.parseInt(Files.readString(dictionaries.resolve("patterns/rules.yaml")));
      return new ExtractedDocument(
          all.document(),
          all.mentions(),
          all.evidence().subList(0, Math.min(most, all.evidence().size())),
          all.sentences(),
          all.document().errors());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private final class Listener implements RunListener {
    @Override
    public void anew(String why) {
      messages.add(why);
    }

    @Override
    public void kept(DocumentReport report) {
      kept.add(name(report));
    }

    @Override
    public void finished(DocumentReport report) {
      done.add(name(report));
    }

    private String name(DocumentReport report) {
      return inputs.relativize(Path.of(report.document())).toString();
    }
  }

  private RunCounts run() throws IOException {
    done.clear();
    kept.clear();
    messages.clear();
    return run(output, false, new Listener());
  }

  private RunCounts run(Path to, boolean redo, RunListener listener) throws IOException {
    return new Run(StandIn::read, () -> this::extract, RunSink.NONE, listener)
        .execute(new RunSettings(List.of(inputs), to, 2, dictionaries, "test", redo));
  }

  /// All files of a run; of the manifest what depends on its inputs alone.
  private static Map<String, String> results(Path run) throws IOException {
    Map<String, String> results = new TreeMap<>();
    try (Stream<Path> files = Files.walk(run)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        results.put(run.relativize(file).toString(), Files.readString(file));
      }
    }
    ObjectNode manifest = (ObjectNode) JsonMapper.shared().readTree(results.get("run.json"));
    results.put("run.json", manifest.without(List.of("times", "work")).toPrettyString());
    return results;
  }

  private void assertAsDoneAnew() throws IOException {
    Path twin = Files.createTempDirectory(folder, "twin");
    run(twin, true, RunListener.SILENT);
    assertThat(results(output)).isEqualTo(results(twin));
  }

  private JsonNode work() throws IOException {
    return JsonMapper.shared().readTree(Files.readString(output.resolve("run.json"))).get("work");
  }

  @Test
  void aSecondRunKeepsAllAndAsksForNoStages() throws IOException {
    run();
    Map<String, String> before = results(output);
    RunCounts counts =
        new Run(
                StandIn::read,
                () -> {
                  throw new AssertionError("nothing is to be extracted");
                },
                RunSink.NONE,
                RunListener.SILENT)
            .execute(new RunSettings(List.of(inputs), output, 2, dictionaries, "test", false));
    assertThat(counts.kept()).isEqualTo(3);
    assertThat(work().path("documents_kept").asInt()).isEqualTo(3);
    assertThat(work().path("documents_done").asInt()).isZero();
    assertThat(results(output)).isEqualTo(before);
  }

  @Test
  void ofTwoHundredDocumentsOnlyTheOneThatWasTouchedIsDone() throws IOException {
    for (int i = 0; i < 197; i++) {
      put("many/%03d.txt".formatted(i), SENTENCES.get(i % SENTENCES.size()));
    }
    run();
    put("many/100.txt", "BRAF resists sorafenib.");
    assertThat(run().kept()).isEqualTo(199);
    assertThat(done).containsExactly("many/100.txt");
    assertAsDoneAnew();
  }

  @Test
  void whatCountsIsWhatAFileHoldsAndNotWhenItWasWritten() throws IOException {
    run();
    put("a.txt", SENTENCES.get(0));
    Files.setLastModifiedTime(
        inputs.resolve("b.txt"), java.nio.file.attribute.FileTime.fromMillis(1));
    run();
    assertThat(done).isEmpty();
  }

  @Test
  void aRenamedDocumentIsDoneAndAWithdrawnOneGone() throws IOException {
    run();
    Files.move(inputs.resolve("c.pdf"), inputs.resolve("z.pdf"));
    Files.delete(inputs.resolve("a.txt"));
    run();
    assertThat(kept).containsExactly("b.txt");
    assertThat(done).containsExactly("z.pdf");
    assertAsDoneAnew();
  }

  @Test
  void otherNamesRulesOrProgramsDoAllAnewAndSaySo() throws IOException {
    run();
    rule(0);
    run();
    assertThat(messages).containsExactly("the rules have changed");
    assertThat(work().path("done_anew_because").asString()).isEqualTo("the rules have changed");
    assertAsDoneAnew();
    Files.writeString(dictionaries.resolve("genes.tsv"), "id\tname\n");
    run();
    assertThat(messages).containsExactly("the names have changed");
    assertThat(kept).isEmpty();
    Path manifest = output.resolve("run.json");
    Files.writeString(
        manifest,
        Files.readString(manifest).replace("\"version\" : \"test\"", "\"version\" : \"0\""));
    run();
    assertThat(messages).containsExactly("the program has changed");
    run();
    assertThat(messages).isEmpty();
    assertThat(done).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims.jsonl", "mentions.jsonl", "claims.tsv"})
  void aFileThatIsNotAsItWasLeftIsNotRelied(String name) throws IOException {
    run();
    Path file = output.resolve(name);
    Files.writeString(file, Files.readString(file).replace("ABCB1", "ABCB2"));
    run();
    assertThat(messages).containsExactly(file + " is not as the last run left it");
    assertThat(done).hasSize(3);
    assertAsDoneAnew();
    Files.delete(file);
    run();
    assertThat(messages).containsExactly(file + " is not as the last run left it");
    assertAsDoneAnew();
  }

  @Test
  void aManifestThatIsDamagedOrOfAnotherVersionIsNotRelied() throws IOException {
    run();
    Path manifest = output.resolve("run.json");
    String whole = Files.readString(manifest);
    for (String damaged :
        List.of("", "[]", whole.substring(0, 900), whole.replace("bytes_of_claims", "bytes"))) {
      Files.writeString(manifest, damaged);
      run();
      assertThat(messages)
          .containsExactly(manifest + " is damaged or of another version of Winnow");
      assertAsDoneAnew();
    }
  }

  @Test
  void aTextThatIsNotAsItWasLeftIsMadeAnew() throws IOException {
    run();
    Path text = new RenderedTexts(output).path(inputs.resolve("c.pdf").toString());
    Files.writeString(text, "ABCB2 resists imatinib.");
    run();
    assertThat(done).containsExactly("c.pdf");
    Files.delete(text);
    run();
    assertThat(done).containsExactly("c.pdf");
    assertAsDoneAnew();
  }

  @Test
  void aDocumentThatCouldNotBeReadIsKeptAsSuch() throws IOException {
    put("empty.txt", "");
    put("odd.txt", "crash");
    run();
    RunCounts counts = run();
    assertThat(counts.unreadable()).isEqualTo(2);
    assertThat(kept).contains("empty.txt");
    assertThat(done).as("a fault may have been mended").containsExactly("odd.txt");
    assertAsDoneAnew();
    put("empty.txt", "EGFR resists gefitinib.");
    assertThat(run().unreadable()).isEqualTo(1);
    assertAsDoneAnew();
  }

  @Test
  void theDraftsOfAKilledRunAreGoneAfterTheNext() throws IOException {
    run();
    Files.writeString(output.resolve("claims.jsonl.unfinished"), "{\"claim\"");
    Files.writeString(output.resolve("claims.tsv.unfinished"), "claim");
    Path gone = output.resolve("text/root/was/there.pdf.txt.unfinished");
    Files.createDirectories(gone.getParent());
    Files.writeString(gone, "AB");
    run();
    assertThat(messages).isEmpty();
    assertThat(results(output).keySet()).noneMatch(name -> name.endsWith(".unfinished"));
    assertAsDoneAnew();
  }

  @Test
  void theRunIsToldWhichDocumentsHaveOtherClaims() throws IOException {
    run();
    put("b.txt", "BRAF resists sorafenib.");
    Files.delete(inputs.resolve("a.txt"));
    List<RunChange> changes = new ArrayList<>();
    new Run(StandIn::read, () -> this::extract, changes::add, RunListener.SILENT)
        .execute(new RunSettings(List.of(inputs), output, 1, dictionaries, "test", false));
    assertThat(changes.getFirst().changed())
        .containsExactlyInAnyOrder(
            inputs.resolve("a.txt").toString(), inputs.resolve("b.txt").toString());
    assertThat(changes.getFirst().before()).isNotEmpty().isNotEqualTo(changes.getFirst().state());
  }

  @Test
  void theWordsOfDocumentsAreThereWhetherTheyWereKeptOrDoneAndHaveClaimsOrNot() throws IOException {
    run();
    put("b.txt", "Nothing is claimed.");
    put("d.txt", "Nor here.");
    List<String> done = new ArrayList<>();
    List<String> all = new ArrayList<>();
    List<RunChange> changes = new ArrayList<>();
    RunSink sink =
        change -> {
          changes.add(change);
          change.words().ofDone(words -> done.addAll(words.passages()));
          change.words().ofAll(words -> all.addAll(words.passages()));
        };
    Run run = new Run(StandIn::read, () -> this::extract, sink, RunListener.SILENT);
    RunSettings settings = new RunSettings(List.of(inputs), output, 1, dictionaries, "test", false);
    run.execute(settings);
    assertThat(done).containsExactly("Nothing is claimed.", "Nor here.");
    assertThat(all)
        .containsExactlyInAnyOrder(
            SENTENCES.get(0), "Nothing is claimed.", SENTENCES.get(2), "Nor here.");
    put("d.txt", "Nor here, really.");
    run.execute(settings);
    assertThat(changes.getLast().state())
        .as("same claims, other words")
        .isNotEqualTo(changes.getFirst().state());
    assertThat(changes.getLast().before()).isEqualTo(changes.getFirst().state());
    assertThat(results(output).keySet()).noneMatch(name -> name.contains("words"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anySequenceOfChangesEndsAsIfDoneAnew(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, String> last = new HashMap<>();
    for (int round = 0; round < 12; round++) {
      boolean ruleChanged = round == 0 || random.nextInt(6) == 0;
      if (ruleChanged) {
        rule(round);
      }
      for (int change = random.nextInt(4); change > 0; change--) {
        change(random);
      }
      put("z.txt", "There is always one.");
      Map<String, String> now = now();
      run();
      TreeSet<String> expected = new TreeSet<>(now.keySet());
      if (!ruleChanged) {
        expected.removeIf(name -> java.util.Objects.equals(now.get(name), last.get(name)));
      }
      assertThat(new TreeSet<>(done)).as("seed %d, round %d", seed, round).isEqualTo(expected);
      assertAsDoneAnew();
      last.clear();
      last.putAll(now);
    }
  }

  private void change(SplittableRandom random) throws IOException {
    Path file = inputs.resolve(NAMES.get(random.nextInt(NAMES.size())));
    Path other = inputs.resolve(NAMES.get(random.nextInt(NAMES.size())));
    Files.createDirectories(other.getParent());
    switch (random.nextInt(4)) {
      case 0 -> Files.deleteIfExists(file);
      case 1 -> {
        if (Files.exists(file) && !Files.exists(other)) {
          Files.move(file, other);
        }
      }
      default -> {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
          text.append(SENTENCES.get(random.nextInt(SENTENCES.size())));
        }
        put(inputs.relativize(file).toString(), text.toString());
      }
    }
  }

  private Map<String, String> now() throws IOException {
    Map<String, String> now = new HashMap<>();
    try (Stream<Path> files = Files.walk(inputs)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        now.put(inputs.relativize(file).toString(), Files.readString(file));
      }
    }
    return now;
  }
}
