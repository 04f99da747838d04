package org.winnow.claim;

import java.io.StringWriter;
import org.winnow.text.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An [Evidence] as one line of `claims.jsonl` and back. Keys stand in one fixed order and nothing is left
/// out (what is not known is written as null), so the same evidence is always the same bytes. Offsets are
/// UTF-16 units. `claims.schema.json` beside this class says the same for other programs. Thread-safe.
public final class EvidenceJson {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private EvidenceJson() {}

  /// One line, without its line break.
  public static String write(Evidence evidence) {
    StringWriter out = new StringWriter(2048);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      write(evidence, json);
    }
    return out.toString();
  }

  /// The same object as a value of a larger piece of JSON.
  public static void write(Evidence e, JsonGenerator json) {
    json.writeStartObject();
    writePlace(e, json);
    writeStatement(e, json);
    writeSetting(e, json);
    json.writeEndObject();
  }

  /// Reads a line back.
  ///
  /// @throws IllegalArgumentException naming the key, where one is missing or has a value of another kind
  public static Evidence read(String line) {
    try {
      return new EvidenceReader(MAPPER.readTree(line)).evidence();
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /// The evidence that a parsed object holds.
  public static Evidence read(JsonNode object) {
    return new EvidenceReader(object).evidence();
  }

  private static void writePlace(Evidence e, JsonGenerator json) {
    json.writeStringProperty("claim", e.claim());
    json.writeStringProperty("evidence", e.evidence());
    json.writeStringProperty("document", e.document());
    json.writeStringProperty("title", e.title());
    json.writeStringProperty("pmid", e.pmid());
    json.writeStringProperty("doi", e.doi());
    json.writeStringProperty("section", e.section());
    json.writeStringProperty("kind", e.kind());
    Integer page = e.page();
    if (page == null) {
      json.writeNullProperty("page");
    } else {
      json.writeNumberProperty("page", page);
    }
    json.writeStringProperty("quote", e.quote());
    writeSpan(e.source(), json);
  }

  private static void writeStatement(Evidence e, JsonGenerator json) {
    writeArgument("subject", e.subject(), json);
    json.writeStringProperty("predicate", e.predicate().label());
    writeArgument("object", e.object(), json);
    json.writeObjectPropertyStart("trigger");
    json.writeStringProperty("text", e.trigger().text());
    writeSpan(e.trigger().source(), json);
    json.writeEndObject();
    json.writeBooleanProperty("negated", e.negated());
    json.writeStringProperty("negation", e.negation());
    json.writeBooleanProperty("hedged", e.hedged());
    json.writeStringProperty("hedge", e.hedge());
    json.writeStringProperty("effect", e.effect().label());
    json.writeStringProperty("working", e.working());
  }

  private static void writeSetting(Evidence e, JsonGenerator json) {
    json.writeArrayPropertyStart("context");
    for (Entity entity : e.context()) {
      writeEntity(entity, json);
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("citations");
    for (Citation citation : e.citations()) {
      json.writeStartObject();
      json.writeStringProperty("marker", citation.marker());
      json.writeStringProperty("text", citation.text());
      json.writeStringProperty("pmid", citation.pmid());
      json.writeStringProperty("doi", citation.doi());
      json.writeStringProperty("scope", citation.scope());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringProperty("attribution", e.attribution());
    json.writeBooleanProperty("coreference", e.coreference());
    json.writeStringProperty("rule", e.rule());
    json.writeNumberProperty("confidence", e.confidence());
  }

  private static void writeArgument(String name, Argument argument, JsonGenerator json) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("type", argument.type().name());
    json.writeStringProperty("text", argument.text());
    writeSpan(argument.source(), json);
    json.writeStringProperty("id", argument.id());
    json.writeStringProperty("name", argument.name());
    json.writeArrayPropertyStart("aliases");
    argument.aliases().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("state", argument.state().label());
    json.writeStringProperty("state_text", argument.stateText());
    json.writeName("gene");
    Entity gene = argument.gene();
    if (gene == null) {
      json.writeNull();
    } else {
      writeEntity(gene, json);
    }
    json.writeEndObject();
  }

  private static void writeEntity(Entity entity, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("type", entity.type().name());
    json.writeStringProperty("text", entity.text());
    json.writeStringProperty("id", entity.id());
    json.writeStringProperty("name", entity.name());
    json.writeEndObject();
  }

  private static void writeSpan(Span span, JsonGenerator json) {
    json.writeNumberProperty("source_start", span.start());
    json.writeNumberProperty("source_end", span.end());
  }
}
