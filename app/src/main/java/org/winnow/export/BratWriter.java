package org.winnow.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.winnow.claim.Evidence;
import org.winnow.text.Span;

/// brat standoff: for each document a `.txt` and an `.ann`, claims as events on their triggers. Offsets are
/// code points. A span over a line's end stands in pieces, as brat wants it.
final class BratWriter implements ExportWriter.OfDocuments {
  private final Path folder;
  private final List<ExportFile> files = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  BratWriter(Path folder) {
    this.folder = folder;
  }

  @Override
  public void write(ExportedDocument document) throws IOException {
    StandoffDocument standoff = StandoffDocument.of(document);
    String name = name(document.id());
    ExportFile text = open(name + ".txt");
    text.text().write(standoff.text().text());
    text.text().close();
    ExportFile annotations = open(name + ".ann");
    for (StandoffDocument.Mark mark : standoff.marks()) {
      annotations.line(line(mark, standoff.text()));
    }
    int number = 0;
    for (StandoffDocument.Mark mark : standoff.marks()) {
      if (!mark.curie().isEmpty()) {
        number++;
        annotations.line(
            "N%d\tReference %s %s\t%s".formatted(number, mark.id(), mark.curie(), plain(mark)));
      }
    }
    int attributes = 0;
    for (StandoffDocument.Relation relation : standoff.relations()) {
      String event = relation.id().replace('R', 'E');
      Evidence e = relation.evidence();
      annotations.line(
          "%s\t%s:%s Subject:%s Object:%s"
              .formatted(
                  event,
                  e.predicate().label(),
                  relation.trigger().id(),
                  relation.subject().id(),
                  relation.object().id()));
      for (String attribute : attributes(relation)) {
        annotations.line("A%d\t%s".formatted(++attributes, attribute.formatted(event)));
      }
    }
    annotations.text().close();
  }

  private static String plain(StandoffDocument.Mark mark) {
    return mark.name().replaceAll("[\\p{Cntrl}\\s]+", " ");
  }

  private static List<String> attributes(StandoffDocument.Relation relation) {
    Evidence e = relation.evidence();
    List<String> attributes = new ArrayList<>();
    if (e.negated()) {
      attributes.add("Negated %s");
    }
    if (e.hedged()) {
      attributes.add("Hedged %s");
    }
    attributes.add("State %s " + e.subject().state().label());
    attributes.add("Decision %s " + relation.one().standing().label());
    return attributes;
  }

  private static String line(StandoffDocument.Mark mark, DocumentText text) {
    List<Span> pieces = pieces(mark.span(), text.of(mark.span()));
    String places =
        pieces.stream()
            .map(piece -> text.codePoint(piece.start()) + " " + text.codePoint(piece.end()))
            .collect(Collectors.joining(";"));
    String shown = pieces.stream().map(text::of).collect(Collectors.joining(" "));
    return "%s\t%s %s\t%s".formatted(mark.id(), mark.type(), places, shown.replace('\t', ' '));
  }

  private static List<Span> pieces(Span span, String text) {
    List<Span> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean ends = i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r';
      if (ends) {
        if (i > start) {
          pieces.add(new Span(span.start() + start, span.start() + i));
        }
        start = i + 1;
      }
    }
    return pieces;
  }

  /// The file name of a document: no folders, no characters that brat's addresses do not take.
  private String name(String document) {
    String plain = document.replaceAll("[^A-Za-z0-9._-]+", "_");
    String name = plain;
    for (int i = 2; !names.add(name); i++) {
      name = plain + "-" + i;
    }
    return name;
  }

  private ExportFile open(String name) throws IOException {
    ExportFile file = new ExportFile(folder.resolve(name));
    files.add(file);
    return file;
  }

  @Override
  public void finish() throws IOException {
    for (ExportFile file : files) {
      file.finish();
    }
  }

  @Override
  public void close() throws IOException {
    for (ExportFile file : files) {
      file.close();
    }
  }
}
