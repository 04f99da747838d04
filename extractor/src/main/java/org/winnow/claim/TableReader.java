package org.winnow.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.winnow.mention.DocumentMentions;
import org.winnow.mention.Mention;
import org.winnow.pattern.Antecedents;
import org.winnow.pattern.Arg;
import org.winnow.pattern.Match;
import org.winnow.pattern.RowParts;
import org.winnow.pattern.RuleBook;
import org.winnow.pattern.SentenceGraph;
import org.winnow.text.Document;
import org.winnow.text.EntityType;
import org.winnow.text.LanguageAnalyser;
import org.winnow.text.Passage;
import org.winnow.text.PassageKind;
import org.winnow.text.Sentence;
import org.winnow.text.Span;
import org.winnow.text.TableRow;
import org.winnow.text.Token;

/// Reads table rows: the entity of the first cell goes with the response that the row names ("resistance to
/// tamoxifen"), else with the one that the table's caption names, for the therapies of the row or, in a
/// table without any, the caption's own. One for each document; belongs to one thread.
final class TableReader {
  private final RuleBook rules;
  private final LanguageAnalyser analyser;
  private final MatchFilter filter;
  private final Document document;
  private final DocumentMentions mentions;
  private final Map<String, Boolean> namesTherapies = new HashMap<>();
  private final Map<String, Optional<Caption>> captions = new HashMap<>();

  /// A caption that names a response.
  ///
  /// @param passage where it stands
  /// @param parts   what it says
  private record Caption(Passage passage, RowParts parts) {}

  TableReader(
      RuleBook rules, LanguageAnalyser analyser, Document document, DocumentMentions mentions) {
    this.rules = rules;
    this.analyser = analyser;
    this.filter = new MatchFilter(rules);
    this.document = document;
    this.mentions = mentions;
    for (Passage passage : document.passages()) {
      TableRow row = passage.row();
      if (row != null) {
        boolean therapies =
            mentions.mentions().get(passage.ordinal()).stream().anyMatch(TableReader::isTherapy);
        namesTherapies.merge(row.caption(), therapies, Boolean::logicalOr);
      }
    }
  }

  /// The claims of a row: what its cells say as sentences, and what it says as a row. Where the caption
  /// gives the row its meaning, fragments of cells that look like regulation ("secrete IL-6") say nothing.
  ///
  /// @param found the row's mentions
  /// @param said  what its cells say as sentences
  List<Evidence> read(
      Passage passage, List<Mention> found, List<Evidence> said, CitationScope citations) {
    TableRow row = Objects.requireNonNull(passage.row(), "a table row");
    SentenceGraph graph = graph(passage, found);
    RowParts parts = RowParts.ofRow(graph, rules);
    EvidenceBuilder builder =
        new EvidenceBuilder(document, passage, graph, found, citations, new Cues(rules));
    Map<String, Evidence> claims = new LinkedHashMap<>();
    boolean ofResponse =
        said.stream().anyMatch(e -> e.predicate().family() == Predicate.Family.RESPONSE);
    if (!parts.responses().isEmpty()) {
      said.forEach(e -> claims.put(e.evidence(), e));
      parts.matchesInRow().forEach(m -> add(m, passage, builder, claims));
    } else if (!ofResponse) {
      caption(row.caption())
          .ifPresent(c ->
              underCaption(c, parts, found, passage).forEach((m, p) -> add(m, p, builder, claims)));
    }
    return claims.isEmpty() ? said : List.copyOf(claims.values());
  }

  private void add(
      Match match, Passage objectPassage, EvidenceBuilder builder, Map<String, Evidence> claims) {
    filter
        .predicate(match)
        .map(predicate -> builder.build(match, predicate, objectPassage))
        .ifPresent(e -> claims.putIfAbsent(e.evidence(), e));
  }

  private Map<Match, Passage> underCaption(
      Caption caption, RowParts parts, List<Mention> found, Passage passage) {
    Map<Match, Passage> matches = new LinkedHashMap<>();
    List<Arg> therapies = therapies(found);
    String side = caption.parts().side();
    for (Arg subject : therapies.isEmpty() ? parts.subjects() : parts.agents()) {
      therapies.forEach(t -> matches.put(parts.match(subject, t, side), passage));
      if (!namesTherapies.getOrDefault(captionOf(passage), false)) {
        caption
            .parts()
            .responses()
            .forEach(o -> matches.put(parts.match(subject, o, side), caption.passage()));
      }
    }
    return matches;
  }

  /// The drugs of a row; a class beside them ("Chemotherapy | Carboplatin") only sorts them.
  private static List<Arg> therapies(List<Mention> found) {
    boolean drugs = found.stream().anyMatch(m -> m.type() == EntityType.DRUG);
    return found.stream()
        .filter(m -> drugs ? m.type() == EntityType.DRUG : m.type() == EntityType.THERAPY)
        .map(Arg::of)
        .toList();
  }

  private static String captionOf(Passage passage) {
    TableRow row = passage.row();
    return row == null ? "" : row.caption();
  }

  private Optional<Caption> caption(String text) {
    return captions.computeIfAbsent(text, this::readCaption);
  }

  private Optional<Caption> readCaption(String text) {
    for (Passage passage : document.passages()) {
      if (passage.kind() == PassageKind.CAPTION
          && passage.text().contains(text)
          && !text.isBlank()) {
        RowParts parts =
            RowParts.ofCaption(graph(passage, mentions.mentions().get(passage.ordinal())), rules);
        return parts.responses().isEmpty()
            ? Optional.empty()
            : Optional.of(new Caption(passage, parts));
      }
    }
    return Optional.empty();
  }

  /// All of a passage as one sentence: cells are read together.
  private SentenceGraph graph(Passage passage, List<Mention> found) {
    List<Token> tokens = new ArrayList<>();
    analyser.split(passage).forEach(s -> tokens.addAll(s.tokens()));
    Sentence whole = new Sentence(new Span(0, passage.text().length()), tokens);
    return new SentenceGraph(analyser.analyse(whole), found, Antecedents.NONE);
  }

  private static boolean isTherapy(Mention mention) {
    return mention.type().isTherapy();
  }
}
