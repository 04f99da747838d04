package org.winnow.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.trig.TriGWriter;

/// One nanopublication a claim, in TriG: head, assertion, provenance and publication info, each a graph of
/// its own. They stand under the address that nanopublications have before they are published, and carry no
/// time, so that the same claims are the same bytes.
final class NanopubWriter implements ExportWriter.OfClaims {
  private static final String UNPUBLISHED = "http://purl.org/nanopub/temp/winnow/";
  private static final String NP = "http://www.nanopub.org/nschema#";

  private final ExportFile file;
  private final RDFWriter out;

  NanopubWriter(Path target) throws IOException {
    file = new ExportFile(target);
    out = new TriGWriter(file.text());
    out.startRDF();
    RdfTerms.declare(out);
    out.handleNamespace("np", NP);
  }

  @Override
  public void write(ExportedClaim claim) {
    String base = UNPUBLISHED + claim.key();
    IRI nanopub = RdfTerms.iri(base);
    IRI assertion = RdfTerms.iri(base + "#assertion");
    IRI provenance = RdfTerms.iri(base + "#provenance");
    IRI info = RdfTerms.iri(base + "#pubinfo");
    List<Statement> head =
        List.of(
            RdfTerms.statement(nanopub, RDF.TYPE, RdfTerms.iri(NP + "Nanopublication")),
            RdfTerms.statement(nanopub, RdfTerms.iri(NP + "hasAssertion"), assertion),
            RdfTerms.statement(nanopub, RdfTerms.iri(NP + "hasProvenance"), provenance),
            RdfTerms.statement(nanopub, RdfTerms.iri(NP + "hasPublicationInfo"), info));
    write(head, RdfTerms.iri(base + "#head"));
    write(RdfTerms.assertion(claim), assertion);
    write(RdfTerms.provenance(claim, assertion), provenance);
    write(
        List.of(
            RdfTerms.statement(
                nanopub,
                RdfTerms.iri(RdfTerms.PROV + "wasGeneratedBy"),
                RdfTerms.iri(RdfTerms.URN + "program"))),
        info);
  }

  private void write(List<Statement> statements, IRI graph) {
    SimpleValueFactory values = SimpleValueFactory.getInstance();
    for (Statement s : statements) {
      out.handleStatement(
          values.createStatement(s.getSubject(), s.getPredicate(), s.getObject(), graph));
    }
  }

  @Override
  public void finish() throws IOException {
    out.endRDF();
    file.finish();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
