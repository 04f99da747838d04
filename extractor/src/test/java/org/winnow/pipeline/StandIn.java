package org.winnow.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.claim.Argument;
import org.winnow.claim.ClaimKey;
import org.winnow.claim.Effect;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;
import org.winnow.claim.Trigger;
import org.winnow.mention.DocumentMentions;
import org.winnow.mention.Mention;
import org.winnow.source.UnreadableDocument;
import org.winnow.text.DataError;
import org.winnow.text.Document;
import org.winnow.text.DocumentInfo;
import org.winnow.text.EntityType;
import org.winnow.text.MappedText;
import org.winnow.text.Passage;
import org.winnow.text.PassageKind;
import org.winnow.text.Span;

/// The stages before the pipeline in a few lines: a document is one paragraph, a name is a word in capitals
/// (a gene) or one that ends in -nib (a drug), and "X resists Y" is a claim.
final class StandIn {
  private static final Pattern NAME = Pattern.compile("\\b(?:[A-Z0-9]{3,}|\\w+nib)\\b");
  private static final Pattern CLAIM = Pattern.compile("\\b([A-Z0-9]{3,}) (resists) (\\w+nib)\\b");

  private StandIn() {}

  static Extraction extraction() {
    return new Extraction(
        StandIn::mentions, (document, found, leftUndone) -> evidence(document), document -> 1);
  }

  static Document read(Path file, String id) throws UnreadableDocument, IOException {
    String text = Files.readString(file);
    if (text.isEmpty()) {
      throw new UnreadableDocument("the file is empty");
    }
    return document(id, text, Fingerprint.file(file), id.endsWith(".pdf"));
  }

  static Document ofText(String id, String text) {
    return document(id, text, "", false);
  }

  private static Document document(String id, String text, String sha256, boolean rendered) {
    Passage passage =
        new Passage(
            0,
            PassageKind.PARAGRAPH,
            "body",
            "",
            MappedText.of(text, new Span(0, text.length())),
            List.of(),
            null,
            null);
    List<DataError> errors =
        text.contains("[9]")
            ? List.of(new DataError("callout-without-reference", id, "[9] is not in the list"))
            : List.of();
    return new Document(
        id,
        "text",
        sha256,
        DocumentInfo.UNKNOWN,
        text,
        rendered,
        List.of(passage),
        List.of(),
        errors);
  }

  private static DocumentMentions mentions(Document document) {
    if (document.source().contains("crash")) {
      throw new IllegalStateException("as asked");
    }
    List<Mention> mentions = new ArrayList<>();
    Matcher names = NAME.matcher(document.source());
    while (names.find()) {
      mentions.add(
          new Mention(
              new Span(names.start(), names.end()),
              names.group(),
              names.group().endsWith("nib") ? EntityType.DRUG : EntityType.GENE,
              null,
              names.group(),
              List.of(),
              Mention.How.DICTIONARY,
              null,
              List.of()));
    }
    return new DocumentMentions(List.of(mentions), List.of(List.of()));
  }

  private static List<Evidence> evidence(Document document) {
    List<Evidence> evidence = new ArrayList<>();
    Matcher claims = CLAIM.matcher(document.source());
    while (claims.find()) {
      evidence.add(evidence(document, claims));
    }
    return evidence;
  }

  private static Evidence evidence(Document document, Matcher match) {
    Argument subject = argument(EntityType.GENE, match, 1);
    Argument object = argument(EntityType.DRUG, match, 3);
    String claim = ClaimKey.claim(subject, Predicate.CONFERS_RESISTANCE_TO, object, false);
    return new Evidence(
        claim,
        ClaimKey.evidence(claim, document.id(), match.group()),
        document.id(),
        null,
        null,
        null,
        "body",
        "sentence",
        null,
        match.group(),
        new Span(match.start(), match.end()),
        subject,
        Predicate.CONFERS_RESISTANCE_TO,
        object,
        new Trigger(match.group(2), new Span(match.start(2), match.end(2))),
        false,
        null,
        false,
        null,
        Effect.PROMOTES_RESISTANCE,
        "none(+) × confers_resistance_to(R) ⇒ promotes resistance",
        List.of(),
        List.of(),
        "unattributed",
        false,
        "stand-in",
        0.5);
  }

  private static Argument argument(EntityType type, Matcher match, int group) {
    return new Argument(
        type,
        match.group(group),
        new Span(match.start(group), match.end(group)),
        null,
        match.group(group),
        List.of(),
        State.NONE,
        null,
        null);
  }
}
