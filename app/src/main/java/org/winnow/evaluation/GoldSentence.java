package org.winnow.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;
import org.winnow.text.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A sentence and the claims that an annotator says it states: a line of JSON with `id`, `file` (the document's file
/// name), `start`, `end` and `claims`, of which each has lists of subjects `s` and objects `o` with text `t`, type `y`
/// and other names `alt`, and `st`, `p`, `neg`. Immutable.
///
/// @param id       of the sentence
/// @param file     name of the document's file, without its folder
/// @param source   where the sentence stands in it
/// @param stated   every subject with every object of every claim
record GoldSentence(String id, String file, Span source, List<StatedPair> stated) {
  GoldSentence {
    stated = List.copyOf(stated);
  }

  /// Reads a file, one sentence a line.
  ///
  /// @throws IllegalArgumentException naming file and line of what is not such a sentence
  static List<GoldSentence> read(Path file) throws IOException {
    List<GoldSentence> sentences = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        sentences.add(sentence(line, file + ":" + (sentences.size() + 1)));
      }
    }
    return sentences;
  }

  private static GoldSentence sentence(String line, String place) {
    try {
      JsonNode json = JsonMapper.shared().readTree(line);
      List<StatedPair> stated = new ArrayList<>();
      json.required("claims").forEach(claim -> addPairs(claim, stated));
      Span source = new Span(json.required("start").asInt(), json.required("end").asInt());
      return new GoldSentence(
          json.required("id").asString(), json.required("file").asString(), source, stated);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IllegalArgumentException(place + ": no annotated sentence: " + e.getMessage(), e);
    }
  }

  private static void addPairs(JsonNode claim, List<StatedPair> pairs) {
    String said = claim.required("p").asString();
    Predicate predicate =
        Predicate.of(said).orElseThrow(() -> new IllegalArgumentException("no predicate: " + said));
    String how = claim.path("st").asString("none");
    State state = State.of(how).orElseThrow(() -> new IllegalArgumentException("no state: " + how));
    for (JsonNode subject : claim.required("s")) {
      for (JsonNode object : claim.required("o")) {
        pairs.add(
            new StatedPair(
                named(subject),
                named(object),
                predicate,
                state,
                claim.path("neg").asBoolean(false)));
      }
    }
  }

  private static StatedPair.Named named(JsonNode argument) {
    List<String> others = new ArrayList<>();
    argument.path("alt").forEach(other -> others.add(other.asString()));
    return StatedPair.Named.of(
        argument.required("t").asString(), others, argument.path("y").asString(""));
  }
}
