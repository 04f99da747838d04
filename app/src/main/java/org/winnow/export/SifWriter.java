package org.winnow.export;

import java.io.IOException;
import java.nio.file.Path;
import org.winnow.claim.State;

/// Simple interaction format: subject, predicate and object by their ids, parted by tabs. It has no place
/// for anything else; negated claims are left out rather than shown as their opposites.
final class SifWriter implements ExportWriter.OfClaims {
  private final ExportFile file;
  private final NotExpressed notExpressed;

  SifWriter(Path target, NotExpressed notExpressed) throws IOException {
    this.notExpressed = notExpressed;
    file = new ExportFile(target);
  }

  @Override
  public void write(ExportedClaim claim) throws IOException {
    if (claim.negated()) {
      notExpressed.count("negated claim (left out)");
      return;
    }
    State state = claim.subject().state();
    if (state != State.NONE) {
      notExpressed.count("state of the subject: " + state.label());
    }
    String predicate = claim.predicate().label();
    file.line(Curie.of(claim.subject()) + "\t" + predicate + "\t" + Curie.of(claim.object()));
  }

  @Override
  public void finish() throws IOException {
    file.finish();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
