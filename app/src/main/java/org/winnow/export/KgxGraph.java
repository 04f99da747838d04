package org.winnow.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Argument;
import org.winnow.claim.Evidence;
import org.winnow.claim.State;
import org.winnow.text.EntityType;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A claim as an edge and its arguments as nodes of a Biolink graph: what KGX, GraphML and Neo4j files have
/// in common. Keeps the nodes, of which few are in memory, for after the edges. Not thread-safe.
final class KgxGraph implements Closeable {
  /// Slots of a node, in the order of the columns.
  static final List<String> NODE_SLOTS = List.of("id", "category", "name", "provided_by");

  /// Slots of an edge, in the order of the columns.
  static final List<String> EDGE_SLOTS =
      List.of(
          "id",
          "subject",
          "predicate",
          "object",
          "category",
          "negated",
          "qualified_predicate",
          "subject_direction_qualifier",
          "subject_form_or_variant_qualifier",
          "object_direction_qualifier",
          "object_aspect_qualifier",
          "causal_mechanism_qualifier",
          "disease_context_qualifier",
          "species_context_qualifier",
          "knowledge_level",
          "agent_type",
          "primary_knowledge_source",
          "publications",
          "has_evidence",
          "has_confidence_score",
          "evidence_count",
          "original_subject",
          "original_predicate",
          "original_object",
          "supporting_text");

  private static final String SOURCE = "infores:winnow";

  private final SortedLines nodes = SortedLines.distinct();
  private final NotExpressed notExpressed;

  KgxGraph(NotExpressed notExpressed) {
    this.notExpressed = notExpressed;
  }

  /// What is done with a node.
  @FunctionalInterface
  interface NodeWriter {
    /// Takes a node: values are text, or a list of texts.
    void write(Map<String, Object> node) throws IOException;
  }

  /// Hands on all nodes, by id; to be called once, after the last edge.
  void nodes(NodeWriter writer) throws IOException {
    TypeReference<LinkedHashMap<String, Object>> slots = new TypeReference<>() {};
    for (Iterator<SortedLines.Line> each = nodes.inOrder(); each.hasNext(); ) {
      writer.write(JsonMapper.shared().readValue(each.next().text(), slots));
    }
  }

  @Override
  public void close() throws IOException {
    nodes.close();
  }

  /// The edge of a claim: values are text, Boolean, Integer, Double, or a list of texts.
  Map<String, Object> edge(ExportedClaim claim) throws IOException {
    Argument subject = claim.subject();
    Argument object = claim.object();
    addNode(subject);
    addNode(object);
    countLosses(claim);
    Biolink.Edge edge = Biolink.edge(subject, claim.predicate(), object);
    Map<String, Object> slots = new LinkedHashMap<>();
    slots.put("id", "urn:winnow:claim:" + claim.key());
    slots.put("subject", Curie.of(subject));
    slots.put("predicate", edge.predicate());
    slots.put("object", Curie.of(object));
    slots.put("category", List.of(Biolink.PREFIX + "Association"));
    slots.put("negated", claim.negated());
    put(slots, "qualified_predicate", edge.qualified());
    put(slots, "subject_direction_qualifier", Biolink.direction(subject.state()));
    put(slots, "subject_form_or_variant_qualifier", Biolink.form(subject.state()));
    put(slots, "object_direction_qualifier", edge.direction());
    put(slots, "object_aspect_qualifier", edge.aspect());
    put(slots, "causal_mechanism_qualifier", edge.mechanism());
    putSingle(slots, "disease_context_qualifier", claim, EntityType.DISEASE);
    putSingle(slots, "species_context_qualifier", claim, EntityType.SPECIES);
    putProvenance(slots, claim);
    return slots;
  }

  private static void putProvenance(Map<String, Object> slots, ExportedClaim claim) {
    Evidence surest = claim.surest();
    slots.put("knowledge_level", Biolink.knowledgeLevel(claim.standing()));
    slots.put("agent_type", Biolink.agentType(claim.standing()));
    slots.put("primary_knowledge_source", SOURCE);
    if (!claim.publications().isEmpty()) {
      slots.put("publications", List.copyOf(claim.publications()));
    }
    slots.put("has_evidence", List.copyOf(Eco.codes(claim)));
    slots.put("has_confidence_score", surest.confidence());
    slots.put("evidence_count", claim.evidence().size());
    slots.put("original_subject", surest.subject().text());
    slots.put("original_predicate", claim.predicate().label());
    slots.put("original_object", surest.object().text());
    slots.put(
        "supporting_text",
        claim.evidence().stream().map(one -> one.evidence().quote()).distinct().toList());
  }

  private void countLosses(ExportedClaim claim) {
    State state = claim.subject().state();
    if (state == State.HYPERMETHYLATED || state == State.HYPOMETHYLATED) {
      notExpressed.count("state of the subject: " + state.label());
    }
    if (Biolink.isWeakened(claim.subject(), claim.predicate(), claim.object())) {
      notExpressed.count("causal wording (Biolink has it between genes and chemicals only)");
    }
    if (Biolink.isOfNoChemical(claim.predicate(), claim.object())) {
      notExpressed.count("response to a therapy that is no chemical");
    }
    if (claim.hedged() == claim.evidence().size()) {
      notExpressed.count("hedging");
    }
  }

  private void addNode(Argument argument) throws IOException {
    String id = Curie.of(argument);
    nodes.add(id, () -> JsonMapper.shared().writeValueAsString(node(id, argument)));
  }

  private static Map<String, Object> node(String id, Argument argument) {
    Map<String, Object> slots = new LinkedHashMap<>();
    slots.put("id", id);
    slots.put("category", List.of(Biolink.category(argument.type(), id)));
    slots.put("name", argument.name());
    slots.put("provided_by", List.of(SOURCE));
    return slots;
  }

  private void putSingle(
      Map<String, Object> slots, String slot, ExportedClaim claim, EntityType type) {
    var found = claim.context(type);
    if (found.size() == 1) {
      slots.put(slot, found.first());
    } else if (found.size() > 1) {
      notExpressed.count("several values of " + slot);
    }
  }

  private static void put(Map<String, Object> slots, String slot, @Nullable String value) {
    if (value != null) {
      slots.put(slot, value);
    }
  }
}
