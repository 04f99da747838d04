package org.winnow.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Argument;
import org.winnow.claim.Citation;
import org.winnow.claim.ClaimKey;
import org.winnow.claim.Effect;
import org.winnow.claim.Entity;
import org.winnow.claim.Evidence;
import org.winnow.claim.EvidenceJson;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;
import org.winnow.claim.Trigger;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// Claims for the tests of exports: one a predicate, every state and type, and names that break files.
public final class SampleClaims {
  /// Names with what files, spreadsheets, databases and markup trip over.
  static final List<String> HOSTILE =
      List.of(
          "tab\there",
          "two\nlines",
          "say \"no\"",
          "=cmd|' /C calc'!A0",
          "+1",
          "-2",
          "@sum",
          "O'Brien'); DROP TABLE claim; --",
          "TGF-β1 → 薬剤",
          "emoji \ud83d\ude00 here",
          "a|b;c,d",
          "back\\slash \\N",
          "<b>&amp;</b> ]]>");

  private SampleClaims() {}

  /// A thing of a claim.
  public static Argument argument(
      EntityType type, String text, Span span, @Nullable String id, State state) {
    String stateText = state == State.NONE ? null : state.label();
    return new Argument(type, text, span, id, text, List.of(), state, stateText, null);
  }

  /// Evidence that "SUBJECT <predicate> OBJECT." states at the start of a document.
  public static Evidence evidence(
      String document, Argument subject, Predicate predicate, Argument object, String trigger) {
    String quote = subject.text() + " " + trigger + " " + object.text() + ".";
    int objectStart = quote.length() - 1 - object.text().length();
    Argument first = at(subject, 0);
    Argument second = at(object, objectStart);
    int triggerStart = subject.text().length() + 1;
    String claim = ClaimKey.claim(first, predicate, second, false);
    return new Evidence(
        claim,
        ClaimKey.evidence(claim, document, quote),
        document,
        "A title",
        "123",
        "10.1000/x",
        "results",
        "sentence",
        null,
        quote,
        new Span(0, quote.length()),
        first,
        predicate,
        second,
        new Trigger(trigger, new Span(triggerStart, triggerStart + trigger.length())),
        false,
        null,
        false,
        null,
        effect(predicate),
        subject.text() + " × " + predicate.label(),
        List.of(new Entity(EntityType.DISEASE, "breast cancer", "DOID:1612", "breast cancer")),
        List.of(new Citation("7", "Smith J. 2001", "11111111", "10.1/(a)<b>", "clause")),
        "reported",
        false,
        "clause",
        0.75);
  }

  private static Argument at(Argument argument, int start) {
    return new Argument(
        argument.type(),
        argument.text(),
        new Span(start, start + argument.text().length()),
        argument.id(),
        argument.name(),
        argument.aliases(),
        argument.state(),
        argument.stateText(),
        argument.gene());
  }

  private static Effect effect(Predicate predicate) {
    boolean response = predicate.family() == Predicate.Family.RESPONSE;
    return switch (predicate.sign()) {
      case 1 -> response ? Effect.PROMOTES_RESISTANCE : Effect.INCREASES;
      case -1 -> response ? Effect.REDUCES_RESISTANCE : Effect.DECREASES;
      default -> Effect.UNKNOWN;
    };
  }

  /// A claim for each predicate, type and state, and for each hostile name; the first twice, in two
  /// documents.
  static List<Evidence> all() {
    Argument drug =
        argument(EntityType.DRUG, "tamoxifen", new Span(0, 9), "CHEBI:41774", State.NONE);
    List<Evidence> all = new ArrayList<>();
    Argument gene = argument(EntityType.GENE, "ABCB1", new Span(0, 5), "HGNC:40", State.INCREASED);
    for (Predicate predicate : Predicate.values()) {
      all.add(evidence("a.txt", gene, predicate, drug, "is said of"));
    }
    for (EntityType type : EntityType.values()) {
      if (type.isArgument()) {
        Argument subject = argument(type, "some " + type, new Span(0, 1), null, State.NONE);
        all.add(evidence("a.txt", subject, Predicate.CONFERS_RESISTANCE_TO, drug, "protects from"));
      }
    }
    for (State state : State.values()) {
      Argument subject = argument(EntityType.GENE, "MLH1", new Span(0, 1), "HGNC:7127", state);
      all.add(evidence("a.txt", subject, Predicate.POSITIVELY_REGULATES, drug, "up-regulates"));
    }
    for (String name : HOSTILE) {
      Argument subject = argument(EntityType.GENE, name, new Span(0, 1), null, State.NONE);
      all.add(evidence("b.txt", subject, Predicate.CONFERS_SENSITIVITY_TO, drug, "helps"));
    }
    all.add(evidence("c.txt", gene, Predicate.CONFERS_RESISTANCE_TO, drug, "saves from"));
    return all;
  }

  /// Writes evidence as `claims.jsonl`.
  public static Path write(Path file, List<Evidence> evidence) throws IOException {
    return Files.write(file, evidence.stream().map(EvidenceJson::write).toList());
  }

  /// The keys of the claims.
  static Set<String> keys(List<Evidence> evidence) {
    Set<String> keys = new LinkedHashSet<>();
    evidence.forEach(one -> keys.add(one.claim()));
    return keys;
  }
}
