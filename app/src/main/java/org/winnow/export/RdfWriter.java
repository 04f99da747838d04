package org.winnow.export;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;

/// Claims as RDF in Turtle.
final class RdfWriter implements ExportWriter.OfClaims {
  private final ExportFile file;
  private final RDFWriter out;

  RdfWriter(Path target) throws IOException {
    file = new ExportFile(target);
    out = new TurtleWriter(file.text());
    out.startRDF();
    RdfTerms.declare(out);
  }

  @Override
  public void write(ExportedClaim claim) {
    IRI it = RdfTerms.claim(claim);
    RdfTerms.assertion(claim).forEach(out::handleStatement);
    RdfTerms.provenance(claim, it).forEach(out::handleStatement);
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
