package org.winnow.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A Biolink graph for KGX, as TSV and as JSON Lines: `nodes.tsv`, `edges.tsv`, `nodes.jsonl` and
/// `edges.jsonl`. In TSV, members of a list are joined by `|`.
final class KgxWriter implements ExportWriter.OfClaims {
  private final KgxGraph graph;
  private final ExportFile nodeTable;
  private final ExportFile edgeTable;
  private final ExportFile nodeLines;
  private final ExportFile edgeLines;

  KgxWriter(Path folder, NotExpressed notExpressed) throws IOException {
    graph = new KgxGraph(notExpressed);
    nodeTable = new ExportFile(folder.resolve("nodes.tsv"));
    edgeTable = new ExportFile(folder.resolve("edges.tsv"));
    nodeLines = new ExportFile(folder.resolve("nodes.jsonl"));
    edgeLines = new ExportFile(folder.resolve("edges.jsonl"));
    nodeTable.line(String.join("\t", KgxGraph.NODE_SLOTS));
    edgeTable.line(String.join("\t", KgxGraph.EDGE_SLOTS));
  }

  @Override
  public void write(ExportedClaim claim) throws IOException {
    Map<String, Object> edge = graph.edge(claim);
    edgeTable.line(row(KgxGraph.EDGE_SLOTS, edge));
    edgeLines.line(JsonMapper.shared().writeValueAsString(edge));
  }

  static String row(List<String> slots, Map<String, Object> values) {
    return slots.stream().map(slot -> cell(values.get(slot))).collect(Collectors.joining("\t"));
  }

  /// No apostrophe before what looks like a formula: programs load these files, and a name is a name.
  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Collection<?> members ->
          members.stream()
              .map(member -> plain(member.toString()).replace('|', '/'))
              .collect(Collectors.joining("|"));
      default -> plain(Objects.toString(value));
    };
  }

  private static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  @Override
  public void finish() throws IOException {
    graph.nodes(node -> {
      nodeTable.line(row(KgxGraph.NODE_SLOTS, node));
      nodeLines.line(JsonMapper.shared().writeValueAsString(node));
    });
    for (ExportFile file : files()) {
      file.finish();
    }
  }

  private List<ExportFile> files() {
    return List.of(nodeTable, edgeTable, nodeLines, edgeLines);
  }

  @Override
  public void close() throws IOException {
    graph.close();
    for (ExportFile file : files()) {
      file.close();
    }
  }
}
