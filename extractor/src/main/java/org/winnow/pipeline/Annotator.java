package org.winnow.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Evidence;
import org.winnow.claim.EvidenceJson;
import org.winnow.mention.Mention;
import org.winnow.text.Document;
import org.winnow.text.EntityType;
import org.winnow.text.Passage;
import org.winnow.text.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Texts in, one JSON object a line, and their entities and claims out, a line for a line and in the same
/// order, streaming: what is held does not grow with the input. Offsets are UTF-16 units of the text given
/// (the same as characters unless the text has some beyond U+FFFF). Thread-safe.
public final class Annotator {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final BiFunction<String, String, Document> ofText;
  private final Function<Document, ExtractedDocument> extraction;
  private final Function<String, List<String>> references;

  /// Wires an annotator.
  ///
  /// @param ofText     a document from id and text
  /// @param extraction finds the claims
  public Annotator(
      BiFunction<String, String, Document> ofText,
      Function<Document, ExtractedDocument> extraction) {
    this(ofText, extraction, _ -> List.of());
  }

  /// Wires an annotator that gives an entity's identifiers in other databases, too.
  ///
  /// @param references CURIEs of the entity with that CURIE
  public Annotator(
      BiFunction<String, String, Document> ofText,
      Function<Document, ExtractedDocument> extraction,
      Function<String, List<String>> references) {
    this.ofText = ofText;
    this.extraction = extraction;
    this.references = references;
  }

  /// Annotates every line of `in`.
  ///
  /// @param out      takes each line of the result, without its line break
  /// @param problems takes a message for each line that could not be done, with its number
  /// @param threads  at least 1; changes the time, never the results
  /// @return how many lines could not be done
  public int annotate(
      BufferedReader in, Consumer<String> out, Consumer<String> problems, int threads)
      throws IOException {
    int[] failed = {0};
    try {
      OrderedWork.run(
          new NumberedLines(in),
          this::attempt,
          (Result result) -> {
            if (result.json() != null) {
              out.accept(result.json());
            } else {
              failed[0]++;
              problems.accept(result.problem());
            }
          },
          threads);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return failed[0];
  }

  /// One line in, one line out.
  ///
  /// @throws IllegalArgumentException where the line is not an object with the texts "id" and "text"
  public String annotate(String line) {
    JsonNode object;
    try {
      object = JsonMapper.shared().readTree(line);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
    String id = text(object, "id");
    return json(id, extraction.apply(ofText.apply(id, text(object, "text"))));
  }

  private record Result(@Nullable String json, String problem) {}

  private Result attempt(NumberedLines.Line line) {
    try {
      return new Result(annotate(line.text()), "");
    } catch (IllegalArgumentException e) {
      return new Result(null, "line " + line.number() + ": " + e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      return new Result(null, "line " + line.number() + ": a fault of Winnow itself: " + e);
    }
  }

  private static String text(JsonNode object, String key) {
    JsonNode value = object.get(key);
    if (value == null || !value.isString()) {
      throw new IllegalArgumentException("\"" + key + "\" must be there and be a text");
    }
    return value.asString();
  }

  private String json(String id, ExtractedDocument found) {
    StringWriter out = new StringWriter(4096);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("id", id);
      json.writeArrayPropertyStart("entities");
      List<Passage> passages = found.document().passages();
      for (int i = 0; i < passages.size(); i++) {
        writeEntities(
            found.document().source(), passages.get(i), found.mentions().mentions().get(i), json);
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("claims");
      for (Evidence evidence : found.evidence()) {
        EvidenceJson.write(evidence, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toString();
  }

  private record Place(Span span, EntityType type) {}

  /// Members of a coordination ("BRCA1/2") share a span: they are one entity with several ids. The parts of
  /// a name ("PARP" of "PARP inhibitors") are given as well.
  private void writeEntities(
      String source, Passage passage, List<Mention> mentions, JsonGenerator json) {
    Map<Place, List<Mention>> places = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      mention
          .withParts()
          .forEach(m -> {
            Place place = new Place(passage.source(m.span()), m.type());
            places.computeIfAbsent(place, key -> new ArrayList<>()).add(m);
          });
    }
    places.forEach((place, members) -> {
      json.writeStartObject();
      json.writeNumberProperty("start", place.span().start());
      json.writeNumberProperty("end", place.span().end());
      json.writeStringProperty("text", place.span().of(source));
      json.writeStringProperty("type", place.type().name());
      json.writeArrayPropertyStart("ids");
      members.stream()
          .map(Mention::id)
          .filter(Objects::nonNull)
          .flatMap(id -> Stream.concat(Stream.of(id), references.apply(id).stream()))
          .distinct()
          .forEach(json::writeString);
      json.writeEndArray();
      json.writeStringProperty("name", members.getFirst().name());
      json.writeEndObject();
    });
  }

  /// The lines of a text that are not blank, with their numbers from 1.
  private static final class NumberedLines implements Iterator<NumberedLines.Line> {
    private final BufferedReader in;
    private int number;
    private @Nullable Line next;

    record Line(int number, String text) {}

    NumberedLines(BufferedReader in) {
      this.in = in;
    }

    @Override
    public boolean hasNext() {
      try {
        while (next == null) {
          String text = in.readLine();
          if (text == null) {
            return false;
          }
          number++;
          next = text.isBlank() ? null : new Line(number, text);
        }
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Line next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Line line = Objects.requireNonNull(next);
      next = null;
      return line;
    }
  }
}
