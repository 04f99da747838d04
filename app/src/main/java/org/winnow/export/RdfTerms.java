package org.winnow.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Argument;
import org.winnow.claim.Citation;
import org.winnow.claim.Evidence;
import org.winnow.text.EntityType;

/// A claim and its evidence as RDF: the claim is a Biolink association, each evidence a W3C annotation that
/// quotes the document. Entities of vocabularies have Bioregistry's addresses; what only Winnow knows has
/// URNs.
final class RdfTerms {
  static final String BIOLINK = "https://w3id.org/biolink/vocab/";
  static final String BIOREGISTRY = "https://bioregistry.io/";
  static final String OA = "http://www.w3.org/ns/oa#";
  static final String PROV = "http://www.w3.org/ns/prov#";
  static final String CITO = "http://purl.org/spar/cito/";
  static final String URN = "urn:winnow:";

  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private RdfTerms() {}

  /// Prefixes of all that is written.
  static void declare(RDFHandler out) {
    out.handleNamespace("biolink", BIOLINK);
    out.handleNamespace("oa", OA);
    out.handleNamespace("prov", PROV);
    out.handleNamespace("cito", CITO);
    out.handleNamespace("rdf", RDF.NAMESPACE);
    out.handleNamespace("rdfs", RDFS.NAMESPACE);
    out.handleNamespace("xsd", XSD.NAMESPACE);
    out.handleNamespace("winnow", URN);
  }

  static IRI iri(String text) {
    return VALUES.createIRI(text);
  }

  static IRI biolink(String curie) {
    return iri(BIOLINK + Curie.local(curie));
  }

  /// The address of an entity or paper.
  static IRI ofCurie(String curie) {
    String prefix = Curie.prefix(curie) + ":";
    String local = escaped(Curie.local(curie));
    return iri(prefix.equals(Curie.LOCAL) ? URN + "entity:" + local : BIOREGISTRY + prefix + local);
  }

  static IRI claim(ExportedClaim claim) {
    return iri(URN + "claim:" + claim.key());
  }

  static IRI evidence(Evidence evidence) {
    return iri(URN + "evidence:" + evidence.evidence());
  }

