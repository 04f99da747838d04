package org.winnow.export;

import java.io.IOException;
import java.nio.file.Path;
import org.winnow.claim.Evidence;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// BioC JSON: what [BiocXmlWriter] writes, in the other spelling.
final class BiocJsonWriter implements ExportWriter.OfDocuments {
  private final ExportFile file;
  private final JsonGenerator json;

  BiocJsonWriter(Path target) throws IOException {
    file = new ExportFile(target);
    json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), file.text());
    json.writeStartObject();
    json.writeStringProperty("source", "Winnow");
    json.writeStringProperty("date", "");
    json.writeStringProperty("key", "winnow.key");
    noInfons();
    json.writeArrayPropertyStart("documents");
  }

  private void noInfons() {
    json.writeObjectPropertyStart("infons");
    json.writeEndObject();
  }

  @Override
  public void write(ExportedDocument document) {
    StandoffDocument standoff = StandoffDocument.of(document);
    json.writeStartObject();
    json.writeStringProperty("id", document.id());
    noInfons();
    json.writeArrayPropertyStart("passages");
    json.writeStartObject();
    json.writeNumberProperty("offset", 0);
    noInfons();
    json.writeStringProperty("text", standoff.text().text());
    json.writeArrayPropertyStart("sentences");
    json.writeEndArray();
    json.writeArrayPropertyStart("annotations");
    standoff.marks().forEach(mark -> write(mark, standoff.text()));
    json.writeEndArray();
    json.writeArrayPropertyStart("relations");
    standoff.relations().forEach(this::write);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeArrayPropertyStart("annotations");
    json.writeEndArray();
    json.writeArrayPropertyStart("relations");
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(StandoffDocument.Mark mark, DocumentText text) {
    json.writeStartObject();
    json.writeStringProperty("id", mark.id());
    json.writeObjectPropertyStart("infons");
    json.writeStringProperty("type", mark.type());
    if (!mark.curie().isEmpty()) {
      json.writeStringProperty("identifier", mark.curie());
      json.writeStringProperty("name", mark.name());
    }
    json.writeEndObject();
    json.writeStringProperty("text", text.of(mark.span()));
    json.writeArrayPropertyStart("locations");
    json.writeStartObject();
    int start = text.codePoint(mark.span().start());
    json.writeNumberProperty("offset", start);
    json.writeNumberProperty("length", text.codePoint(mark.span().end()) - start);
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(StandoffDocument.Relation relation) {
    Evidence e = relation.evidence();
    json.writeStartObject();
    json.writeStringProperty("id", relation.id());
    json.writeObjectPropertyStart("infons");
    json.writeStringProperty("type", e.predicate().label());
    json.writeStringProperty("claim", e.claim());
    json.writeStringProperty("evidence", e.evidence());
    json.writeStringProperty("state", e.subject().state().label());
    json.writeStringProperty("effect", e.effect().label());
    json.writeStringProperty("negated", Boolean.toString(e.negated()));
    json.writeStringProperty("hedged", Boolean.toString(e.hedged()));
    json.writeStringProperty("decision", relation.one().standing().label());
    json.writeEndObject();
    json.writeArrayPropertyStart("nodes");
    writeNode(relation.subject(), "subject");
    writeNode(relation.trigger(), "trigger");
    writeNode(relation.object(), "object");
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeNode(StandoffDocument.Mark mark, String role) {
    json.writeStartObject();
    json.writeStringProperty("refid", mark.id());
    json.writeStringProperty("role", role);
    json.writeEndObject();
  }

  @Override
  public void finish() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.flush();
    file.finish();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
