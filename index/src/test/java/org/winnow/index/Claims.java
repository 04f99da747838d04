package org.winnow.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Argument;
import org.winnow.claim.Citation;
import org.winnow.claim.ClaimKey;
import org.winnow.claim.Effect;
import org.winnow.claim.Entity;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;
import org.winnow.claim.Trigger;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// Evidence for tests, written as a sentence with marked arguments: `[HER2|GENE HGNC:3430 ERBB2]`.
final class Claims {
  private String document = "a.txt";
  private String section = "results";
  private String rule = "active";
  private double confidence = 0.9;
  private boolean negated;
  private boolean hedged;
  private State state = State.NONE;
  private Effect effect = Effect.PROMOTES_RESISTANCE;
  private final List<Entity> context = new ArrayList<>();
  private final List<Citation> citations = new ArrayList<>();

  static Claims in(String document) {
    Claims claims = new Claims();
    claims.document = document;
    return claims;
  }

  Claims section(String name) {
    section = name;
    return this;
  }

  Claims rule(String id) {
    rule = id;
    return this;
  }

  Claims confidence(double value) {
    confidence = value;
    return this;
  }

  Claims negated() {
    negated = true;
    return this;
  }

  Claims hedged() {
    hedged = true;
    return this;
  }

  Claims state(State of) {
    state = of;
    return this;
  }

  Claims effect(Effect derived) {
    effect = derived;
    return this;
  }

  Claims about(EntityType type, @Nullable String id, String name) {
    context.add(new Entity(type, name, id, name));
    return this;
  }

  Claims citing(String marker, @Nullable String text, @Nullable String pmid) {
    citations.add(new Citation(marker, text, pmid, null, "sentence"));
    return this;
  }

  /// The subject is the first marked part, the object the second, the trigger what stands between.
  Evidence says(String marked, Predicate predicate) {
    StringBuilder quote = new StringBuilder();
    List<Argument> arguments = new ArrayList<>();
    int at = 0;
    int open = marked.indexOf('[');
    while (open >= 0) {
      quote.append(marked, at, open);
      int close = marked.indexOf(']', open);
      String[] parts = marked.substring(open + 1, close).split("\\|", 2);
      Span span = new Span(100 + quote.length(), 100 + quote.length() + parts[0].length());
      quote.append(parts[0]);
      arguments.add(argument(parts[0], parts[1], span, arguments.isEmpty()));
      at = close + 1;
      open = marked.indexOf('[', at);
    }
    quote.append(marked.substring(at));
    return evidence(quote.toString(), arguments.get(0), predicate, arguments.get(1));
  }

  private Argument argument(String text, String grounded, Span span, boolean subject) {
    String[] parts = grounded.split(" ", 3);
    String id = parts.length > 1 && !parts[1].equals("-") ? parts[1] : null;
    String name = parts.length > 2 ? parts[2] : text;
    return new Argument(
        EntityType.valueOf(parts[0]),
        text,
        span,
        id,
        name,
        List.of(),
        subject ? state : State.NONE,
        null,
        null);
  }

  private Evidence evidence(String quote, Argument subject, Predicate predicate, Argument object) {
    String claim = ClaimKey.claim(subject, predicate, object, negated);
    Span between =
        new Span(
            subject.source().end() + 1,
            Math.max(subject.source().end() + 1, object.source().start() - 1));
    return new Evidence(
        claim,
        ClaimKey.evidence(claim, document, quote),
        document,
        "A review of " + document,
        null,
        null,
        section,
        "sentence",
        null,
        quote,
        new Span(100, 100 + quote.length()),
        subject,
        predicate,
        object,
        new Trigger(between.shift(-100).of(quote), between),
        negated,
        null,
        hedged,
        null,
        effect,
        "",
        context,
        citations,
        "reported",
        false,
        rule,
        confidence);
  }

  static List<Evidence> sorted(List<Evidence> evidence) {
    return evidence.stream()
        .sorted(Comparator.comparing(Evidence::claim).thenComparing(Evidence::evidence))
        .toList();
  }

  /// Writes an index of the evidence and opens it.
  static ClaimSearcher index(Path folder, Background background, List<Evidence> evidence) {
    return index(folder, background, evidence, List.of());
  }

  /// Writes an index of the evidence and of whole documents, and opens it.
  static ClaimSearcher index(
      Path folder, Background background, List<Evidence> evidence, List<WholeDocument> documents) {
    try (ClaimIndexWriter writer = ClaimIndexWriter.create(folder, background)) {
      writer.addAll(sorted(evidence).iterator());
      for (WholeDocument document : documents) {
        writer.put(document);
      }
      writer.commit();
      return ClaimSearcher.open(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
