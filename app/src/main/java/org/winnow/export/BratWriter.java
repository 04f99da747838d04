package org.winnow.export;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.winnow.claim.Evidence;
import org.winnow.text.Span;

/// brat standoff: for each document a `.txt` and an `.ann`, claims as events on their triggers. Offsets are
/// code points. A span over a line's end stands in pieces, as brat wants it.
final class BratWriter implements ExportWriter.OfDocuments {
  private final Path folder;
  private final Path draft;

  BratWriter(Path folder) throws IOException {
    this.folder = folder;
    this.draft = folder.resolveSibling(folder.getFileName() + ".unfinished");
    clear();
    Files.createDirectories(draft);
  }

  @Override
  public void write(ExportedDocument document) throws IOException {
    StandoffDocument standoff = StandoffDocument.of(document);
    String name = name(document.id());
    Files.writeString(draft.resolve(name + ".txt"), standoff.text().text());
    Files.write(draft.resolve(name + ".ann"), annotations(standoff));
  }

  private static List<String> annotations(StandoffDocument standoff) {
    List<String> lines = new ArrayList<>();
    for (StandoffDocument.Mark mark : standoff.marks()) {
      lines.add(line(mark, standoff.text()));
    }
    int number = 0;
    for (StandoffDocument.Mark mark : standoff.marks()) {
      if (!mark.curie().isEmpty()) {
        number++;
        lines.add(
            "N%d\tReference %s %s\t%s".formatted(number, mark.id(), mark.curie(), plain(mark)));
      }
    }
    int attributes = 0;
    for (StandoffDocument.Relation relation : standoff.relations()) {
      String event = relation.id().replace('R', 'E');
      Evidence e = relation.evidence();
      lines.add(
          "%s\t%s:%s Subject:%s Object:%s"
              .formatted(
                  event,
                  e.predicate().label(),
                  relation.trigger().id(),
                  relation.subject().id(),
                  relation.object().id()));
      for (String attribute : attributes(relation)) {
        lines.add("A%d\t%s".formatted(++attributes, attribute.formatted(event)));
      }
    }
    return lines;
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
    for (int i = 2; Files.exists(draft.resolve(name + ".txt")); i++) {
      name = plain + "-" + i;
    }
    return name;
  }

  @Override
  public void finish() throws IOException {
    if (!Files.exists(folder)) {
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(draft)) {
      for (Path file : files) {
        Path target = folder.resolve(file.getFileName());
        Files.move(
            file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /// Takes away what was not finished.
  private void clear() throws IOException {
    if (Files.exists(draft)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(draft)) {
        for (Path file : files) {
          Files.delete(file);
        }
      }
      Files.delete(draft);
    }
  }

  @Override
  public void close() throws IOException {
    clear();
  }
}
