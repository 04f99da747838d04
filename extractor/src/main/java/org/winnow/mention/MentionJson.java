package org.winnow.mention;

import java.io.StringWriter;
import java.util.Locale;
import org.winnow.text.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A [Mention] as one line of `mentions.jsonl`: fixed order of keys, nothing left out, so that the same
/// mention is always the same bytes. Offsets are UTF-16 units of the document's source. Thread-safe.
public final class MentionJson {
  private static final String HUMAN_GENE = "HGNC:";
  private static final JsonFactory FACTORY = new JsonFactory();

  private MentionJson() {}

  /// One line, without its line break.
  ///
  /// @param source    where the mention stands in the document's source
  /// @param humanSaid whether the text itself says that the gene is a human one ("human TP53")
  public static String write(String document, Span source, Mention mention, boolean humanSaid) {
    StringWriter out = new StringWriter(256);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("document", document);
      json.writeStringProperty("type", mention.type().name());
      json.writeStringProperty("text", mention.text());
      json.writeNumberProperty("source_start", source.start());
      json.writeNumberProperty("source_end", source.end());
      json.writeStringProperty("id", mention.id());
      json.writeStringProperty("name", mention.name());
      json.writeStringProperty("how", mention.how().name().toLowerCase(Locale.ROOT));
      json.writeArrayPropertyStart("alternatives");
      for (Mention.Candidate candidate : mention.alternatives()) {
        json.writeStartObject();
        json.writeStringProperty("id", candidate.id());
        json.writeStringProperty("name", candidate.name());
        json.writeStringProperty("type", candidate.type().name());
        json.writeEndObject();
      }
      json.writeEndArray();
      boolean human = mention.id() != null && mention.id().startsWith(HUMAN_GENE);
      json.writeStringProperty("species", human ? DocumentMentions.HUMAN : null);
      json.writeBooleanProperty("species_assumed", human && !humanSaid);
      json.writeEndObject();
    }
    return out.toString();
  }
}
