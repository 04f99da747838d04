package org.winnow.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// RDF read and checked by Jena; INDRA's statements against the shape of INDRA's statements.
class GraphExportTest {
  private static final String PREFIXES =
      "PREFIX biolink: <https://w3id.org/biolink/vocab/> PREFIX oa: <http://www.w3.org/ns/oa#>"
          + " PREFIX np: <http://www.nanopub.org/nschema#> PREFIX prov:"
          + " <http://www.w3.org/ns/prov#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ";

  private final List<Evidence> sample = SampleClaims.all();

  @TempDir private Path folder;

  private Path export(ExportFormat format, Standing standing) throws IOException {
    Path claims = SampleClaims.write(folder.resolve("claims.jsonl"), sample);
    Path target = folder.resolve(format.fileName());
    new Export(claims, one -> new JudgedEvidence(one, standing), DecisionFilter.ALL, _ -> "")
        .write(format, target);
    return target;
  }

  private static String resource(String name) throws IOException {
    try (var in = GraphExportTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Model model(Path file) {
    return RDFDataMgr.loadModel(file.toString(), Lang.TURTLE);
  }

  private static ValidationReport validate(Model model) throws IOException {
    Model shapes = ModelFactory.createDefaultModel();
    RDFDataMgr.read(shapes, new StringReader(resource("shapes.ttl")), null, Lang.TURTLE);
    return ShaclValidator.get().validate(Shapes.parse(shapes.getGraph()), model.getGraph());
  }

  @Test
  void turtleHoldsEveryClaimInShape() throws IOException {
    Model model = model(export(ExportFormat.RDF, Standing.UNDECIDED));
    assertThat(select(model, "SELECT DISTINCT ?x WHERE { ?x a biolink:Association }"))
        .hasSameSizeAs(SampleClaims.keys(sample));
    ValidationReport report = validate(model);
    assertThat(report.getEntries()).isEmpty();
    assertThat(select(model, "SELECT ?x WHERE { ?e rdfs:label ?x }"))
        .containsAll(SampleClaims.HOSTILE);
    TreeSet<String> quotes = new TreeSet<>();
    sample.forEach(e -> quotes.add(e.quote()));
    assertThat(select(model, "SELECT DISTINCT ?x WHERE { ?q oa:exact ?x }"))
        .containsExactlyInAnyOrderElementsOf(quotes);
  }

  @Test
  void theShapesRefuseAClaimWithoutItsSubject() throws IOException {
    Model model = model(export(ExportFormat.RDF, Standing.UNDECIDED));
    model.removeAll(null, RDF.subject, null);
    assertThat(validate(model).getEntries()).hasSameSizeAs(SampleClaims.keys(sample));
  }

  @Test
  void acceptanceChangesWhoVouches() throws IOException {
    Model model = model(export(ExportFormat.RDF, Standing.ACCEPTED));
    assertThat(select(model, "SELECT DISTINCT ?x WHERE { ?c biolink:agent_type ?x }"))
        .containsExactly("manual_validation_of_automated_agent");
    assertThat(select(model, "SELECT DISTINCT ?x WHERE { ?c biolink:knowledge_level ?x }"))
        .containsExactly("knowledge_assertion");
    assertThat(select(model, "SELECT DISTINCT ?x WHERE { ?e biolink:has_evidence ?x }"))
        .containsExactly("https://bioregistry.io/ECO:0000304");
  }

  @Test
  void eachNanopublicationHasItsFourGraphs() throws IOException {
    Dataset dataset =
        RDFDataMgr.loadDataset(export(ExportFormat.NANOPUB, Standing.UNDECIDED).toString());
    String query =
        PREFIXES
            + "SELECT ?x WHERE { GRAPH ?h { ?x a np:Nanopublication ; np:hasAssertion ?a ;"
            + " np:hasProvenance ?p ; np:hasPublicationInfo ?i }"
            + " GRAPH ?a { ?c a biolink:Association }"
            + " GRAPH ?p { ?a prov:wasDerivedFrom ?e } GRAPH ?i { ?x ?y ?z } }";
    try (QueryExecution execution = QueryExecutionFactory.create(query, dataset)) {
      TreeSet<String> found = new TreeSet<>();
      execution.execSelect().forEachRemaining(row -> found.add(row.get("x").toString()));
      assertThat(found).hasSameSizeAs(SampleClaims.keys(sample));
    }
  }

  private static List<String> select(Model model, String query) {
    List<String> found = new ArrayList<>();
    try (QueryExecution execution = QueryExecutionFactory.create(PREFIXES + query, model)) {
      execution
          .execSelect()
          .forEachRemaining(row -> {
            var x = row.get("x");
            found.add(x.isLiteral() ? x.asLiteral().getLexicalForm() : x.toString());
          });
    }
    return found;
  }

  @Test
  void indraGetsWhatItHasWordsFor() throws IOException {
    Path claims = SampleClaims.write(folder.resolve("claims.jsonl"), sample);
    Path file = folder.resolve("indra.json");
    ExportReport report =
        new Export(
                claims,
                one -> new JudgedEvidence(one, Standing.UNDECIDED),
                DecisionFilter.ALL,
                _ -> "")
            .write(ExportFormat.INDRA, file);
    String text = Files.readString(file);
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource("indra-statements.schema.json"))
                .validate(text, InputFormat.JSON))
        .isEmpty();
    JsonNode statements = JsonMapper.shared().readTree(text);
    long lost = report.notExpressed().values().stream().mapToLong(Long::longValue).sum();
    assertThat(statements.size() + lost).isEqualTo(SampleClaims.keys(sample).size());
    long response =
        sample.stream()
            .filter(e -> e.predicate().family() == Predicate.Family.RESPONSE)
            .map(Evidence::claim)
            .distinct()
            .count();
    assertThat(
            report.notExpressed().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("response"))
                .mapToLong(entry -> entry.getValue())
                .sum())
        .isEqualTo(response);
  }
}
