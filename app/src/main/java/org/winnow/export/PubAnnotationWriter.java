package org.winnow.export;

import java.io.IOException;
import java.nio.file.Path;
import org.winnow.claim.Evidence;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// PubAnnotation JSON: an array with an object a document. Offsets are code points.
final class PubAnnotationWriter implements ExportWriter.OfDocuments {
  private final ExportFile file;
  private final JsonGenerator json;

  PubAnnotationWriter(Path target) throws IOException {
    file = new ExportFile(target);
    json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), file.text());
    json.writeStartArray();
  }

  @Override
  public void write(ExportedDocument document) {
    StandoffDocument standoff = StandoffDocument.of(document);
    String pmid = document.evidence().getFirst().evidence().pmid();
    json.writeStartObject();
    json.writeStringProperty("sourcedb", pmid == null ? "Winnow" : "PubMed");
    json.writeStringProperty("sourceid", pmid == null ? document.id() : pmid);
    json.writeStringProperty("text", standoff.text().text());
    json.writeArrayPropertyStart("denotations");
    standoff.marks().forEach(mark -> write(mark, standoff.text()));
    json.writeEndArray();
    json.writeArrayPropertyStart("relations");
    standoff.relations().forEach(this::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("attributes");
    writeAttributes(standoff);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(StandoffDocument.Mark mark, DocumentText text) {
    text.of(mark.span());
    json.writeStartObject();
    json.writeStringProperty("id", mark.id());
    json.writeObjectPropertyStart("span");
    json.writeNumberProperty("begin", text.codePoint(mark.span().start()));
    json.writeNumberProperty("end", text.codePoint(mark.span().end()));
    json.writeEndObject();
    json.writeStringProperty("obj", mark.type());
    json.writeEndObject();
  }

  private void write(StandoffDocument.Relation relation) {
    json.writeStartObject();
    json.writeStringProperty("id", relation.id());
    json.writeStringProperty("subj", relation.subject().id());
    json.writeStringProperty("pred", relation.evidence().predicate().label());
    json.writeStringProperty("obj", relation.object().id());
    json.writeEndObject();
  }

  private void writeAttributes(StandoffDocument standoff) {
    int[] count = {0};
    for (StandoffDocument.Mark mark : standoff.marks()) {
      if (!mark.curie().isEmpty()) {
        writeAttribute(++count[0], mark.id(), "identifier", mark.curie());
      }
    }
    for (StandoffDocument.Relation relation : standoff.relations()) {
      Evidence e = relation.evidence();
      writeAttribute(++count[0], relation.id(), "claim", e.claim());
      writeAttribute(++count[0], relation.id(), "state", e.subject().state().label());
      writeAttribute(++count[0], relation.id(), "negated", Boolean.toString(e.negated()));
      writeAttribute(++count[0], relation.id(), "hedged", Boolean.toString(e.hedged()));
    }
  }

  private void writeAttribute(int number, String subject, String predicate, String value) {
    json.writeStartObject();
    json.writeStringProperty("id", "A" + number);
    json.writeStringProperty("subj", subject);
    json.writeStringProperty("pred", predicate);
    json.writeStringProperty("obj", value);
    json.writeEndObject();
  }

  @Override
  public void finish() throws IOException {
    json.writeEndArray();
    json.flush();
    file.finish();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
