package org.winnow.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// GraphML: a node an entity, an edge a claim, with the slots of the KGX graph as data.
final class GraphmlWriter implements ExportWriter.OfClaims {
  private final ExportFile file;
  private final XMLStreamWriter xml;
  private final KgxGraph graph;

  GraphmlWriter(Path target, NotExpressed notExpressed) throws IOException {
    graph = new KgxGraph(notExpressed);
    file = new ExportFile(target);
    try {
      xml = XMLOutputFactory.newFactory().createXMLStreamWriter(file.text());
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("graphml");
      xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
      keys("node", KgxGraph.NODE_SLOTS);
      keys("edge", KgxGraph.EDGE_SLOTS);
      xml.writeStartElement("graph");
      xml.writeAttribute("id", "claims");
      xml.writeAttribute("edgedefault", "directed");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void keys(String of, List<String> slots) throws XMLStreamException {
    for (String slot : slots) {
      if (!slot.equals("id")) {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", of + "_" + slot);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", slot);
        xml.writeAttribute("attr.type", type(slot));
      }
    }
  }

  private static String type(String slot) {
    return switch (slot) {
      case "negated" -> "boolean";
      case "has_confidence_score" -> "double";
      case "evidence_count" -> "int";
      default -> "string";
    };
  }

  @Override
  public void write(ExportedClaim claim) throws IOException {
    write("edge", graph.edge(claim));
  }

  private void write(String element, Map<String, Object> slots) throws IOException {
    try {
      writeElement(element, slots);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void writeElement(String element, Map<String, Object> slots) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeAttribute("id", text(slots.get("id")));
    if (element.equals("edge")) {
      xml.writeAttribute("source", text(slots.get("subject")));
      xml.writeAttribute("target", text(slots.get("object")));
    }
    for (Map.Entry<String, Object> slot : slots.entrySet()) {
      if (!slot.getKey().equals("id")) {
        xml.writeStartElement("data");
        xml.writeAttribute("key", element + "_" + slot.getKey());
        xml.writeCharacters(text(slot.getValue()));
        xml.writeEndElement();
      }
    }
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  private static String text(@Nullable Object value) {
    String text =
        value instanceof Collection<?> members
            ? members.stream().map(Object::toString).collect(Collectors.joining("|"))
            : Objects.toString(value);
    return new DocumentText(text).text();
  }

  @Override
  public void finish() throws IOException {
    graph.nodes(node -> write("node", node));
    try {
      xml.writeEndElement();
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
    graph.close();
    file.close();
  }
}
