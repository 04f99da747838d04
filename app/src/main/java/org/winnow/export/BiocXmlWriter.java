package org.winnow.export;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.winnow.claim.Evidence;

/// BioC XML: each document with its text in one passage, names and triggers as annotations, claims as
/// relations. Offsets are code points.
final class BiocXmlWriter implements ExportWriter.OfDocuments {
  private final ExportFile file;
  private final XMLStreamWriter xml;

  BiocXmlWriter(Path target) throws IOException {
    file = new ExportFile(target);
    try {
      xml = XMLOutputFactory.newFactory().createXMLStreamWriter(file.text());
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeDTD("\n<!DOCTYPE collection SYSTEM \"BioC.dtd\">\n");
      xml.writeStartElement("collection");
      element("source", "Winnow");
      element("date", "");
      element("key", "winnow.key");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void write(ExportedDocument document) throws IOException {
    StandoffDocument standoff = StandoffDocument.of(document);
    try {
      xml.writeStartElement("document");
      element("id", document.id());
      xml.writeStartElement("passage");
      element("offset", "0");
      element("text", standoff.text().text());
      for (StandoffDocument.Mark mark : standoff.marks()) {
        write(mark, standoff.text());
      }
      for (StandoffDocument.Relation relation : standoff.relations()) {
        write(relation);
      }
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeCharacters("\n");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void write(StandoffDocument.Mark mark, DocumentText text) throws XMLStreamException {
    xml.writeStartElement("annotation");
    xml.writeAttribute("id", mark.id());
    infon("type", mark.type());
    if (!mark.curie().isEmpty()) {
      infon("identifier", mark.curie());
      infon("name", new DocumentText(mark.name()).text());
    }
    int start = text.codePoint(mark.span().start());
    xml.writeEmptyElement("location");
    xml.writeAttribute("offset", Integer.toString(start));
    int length = text.codePoint(mark.span().end()) - start;
    xml.writeAttribute("length", Integer.toString(length));
    element("text", text.of(mark.span()));
    xml.writeEndElement();
  }

  private void write(StandoffDocument.Relation relation) throws XMLStreamException {
    Evidence e = relation.evidence();
    xml.writeStartElement("relation");
    xml.writeAttribute("id", relation.id());
    infon("type", e.predicate().label());
    infon("claim", e.claim());
    infon("evidence", e.evidence());
    infon("state", e.subject().state().label());
    infon("effect", e.effect().label());
    infon("negated", Boolean.toString(e.negated()));
    infon("hedged", Boolean.toString(e.hedged()));
    infon("decision", relation.one().standing().label());
    node(relation.subject(), "subject");
    node(relation.trigger(), "trigger");
    node(relation.object(), "object");
    xml.writeEndElement();
  }

  private void node(StandoffDocument.Mark mark, String role) throws XMLStreamException {
    xml.writeEmptyElement("node");
    xml.writeAttribute("refid", mark.id());
    xml.writeAttribute("role", role);
  }

  private void infon(String key, String value) throws XMLStreamException {
    xml.writeStartElement("infon");
    xml.writeAttribute("key", key);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  @Override
  public void finish() throws IOException {
    try {
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    file.finish();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
