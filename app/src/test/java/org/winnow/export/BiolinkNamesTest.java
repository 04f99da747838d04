package org.winnow.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;
import org.winnow.text.EntityType;
import org.winnow.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever is claimed of whatever, a graph has the Biolink Model's names only, and each predicate between
/// the classes that it is for.
class BiolinkNamesTest {
  private static final String VOCABULARY = "https://w3id.org/biolink/vocab/";

  private static final List<State> STATES = List.of(State.values());

  @TempDir private Path folder;
  private final List<Evidence> all = new ArrayList<>();
  private BiolinkNames names = new BiolinkNames(List.of());

  @BeforeEach
  void everyKindOfClaim() throws IOException {
    names = BiolinkNames.read();
    for (EntityType subject : EntityType.values()) {
      for (EntityType object : EntityType.values()) {
        for (Predicate predicate : Predicate.values()) {
          if (subject.isArgument() && isPossible(predicate, object)) {
            add(subject, STATES.get(all.size() % STATES.size()), predicate, object);
          }
        }
      }
    }
  }

  /// What is resisted is a drug or a therapy.
  private static boolean isPossible(Predicate predicate, EntityType object) {
    boolean treatment = object == EntityType.DRUG || object == EntityType.THERAPY;
    return object.isArgument() && (treatment || predicate.family() != Predicate.Family.RESPONSE);
  }

  private void add(EntityType subject, State state, Predicate predicate, EntityType object) {
    all.add(
        SampleClaims.evidence(
            "a.txt",
            SampleClaims.argument(subject, "s" + subject, new Span(0, 1), "X:" + subject, state),
            predicate,
            SampleClaims.argument(object, "o" + object, new Span(0, 1), "Y:" + object, State.NONE),
            "does"));
  }

  private ExportReport export(ExportFormat format, Standing standing, Path target)
      throws IOException {
    Path claims = SampleClaims.write(folder.resolve("claims.jsonl"), all);
    return new Export(claims, one -> new JudgedEvidence(one, standing), DecisionFilter.ALL, _ -> "")
        .write(format, target);
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(JsonMapper.shared()::readTree).toList();
  }

  private static String local(String curie) {
    assertThat(curie).startsWith("biolink:");
    return curie.substring("biolink:".length());
  }

  @Test
  void kgxHasNamesOfBiolinkOnly() throws IOException {
    for (Standing standing : Standing.values()) {
      Path kgx = folder.resolve("kgx" + standing);
      export(ExportFormat.KGX, standing, kgx);
      List<JsonNode> edges = lines(kgx.resolve("edges.jsonl"));
      assertThat(edges).hasSameSizeAs(SampleClaims.keys(all));
      for (JsonNode node : lines(kgx.resolve("nodes.jsonl"))) {
        check(node);
      }
      for (JsonNode edge : edges) {
        check(edge);
        assertThat(names.has("predicate", local(edge.get("predicate").asString()))).isTrue();
        String qualified = edge.path("qualified_predicate").asString("biolink:affects");
        assertThat(names.has("predicate", local(qualified))).isTrue();
      }
    }
  }

  private void check(JsonNode element) {
    for (Map.Entry<String, JsonNode> slot : element.properties()) {
      assertThat(names.has("slot", slot.getKey())).as("slot %s", slot.getKey()).isTrue();
      if (names.isClosed(slot.getKey())) {
        assertThat(names.mayBe(slot.getKey(), slot.getValue().asString())).as("%s", slot).isTrue();
      }
    }
    for (JsonNode category : element.get("category")) {
      assertThat(names.has("class", local(category.asString()))).as("%s", category).isTrue();
    }
  }

  /// Where Biolink has no predicate between two classes, the export says so.
  @Test
  void predicatesStandBetweenTheClassesTheyAreFor() throws IOException {
    Path kgx = folder.resolve("kgx");
    ExportReport report = export(ExportFormat.KGX, Standing.UNDECIDED, kgx);
    Map<String, String> classes = new HashMap<>();
    for (JsonNode node : lines(kgx.resolve("nodes.jsonl"))) {
      classes.put(node.get("id").asString(), local(node.get("category").get(0).asString()));
    }
    long outside = 0;
    for (JsonNode edge : lines(kgx.resolve("edges.jsonl"))) {
      String predicate = local(edge.get("predicate").asString());
      String subject = String.valueOf(classes.get(edge.get("subject").asString()));
      String object = String.valueOf(classes.get(edge.get("object").asString()));
      assertThat(names.takesSubject(predicate, subject)).as("%s", edge).isTrue();
      outside += names.takesObject(predicate, object) ? 0 : 1;
    }
    assertThat(outside)
        .isPositive()
        .isEqualTo(report.notExpressed().get("response to a therapy that is no chemical"));
  }

  @Test
  void rdfHasNamesOfBiolinkOnly() throws IOException {
    Path file = folder.resolve("claims.ttl");
    export(ExportFormat.RDF, Standing.ACCEPTED, file);
    Model model = RDFDataMgr.loadModel(file.toString(), Lang.TURTLE);
    for (Statement one : model.listStatements().toList()) {
      if (one.getPredicate().getURI().startsWith(VOCABULARY)) {
        String slot = one.getPredicate().getURI().substring(VOCABULARY.length());
        assertThat(names.has("slot", slot)).as("slot %s", slot).isTrue();
      }
      RDFNode object = one.getObject();
      if (object.isURIResource() && object.asResource().getURI().startsWith(VOCABULARY)) {
        String kind = one.getPredicate().equals(RDF.type) ? "class" : "predicate";
        String name = object.asResource().getURI().substring(VOCABULARY.length());
        assertThat(names.has(kind, name)).as("%s %s", kind, name).isTrue();
      }
    }
  }
}
