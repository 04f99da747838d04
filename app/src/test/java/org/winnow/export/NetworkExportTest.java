package org.winnow.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// Networks read by JGraphT and DuckDB; drafts for CIViC and NoncoRNA read by DuckDB.
class NetworkExportTest {
  private static final String TSV =
      "read_csv('%s', delim='\\t', quote='', escape='', header=true, all_varchar=true)";

  private final List<Evidence> sample = SampleClaims.all();

  @TempDir private Path folder;

  private Path export(ExportFormat format, List<Evidence> evidence) throws IOException {
    Path claims = SampleClaims.write(folder.resolve("claims.jsonl"), evidence);
    Path target = folder.resolve(format.fileName());
    new Export(
            claims, one -> new JudgedEvidence(one, Standing.UNDECIDED), DecisionFilter.ALL, _ -> "")
        .write(format, target);
    return target;
  }

  @Test
  void graphmlIsReadByJgrapht() throws IOException {
    DirectedPseudograph<String, Integer> graph = new DirectedPseudograph<>(Integer.class);
    GraphMLImporter<String, Integer> importer = new GraphMLImporter<>();
    importer.setSchemaValidation(false);
    int[] edges = {0};
    importer.setVertexFactory(id -> id);
    graph.setEdgeSupplier(() -> edges[0]++);
    Map<Integer, String> ids = new HashMap<>();
    Set<String> names = new TreeSet<>();
    importer.addEdgeAttributeConsumer((edge, value) -> {
      if (edge.getSecond().equals("original_subject")) {
        ids.put(edge.getFirst(), value.getValue());
      }
    });
    importer.addVertexAttributeConsumer((vertex, value) -> {
      if (vertex.getSecond().equals("name")) {
        names.add(value.getValue());
      }
    });
    importer.importGraph(graph, Files.newBufferedReader(export(ExportFormat.GRAPHML, sample)));
    assertThat(graph.edgeSet()).hasSameSizeAs(SampleClaims.keys(sample));
    assertThat(ids).hasSameSizeAs(SampleClaims.keys(sample));
    assertThat(names).containsAll(SampleClaims.HOSTILE);
  }

  @Test
  void sifHasALineAClaim() throws IOException {
    List<String> lines = Files.readAllLines(export(ExportFormat.SIF, sample));
    assertThat(lines)
        .hasSameSizeAs(SampleClaims.keys(sample))
        .allMatch(line -> line.matches("\\S+\\t[a-z_]+\\t\\S+"))
        .contains("HGNC:40\tconfers_resistance_to\tCHEBI:41774");
  }