  private static String escaped(String local) {
    return URLEncoder.encode(local, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%2F", "/")
        .replace("%3A", ":");
  }

  static Literal text(String text) {
    return VALUES.createLiteral(text);
  }

  static Statement statement(Resource subject, IRI predicate, Value object) {
    return VALUES.createStatement(subject, predicate, object);
  }

  /// What is claimed.
  static List<Statement> assertion(ExportedClaim claim) {
    IRI it = claim(claim);
    Argument subject = claim.subject();
    Argument object = claim.object();
    Biolink.Edge edge = Biolink.edge(subject, claim.predicate(), object);
    List<Statement> all = new ArrayList<>();
    all.add(statement(it, RDF.TYPE, iri(BIOLINK + "Association")));
    all.add(statement(it, RDF.SUBJECT, ofCurie(Curie.of(subject))));
    all.add(statement(it, RDF.PREDICATE, biolink(edge.predicate())));
    all.add(statement(it, RDF.OBJECT, ofCurie(Curie.of(object))));
    all.add(statement(it, iri(BIOLINK + "negated"), VALUES.createLiteral(claim.negated())));
    all.add(statement(it, iri(URN + "predicate"), text(claim.predicate().label())));
    all.add(statement(it, iri(URN + "state"), text(subject.state().label())));
    all.add(statement(it, iri(URN + "effect"), text(claim.surest().effect().label())));
    add(all, it, "qualified_predicate", edge.qualified());
    add(all, it, "object_direction_qualifier", edge.direction());
    add(all, it, "object_aspect_qualifier", edge.aspect());
    add(all, it, "causal_mechanism_qualifier", edge.mechanism());
    add(all, it, "subject_direction_qualifier", Biolink.direction(subject.state()));
    add(all, it, "subject_form_or_variant_qualifier", Biolink.form(subject.state()));
    for (EntityType type : List.of(EntityType.DISEASE, EntityType.CELL_LINE, EntityType.SPECIES)) {
      for (String curie : claim.context(type)) {
        Value value = curie.contains(":") ? ofCurie(curie) : text(curie);
        all.add(statement(it, iri(BIOLINK + "context_qualifier"), value));
      }
    }
    addEntity(all, subject);
    addEntity(all, object);
    return all;
  }

  private static void add(List<Statement> all, IRI subject, String slot, @Nullable String value) {
    if (value != null) {
      Value object = value.startsWith(Biolink.PREFIX) ? biolink(value) : text(value);
      all.add(statement(subject, iri(BIOLINK + slot), object));
    }
  }

  private static void addEntity(List<Statement> all, Argument argument) {
    String curie = Curie.of(argument);
    IRI entity = ofCurie(curie);
    all.add(statement(entity, RDF.TYPE, biolink(Biolink.category(argument.type(), curie))));
    all.add(statement(entity, RDFS.LABEL, text(argument.name())));
  }

  /// Where a claim comes from: its evidence, the papers cited, how it was found and judged.
  static List<Statement> provenance(ExportedClaim claim, Resource about) {
    List<Statement> all = new ArrayList<>();
    String level = Biolink.knowledgeLevel(claim.standing());
    all.add(statement(about, iri(BIOLINK + "knowledge_level"), text(level)));
    all.add(
        statement(about, iri(BIOLINK + "agent_type"), text(Biolink.agentType(claim.standing()))));
    all.add(
        statement(
            about,
            iri(BIOLINK + "has_confidence_score"),
            VALUES.createLiteral(claim.surest().confidence())));
    for (JudgedEvidence one : claim.evidence()) {
      Evidence e = one.evidence();
      IRI evidence = evidence(e);
      all.add(statement(about, iri(PROV + "wasDerivedFrom"), evidence));
      all.addAll(annotation(one, evidence, about));
      for (Citation citation : e.citations()) {
        for (String paper : Curie.ofPaper(citation.pmid(), citation.doi())) {
          all.add(statement(evidence, iri(CITO + "citesAsEvidence"), ofCurie(paper)));
        }
      }
    }
    return all;
  }

  private static List<Statement> annotation(JudgedEvidence one, IRI evidence, Resource body) {
    Evidence e = one.evidence();
    IRI target = iri(evidence + "#target");
    IRI quote = iri(evidence + "#quote");
    IRI place = iri(evidence + "#place");
    return List.of(
        statement(evidence, RDF.TYPE, iri(OA + "Annotation")),
        statement(evidence, iri(OA + "hasBody"), body),
        statement(evidence, iri(OA + "hasTarget"), target),
        statement(evidence, iri(BIOLINK + "has_evidence"), ofCurie(Eco.code(e, one.standing()))),
        statement(evidence, iri(URN + "confidence"), VALUES.createLiteral(e.confidence())),
        statement(evidence, iri(URN + "rule"), text(e.rule())),
        statement(evidence, iri(URN + "decision"), text(one.standing().label())),
        statement(target, RDF.TYPE, iri(OA + "SpecificResource")),
        statement(target, iri(OA + "hasSource"), document(e)),
        statement(target, iri(OA + "hasSelector"), quote),
        statement(target, iri(OA + "hasSelector"), place),
        statement(quote, RDF.TYPE, iri(OA + "TextQuoteSelector")),
        statement(quote, iri(OA + "exact"), text(e.quote())),
        statement(place, RDF.TYPE, iri(OA + "TextPositionSelector")),
        statement(place, iri(OA + "start"), VALUES.createLiteral(e.source().start())),
        statement(place, iri(OA + "end"), VALUES.createLiteral(e.source().end())));
  }

  private static IRI document(Evidence e) {
    List<String> ids = Curie.ofPaper(e.pmid(), e.doi());
    return ids.isEmpty() ? iri(URN + "document:" + escaped(e.document())) : ofCurie(ids.getFirst());
  }
}
