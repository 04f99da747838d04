package org.winnow.claim;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.winnow.mention.Mention;
import org.winnow.pattern.Arg;
import org.winnow.pattern.Match;
import org.winnow.pattern.SentenceGraph;
import org.winnow.text.Document;
import org.winnow.text.Passage;
import org.winnow.text.PassageKind;
import org.winnow.text.Span;

/// Puts the evidence together that one sentence gives: arguments, quote, citations, context. One for each
/// sentence; belongs to one thread.
final class EvidenceBuilder {
  private final Document document;
  private final Passage passage;
  private final SentenceGraph graph;
  private final CitationScope citations;
  private final Cues cues;
  private final List<Entity> context;
  private final Span source;
  private final String quote;

  EvidenceBuilder(
      Document document,
      Passage passage,
      SentenceGraph graph,
      List<Mention> found,
      CitationScope citations,
      Cues cues) {
    this.cues = cues;
    this.document = document;
    this.passage = passage;
    this.graph = graph;
    this.citations = citations;
    this.context =
        found.stream()
            .filter(m -> !m.type().isArgument())
            .map(EvidenceBuilder::entity)
            .distinct()
            .toList();
    this.source = Quote.span(passage, graph.sentence().span());
    this.quote = Quote.of(document, passage, graph.sentence().span(), source);
  }

  Evidence build(Match match, Predicate predicate) {
    return build(match, predicate, passage);
  }

  /// @param objectPassage where the object is named: for a table row, perhaps its caption
  Evidence build(Match match, Predicate predicate, Passage objectPassage) {
    Argument subject = argument(match.subject(), true, passage);
    Argument object = argument(match.object(), false, objectPassage);
    String negation = words(cues.negation(match, graph));
    String hedge = words(cues.hedge(match, graph));
    boolean negated = negation != null;
    String claim = ClaimKey.claim(subject, predicate, object, negated);
    double trust = cues.trust(match.rule()) + (hedge == null ? 0 : Confidence.HEDGED);
    SignAlgebra.Derived derived = SignAlgebra.derive(subject, predicate);
    List<Citation> cited =
        citations.citations(passage, graph.sentence().span(), graph.textSpan(match.tokens()));
    return new Evidence(
        claim,
        ClaimKey.evidence(claim, document.id(), quote),
        document.id(),
        document.info().title(),
        document.info().pmid(),
        document.info().doi(),
        passage.section(),
        kind(),
        passage.page(),
        quote,
        source,
        subject,
        predicate,
        object,
        new Trigger(graph.textOf(match.trigger()), passage.source(graph.textSpan(match.trigger()))),
        negated,
        negation,
        hedge != null,
        hedge,
        derived.effect(),
        derived.working(),
        context,
        cited,
        Attribution.of(quote, cited),
        fromBefore(match.subject()) || fromBefore(match.object()),
        match.rule(),
        Confidence.of(match, predicate, subject, object, trust));
  }

  private boolean fromBefore(Arg arg) {
    return !graph.sentence().span().contains(arg.mention().span());
  }

  private String kind() {
    return passage.kind() == PassageKind.PARAGRAPH
        ? "sentence"
        : passage.kind().name().toLowerCase(Locale.ROOT);
  }

  private @Nullable String words(@Nullable Span tokens) {
    return tokens == null || tokens.isEmpty() ? null : graph.textOf(tokens);
  }

  private Argument argument(Arg arg, boolean isSubject, Passage where) {
    Mention mention = arg.mention();
    State state = isSubject ? State.of(arg.state()).orElse(State.NONE) : State.NONE;
    if (isSubject && mention.type() == org.winnow.text.EntityType.VARIANT && state == State.NONE) {
      state = State.MUTATED;
    }
    Mention.Candidate gene = mention.gene();
    return new Argument(
        mention.type(),
        mention.text(),
        where.source(mention.span()),
        mention.id(),
        mention.name(),
        mention.aliases(),
        state,
        isSubject && !fromBefore(arg) ? words(arg.shown()) : null,
        gene == null ? null : new Entity(gene.type(), gene.name(), gene.id(), gene.name()));
  }

  private static Entity entity(Mention mention) {
    return new Entity(mention.type(), mention.text(), mention.id(), mention.name());
  }
}
