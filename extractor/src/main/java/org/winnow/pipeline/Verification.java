package org.winnow.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.winnow.claim.Argument;
import org.winnow.claim.ClaimKey;
import org.winnow.claim.Evidence;
import org.winnow.claim.EvidenceJson;
import org.winnow.text.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks a run's folder against its sources: that each document is still the one that was read, that every
/// quote, argument, trigger and mention stands where its line says, and that every key is the hash of what
/// it states. Holds the source of one document at a time. Not thread-safe.
public final class Verification {
  /// How much of what stands at a wrong place a message shows.
  private static final int SHOWN = 80;

  private final Path folder;
  private final Consumer<String> problems;
  private final JsonNode run;
  private final SourceTexts texts;
  private final Map<String, String> hashes = new HashMap<>();
  private int problemCount;

  /// Prepares to check.
  ///
  /// @param folder   what a run wrote
  /// @param reader   reads text documents again
  /// @param problems takes one line for each thing that is wrong, naming file and line
  /// @throws IOException where the folder has no `run.json`
  public Verification(Path folder, DocumentSource reader, Consumer<String> problems)
      throws IOException {
    this.folder = folder;
    this.problems = problems;
    this.run = JsonMapper.shared().readTree(Files.readString(folder.resolve("run.json")));
    this.texts = new SourceTexts(folder, run, reader);
  }

  /// What was checked.
  ///
  /// @param documents sources whose hash was compared
  /// @param evidence  lines of claims.jsonl
  /// @param mentions  lines of mentions.jsonl
  /// @param problems  things found wrong
  public record Summary(int documents, int evidence, int mentions, int problems) {}

  /// Checks it all.
  ///
  /// @throws IOException where the folder lacks a file of a run
  public Summary check() throws IOException {
    checkSources();
    int evidence = eachLine("claims.jsonl", this::checkEvidence);
    int mentions = eachLine("mentions.jsonl", this::checkMention);
    return new Summary(hashes.size(), evidence, mentions, problemCount);
  }

  private void checkSources() throws IOException {
    for (JsonNode document : run.path("documents")) {
      String id = document.path("document").asString("");
      String hash = document.path("sha256").asString("");
      if (hash.isEmpty()) {
        continue;
      }
      hashes.put(id, hash);
      if (id.equals(DocumentSource.STANDARD_INPUT)) {
        continue;
      }
      Path file = texts.file(id);
      if (!Files.exists(file)) {
        report(id + ": the document is no longer there");
      } else if (!Fingerprint.file(file).equals(hash)) {
        report(id + ": the document has changed since it was read");
      }
    }
  }

  private int eachLine(String name, Consumer<JsonNode> check) throws IOException {
    int number = 0;
    try (BufferedReader in = Files.newBufferedReader(folder.resolve(name))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        try {
          check.accept(JsonMapper.shared().readTree(line));
        } catch (IllegalArgumentException | JacksonException e) {
          report(name + ":" + number + ": " + e.getMessage());
        }
      }
    }
    return number;
  }

  private void checkEvidence(JsonNode line) {
    Evidence evidence = EvidenceJson.read(line);
    String source = texts.of(evidence.document());
    Span quote = evidence.source();
    require(
        Quotation.isWhole(evidence.quote(), at(quote, source)), missing("quote", quote, source));
    checkArgument("subject", evidence.subject(), source);
    checkArgument("object", evidence.object(), source);
    Span trigger = evidence.trigger().source();
    require(
        Quotation.isReading(evidence.trigger().text(), at(trigger, source)),
        missing("trigger", trigger, source));
    String claim =
        ClaimKey.claim(
            evidence.subject(), evidence.predicate(), evidence.object(), evidence.negated());
    require(claim.equals(evidence.claim()), "the claim's key is not " + claim);
    String key = ClaimKey.evidence(claim, evidence.document(), evidence.quote());
    require(key.equals(evidence.evidence()), "the evidence's key is not " + key);
  }

  private static void checkArgument(String role, Argument argument, String source) {
    Span span = argument.source();
    require(
        Quotation.isReading(argument.text(), at(span, source)),
        missing(role + " \"" + argument.text() + "\"", span, source));
  }

  private void checkMention(JsonNode line) {
    Span span = new Span(line.path("source_start").asInt(), line.path("source_end").asInt());
    String name = line.path("text").asString("");
    String source = texts.of(line.path("document").asString(""));
    require(
        Quotation.isReading(name, at(span, source)),
        missing("mention \"" + name + "\"", span, source));
  }

  private static String missing(String what, Span span, String source) {
    String there = span.of(source);
    String shown = there.length() > SHOWN ? there.substring(0, SHOWN) + "…" : there;
    return "the %s is not at %d-%d: \"%s\"".formatted(what, span.start(), span.end(), shown);
  }

  private static String at(Span span, String source) {
    require(
        span.end() <= source.length(),
        "%d-%d lies beyond the end of the document".formatted(span.start(), span.end()));
    return span.of(source);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private void report(String problem) {
    problemCount++;
    problems.accept(problem);
  }
}
