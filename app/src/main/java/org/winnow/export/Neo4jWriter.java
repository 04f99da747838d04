package org.winnow.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/// CSV for `neo4j-admin database import full --nodes=nodes.csv --relationships=relationships.csv
/// --array-delimiter="|" --multiline-fields=true`: a node an entity, labelled with its Biolink class, a
/// relationship a claim, typed with its predicate as stated.
final class Neo4jWriter implements ExportWriter.OfClaims {
  private final KgxGraph graph;
  private final ExportFile nodes;
  private final ExportFile relationships;
  private final SequenceWriter nodeRows;
  private final SequenceWriter relationshipRows;

  Neo4jWriter(Path folder, NotExpressed notExpressed) throws IOException {
    graph = new KgxGraph(notExpressed);
    nodes = new ExportFile(folder.resolve("nodes.csv"));
    relationships = new ExportFile(folder.resolve("relationships.csv"));
    nodeRows = rows(nodes);
    relationshipRows = rows(relationships);
    nodeRows.write(List.of("id:ID", ":LABEL", "name"));
    relationshipRows.write(
        List.of(
            ":START_ID",
            ":END_ID",
            ":TYPE",
            "claim",
            "biolink_predicate",
            "negated:boolean",
            "state",
            "effect",
            "confidence:double",
            "evidence:int",
            "publications:string[]",
            "knowledge_level",
            "agent_type",
            "quotes:string[]"));
  }

  private static SequenceWriter rows(ExportFile file) {
    CsvSchema schema = CsvSchema.emptySchema().withLineSeparator("\n");
    return CsvMapper.builder().build().writer(schema).writeValues(file.text());
  }

  @Override
  public void write(ExportedClaim claim) throws IOException {
    Map<String, Object> edge = graph.edge(claim);
    relationshipRows.write(
        List.of(
            text(edge.get("subject")),
            text(edge.get("object")),
            claim.predicate().label(),
            claim.key(),
            text(edge.get("predicate")),
            text(edge.get("negated")),
            claim.subject().state().label(),
            claim.surest().effect().label(),
            text(edge.get("has_confidence_score")),
            text(edge.get("evidence_count")),
            text(edge.get("publications")),
            text(edge.get("knowledge_level")),
            text(edge.get("agent_type")),
            text(edge.get("supporting_text"))));
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Collection<?> members ->
          members.stream()
              .map(member -> member.toString().replace('|', '/'))
              .collect(Collectors.joining("|"));
      default -> Objects.toString(value);
    };
  }

  @Override
  public void finish() throws IOException {
    graph.nodes(node -> {
      String label = text(node.get("category")).substring(Biolink.PREFIX.length());
      nodeRows.write(List.of(text(node.get("id")), label, text(node.get("name"))));
    });
    nodeRows.flush();
    relationshipRows.flush();
    nodes.finish();
    relationships.finish();
  }

  @Override
  public void close() throws IOException {
    graph.close();
    nodes.close();
    relationships.close();
  }
}
