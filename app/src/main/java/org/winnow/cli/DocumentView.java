package org.winnow.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.winnow.claim.Argument;
import org.winnow.claim.Evidence;
import org.winnow.mention.Mention;
import org.winnow.pipeline.ExtractedDocument;
import org.winnow.text.Document;
import org.winnow.text.Passage;
import org.winnow.text.Sentence;
import org.winnow.text.Span;

/// A document as Winnow sees it, for a person: passages, a line for each sentence with its names marked
/// (`[TP53|GENE HGNC:11998]`), and under it the claims it states.
final class DocumentView {
  private final ExtractedDocument found;
  private final Function<Passage, List<Sentence>> sentences;
  private final PrintWriter out;
  private final Map<Span, List<Evidence>> claims;

  DocumentView(
      ExtractedDocument found, Function<Passage, List<Sentence>> sentences, PrintWriter out) {
    this.found = found;
    this.sentences = sentences;
    this.out = out;
    this.claims = bySentence();
  }

  void print() {
    Document document = found.document();
    out.println("document    " + document.id() + " (" + document.format() + ")");
    String title = document.info().title();
    if (title != null) {
      out.println("title       " + title);
    }
    out.println("references  " + document.references().size());
    for (Passage passage : document.passages()) {
      out.println();
      String page = passage.page() == null ? "" : ", page " + passage.page();
      out.println("-- %s, %s%s".formatted(passage.kind(), passage.section(), page));
      for (Sentence sentence : sentences.apply(passage)) {
        print(passage, sentence.span());
      }
    }
    printErrors(document);
  }

  private void print(Passage passage, Span sentence) {
    List<Mention> mentions =
        found.mentions().mentions().get(passage.ordinal()).stream()
            .filter(mention -> sentence.contains(mention.span()))
            .toList();
    out.println(marked(passage.text(), sentence, mentions));
    claims
        .getOrDefault(passage.source(sentence), List.of())
        .forEach(evidence -> out.println("    => " + claim(evidence)));
  }

  /// The evidence of each sentence, by the sentence's place in the source: of all sentences that cover its
  /// first character (one may go on after another that broke it in two), the one it fits best.
  private Map<Span, List<Evidence>> bySentence() {
    List<Span> places =
        found.document().passages().stream()
            .flatMap(
                passage -> sentences.apply(passage).stream().map(s -> passage.source(s.span())))
            .toList();
    Map<Span, List<Evidence>> claims = new HashMap<>();
    for (Evidence evidence : found.evidence()) {
      Span quote = evidence.source();
      places.stream()
          .filter(place -> place.contains(quote.start()))
          .min(
              Comparator.comparingInt(place ->
                  Math.abs(place.start() - quote.start()) + Math.abs(place.end() - quote.end())))
          .ifPresent(place -> claims.computeIfAbsent(place, p -> new ArrayList<>()).add(evidence));
    }
    return claims;
  }

  /// The sentence with its names in brackets; of names that overlap, the first is marked.
  static String marked(String text, Span sentence, List<Mention> mentions) {
    Map<Span, List<Mention>> places =
        mentions.stream()
            .collect(
                Collectors.groupingBy(
                    Mention::span, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    StringBuilder line = new StringBuilder();
    int at = sentence.start();
    for (Map.Entry<Span, List<Mention>> place : places.entrySet()) {
      Span span = place.getKey();
      if (span.start() >= at) {
        line.append(text, at, span.start()).append('[').append(span.of(text)).append('|');
        line.append(what(place.getValue())).append(']');
        at = span.end();
      }
    }
    return line.append(text, at, sentence.end()).toString();
  }

  private static String what(List<Mention> members) {
    Stream<String> ids = members.stream().map(Mention::id).filter(Objects::nonNull).distinct();
    return Stream.concat(Stream.of(members.getFirst().type().name()), ids)
        .collect(Collectors.joining(" "));
  }

  static String claim(Evidence evidence) {
    StringBuilder line = new StringBuilder(argument(evidence.subject()));
    line.append(evidence.negated() ? " NOT " : " ").append(evidence.predicate().label());
    line.append(' ').append(argument(evidence.object()));
    line.append(evidence.hedged() ? " (hedged)" : "");
    evidence
        .citations()
        .forEach(citation -> line.append(" [").append(citation.marker()).append(']'));
    return line.append("  rule ").append(evidence.rule()).toString();
  }

  private static String argument(Argument argument) {
    String state =
        argument.state().sign() == 1 && argument.stateText() == null
            ? ""
            : argument.state().label() + " ";
    return state + argument.name();
  }

  private void printErrors(Document document) {
    out.println();
    document.errors().forEach(e -> out.println("-- " + e.name() + ": " + e.what()));
  }
}