  @Test
  void neo4jFilesReferToEachOther() throws IOException, SQLException {
    Path neo4j = export(ExportFormat.NEO4J, sample);
    String csv = "read_csv('" + neo4j + "/%s.csv', header=true, all_varchar=true)";
    List<List<String>> nodes =
        TableExportTest.query("SELECT \"id:ID\", \":LABEL\", name FROM " + csv.formatted("nodes"));
    List<List<String>> edges =
        TableExportTest.query(
            "SELECT \":START_ID\", \":END_ID\", \":TYPE\", \"negated:boolean\" FROM "
                + csv.formatted("relationships"));
    assertThat(edges).hasSameSizeAs(SampleClaims.keys(sample));
    List<String> ids = nodes.stream().map(List::getFirst).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).containsAll(edges.stream().map(edge -> edge.get(0)).toList());
    assertThat(ids).containsAll(edges.stream().map(edge -> edge.get(1)).toList());
    assertThat(nodes.stream().map(node -> node.get(2))).containsAll(SampleClaims.HOSTILE);
    assertThat(edges).allMatch(edge -> edge.get(3).equals("false"));
  }

  private static Evidence response(EntityType type, State state, Predicate predicate) {
    var subject = SampleClaims.argument(type, "X", new Span(0, 1), "HGNC:1", state);
    var drug =
        SampleClaims.argument(EntityType.DRUG, "tamoxifen", new Span(0, 1), "CHEBI:2", State.NONE);
    return SampleClaims.evidence("a.txt", subject, predicate, drug, "does");
  }

  @Test
  void civicDraftsNameProfileSignificanceAndPaper() throws IOException, SQLException {
    Path file =
        export(
            ExportFormat.CIVIC,
            List.of(
                response(EntityType.GENE, State.INCREASED, Predicate.CONFERS_RESISTANCE_TO),
                response(EntityType.GENE, State.MUTATED, Predicate.ASSOCIATED_WITH_SENSITIVITY_TO),
                response(EntityType.CELL, State.NONE, Predicate.CONFERS_RESISTANCE_TO),
                response(EntityType.GENE, State.NONE, Predicate.REGULATES)));
    assertThat(
            TableExportTest.query(
                "SELECT molecular_profile, therapies, disease, doid, evidence_type,"
                    + " evidence_direction, significance, citation_id, source_type FROM "
                    + TSV.formatted(file)
                    + " ORDER BY 1"))
        .containsExactly(
            List.of(
                "X Mutation",
                "tamoxifen",
                "breast cancer",
                "1612",
                "Predictive",
                "Supports",
                "Sensitivity/Response",
                "11111111",
                "PubMed"),
            List.of(
                "X Overexpression",
                "tamoxifen",
                "breast cancer",
                "1612",
                "Predictive",
                "Supports",
                "Resistance",
                "11111111",
                "PubMed"));
  }

  @Test
  void noncodingRnasHavePatternAndResponse() throws IOException, SQLException {
    Path file =
        export(
            ExportFormat.NONCORNA,
            List.of(
                response(EntityType.MIRNA, State.DECREASED, Predicate.CONFERS_RESISTANCE_TO),
                response(EntityType.NCRNA, State.INCREASED, Predicate.CONFERS_SENSITIVITY_TO),
                response(EntityType.GENE, State.NONE, Predicate.CONFERS_RESISTANCE_TO),
                response(EntityType.MIRNA, State.NONE, Predicate.TARGETS)));
    assertThat(
            TableExportTest.query(
                "SELECT ncrna_type, drug, pattern, response, cancer, pmid FROM "
                    + TSV.formatted(file)
                    + " ORDER BY 1"))
        .containsExactly(
            List.of("miRNA", "tamoxifen", "down", "resistant", "breast cancer", "11111111"),
            List.of("ncRNA", "tamoxifen", "up", "sensitive", "breast cancer", "11111111"));
  }

  @Test
  void theWorklistCountsClaimsAndReviewsOfEachPaper() throws IOException, SQLException {
    Path claims = SampleClaims.write(folder.resolve("claims.jsonl"), sample);
    Path civic = folder.resolve("civic.tsv");
    Files.writeString(civic, "citation_id\tsource_type\n11111111\tPubMed\n222\tASCO\n");
    Path file = folder.resolve("worklist.tsv");
    new Export(
            claims, one -> new JudgedEvidence(one, Standing.UNDECIDED), DecisionFilter.ALL, _ -> "")
        .writeWorklist(file, CivicSources.read(civic));
    assertThat(
            TableExportTest.query(
                "SELECT claims, reviews, pmid, in_civic, cited_by FROM " + TSV.formatted(file)))
        .containsExactly(
            List.of(
                Integer.toString(SampleClaims.keys(sample).size()),
                "3",
                "11111111",
                "yes",
                "a.txt|b.txt|c.txt"));
    assertThat(TableExportTest.query("SELECT is_said_to_show FROM " + TSV.formatted(file)))
        .singleElement()
        .satisfies(row -> assertThat(row.getFirst()).contains(" tamoxifen; and "));
    Files.writeString(civic, "something\telse\n");
    assertThatThrownBy(() -> CivicSources.read(civic))
        .hasMessageContaining("civic.tsv:1: no table of CIViC");
  }
}
