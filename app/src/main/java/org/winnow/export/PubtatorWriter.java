package org.winnow.export;

import java.io.IOException;
import java.nio.file.Path;
import org.winnow.claim.Evidence;
import org.winnow.claim.State;

/// PubTator: the text up to the first line's end as title, the rest as abstract, names and relations below.
/// Offsets are code points over both, as if they were one text. It has no place for triggers, negation,
/// hedging and states; negated claims are left out rather than shown as their opposites.
final class PubtatorWriter implements ExportWriter.OfDocuments {
  private final ExportFile file;
  private final NotExpressed notExpressed;
  private int documents;

  PubtatorWriter(Path target, NotExpressed notExpressed) throws IOException {
    this.notExpressed = notExpressed;
    file = new ExportFile(target);
  }

  @Override
  public void write(ExportedDocument document) throws IOException {
    StandoffDocument standoff = StandoffDocument.of(document);
    String id = id(document);
    String text = standoff.text().text().replace('\t', ' ').replace('\r', ' ');
    int line = text.indexOf('\n');
    String title = line < 0 ? text : text.substring(0, line);
    String rest = line < 0 ? "" : text.substring(line + 1).replace('\n', ' ');
    file.line(id + "|t|" + title);
    file.line(id + "|a|" + rest);
    for (StandoffDocument.Mark mark : standoff.marks()) {
      if (!mark.curie().isEmpty()) {
        file.line(
            "%s\t%d\t%d\t%s\t%s\t%s"
                .formatted(
                    id,
                    standoff.text().codePoint(mark.span().start()),
                    standoff.text().codePoint(mark.span().end()),
                    standoff.text().of(mark.span()).replaceAll("[\\t\\r\\n]", " "),
                    mark.type(),
                    mark.curie()));
      }
    }
    for (StandoffDocument.Relation relation : standoff.relations()) {
      Evidence e = relation.evidence();
      if (e.negated()) {
        notExpressed.count("negated claim (left out)");
      } else {
        file.line(
            "%s\t%s\t%s\t%s"
                .formatted(
                    id,
                    e.predicate().label(),
                    relation.subject().curie(),
                    relation.object().curie()));
        countLosses(e);
      }
    }
    file.line("");
  }

  private void countLosses(Evidence e) {
    if (e.hedged()) {
      notExpressed.count("hedging");
    }
    if (e.subject().state() != State.NONE) {
      notExpressed.count("state of the subject: " + e.subject().state().label());
    }
  }

  /// Documents without a PubMed id are numbered.
  private String id(ExportedDocument document) {
    documents++;
    String pmid = document.evidence().getFirst().evidence().pmid();
    if (pmid == null) {
      notExpressed.count("name of a document without PubMed id");
      return "winnow" + documents;
    }
    return pmid;
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
