package org.winnow.export;

import java.io.IOException;
import java.nio.file.Path;
import org.winnow.claim.EvidenceJson;

/// One line an evidence, as `claims.jsonl` has it and its schema says, in the order of the claims; what
/// curators have put right is put right here. Two runs' files can be compared line by line.
final class JsonLinesWriter implements ExportWriter.OfClaims {
  private final ExportFile file;

  JsonLinesWriter(Path target) throws IOException {
    file = new ExportFile(target);
  }

  @Override
  public void write(ExportedClaim claim) throws IOException {
    for (JudgedEvidence one : claim.evidence()) {
      file.line(EvidenceJson.write(one.evidence()));
    }
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
