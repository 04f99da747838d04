package org.winnow.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winnow.text.DataError;
import org.winnow.text.Document;
import org.winnow.text.DocumentInfo;
import org.winnow.text.LeftOut;
import org.winnow.text.Passage;
import org.winnow.text.PassageKind;
import org.winnow.text.Reference;
import org.winnow.text.Span;

/// Makes a document of the blocks that a reader found: sections named, reference list and back matter
/// taken out, broken sentences rejoined, text healed, citation marks cut out. One for each document; not
/// thread-safe.
final class DocumentAssembler {
  private final String id;
  private final Reading reading;
  private final String source;
  private final Hyphenation hyphenation;
  private final List<Passage> passages = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<DataError> errors = new ArrayList<>();

  private DocumentAssembler(String id, Reading reading) {
    this.id = id;
    this.reading = reading;
    this.source = reading.source();
    this.hyphenation = new Hyphenation(source);
  }

  static Document assemble(String id, String sha256, Reading reading) {
    return new DocumentAssembler(id, reading).document(sha256);
  }

  private Document document(String sha256) {
    List<Block> blocks =
        reading.marksAsides() ? reading.blocks() : Asides.setApart(reading.blocks(), source);
    List<Placed> placed = new Sections(source).place(Rejoiner.rejoin(blocks, source));
    readReferences(placed);
    List<Placed> kept = placed.stream().filter(p -> p.role().isText()).toList();
    CalloutFinder callouts =
        new CalloutFinder(kept.stream().map(p -> p.block().raw(source)).toList(), labels());
    PassageBuilder builder = new PassageBuilder(source, hyphenation, callouts);
    for (Placed block : kept) {
      Passage passage = builder.passage(passages.size(), block, reading.page(block.block()));
      if (passage != null) {
        passages.add(passage);
      }
    }
    reading
        .errors()
        .forEach(e -> errors.add(new DataError(e.name(), id + ", " + e.where(), e.what())));
    checkCallouts();
    return new Document(
        id,
        reading.format(),
        sha256,
        info(),
        source,
        reading.rendered(),
        passages,
        references,
        errors,
        placed.stream().filter(p -> !p.role().isText()).map(DocumentAssembler::leftOut).toList());
  }

  private static LeftOut leftOut(Placed placed) {
    List<Piece> pieces = placed.block().pieces();
    Span span = pieces.getFirst().span();
    for (Piece piece : pieces) {
      span = span.cover(piece.span());
    }
    String reason =
        switch (placed.block()) {
          case Block.Entry _ -> "reference list";
          case Block.Aside _ -> "names, addresses, keywords and unread tables";
          case Block.Heading _, Block.Prose _, Block.Row _ ->
              placed.role() == Placed.Role.REFERENCE ? "reference list" : "back matter";
        };
    return new LeftOut(reason, span);
  }

  private void readReferences(List<Placed> placed) {
    references.addAll(reading.references());
    List<String> texts = new ArrayList<>();
    for (Placed block : placed) {
      String text = Healer.heal(source, block.block().pieces(), hyphenation).text();
      if (block.block() instanceof Block.Entry(String label, _)) {
        references.add(ReferenceList.reference(label, text));
      } else if (block.role() == Placed.Role.REFERENCE) {
        texts.add(text);
      }
    }
    references.addAll(ReferenceList.read(texts));
  }

  private Set<String> labels() {
    return references.stream().map(Reference::label).collect(Collectors.toSet());
  }

  private void checkCallouts() {
    Set<String> labels = labels();
    List<String> missing =
        passages.stream()
            .flatMap(p -> p.callouts().stream())
            .flatMap(c -> c.labels().stream())
            .filter(l -> !labels.contains(l))
            .distinct()
            .toList();
    if (!missing.isEmpty()) {
      String what =
          references.isEmpty()
              ? "citation marks, but no reference list was found"
              : missing.size()
                  + " citation marks without a reference: "
                  + String.join(", ", missing);
      errors.add(
          new DataError(
              references.isEmpty() ? "reference-list-missing" : "callout-without-reference",
              id,
              what));
    }
  }

  private DocumentInfo info() {
    DocumentInfo given = reading.info();
    String title = given.title() == null ? printedTitle() : given.title();
    return new DocumentInfo(title, given.pmid(), given.pmcid(), given.doi(), given.year());
  }

  private @Nullable String printedTitle() {
    return passages.stream()
        .limit(1)
        .filter(p -> p.kind() == PassageKind.HEADING && p.section().equals("title"))
        .map(Passage::text)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
