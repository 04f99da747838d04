package org.winnow.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.winnow.claim.ClaimTable;

/// The files of a run while they are written; none of them takes the place of an older one before
/// [#publish]. Not thread-safe.
final class RunOutput implements Closeable {
  private final OutputFile claims;
  private final OutputFile mentions;
  private final OutputFile table;
  private final OutputFile manifest;
  private final RenderedTexts texts;
  private final ClaimTable rows = new ClaimTable();
  private final RunCounts counts = new RunCounts();

  RunOutput(Path folder) throws IOException {
    claims = new OutputFile(folder.resolve("claims.jsonl"));
    mentions = new OutputFile(folder.resolve("mentions.jsonl"));
    table = new OutputFile(folder.resolve("claims.tsv"));
    manifest = new OutputFile(folder.resolve("run.json"));
    texts = new RenderedTexts(folder);
  }

  RunCounts counts() {
    return counts;
  }

  void add(ExtractedDocument found, List<String> mentionLines, List<String> claimLines)
      throws IOException {
    for (String line : mentionLines) {
      mentions.line(line);
    }
    for (String line : claimLines) {
      claims.line(line);
    }
    found.evidence().forEach(rows::add);
    counts.add(found);
    counts.setClaims(rows.size());
    if (found.document().rendered()) {
      texts.write(found.document().id(), found.document().source());
    }
  }

  /// All claims, still under the name of a draft.
  Path finishedClaims() throws IOException {
    return claims.finish();
  }

  void publish(RunManifest run) throws IOException {
    rows.write(table.writer());
    run.write(manifest.writer());
    texts.deleteOthers();
    claims.publish();
    mentions.publish();
    table.publish();
    manifest.publish();
  }

  @Override
  public void close() throws IOException {
    claims.close();
    mentions.close();
    table.close();
    manifest.close();
  }
}
