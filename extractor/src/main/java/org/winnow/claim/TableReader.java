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

  TableReader(RuleBook rules, LanguageAnalyser analyser, Document document, DocumentMentions mentions) {
    this.rules = rules;
    this.analyser = analyser;
    this.filter = new MatchFilter(rules);
    this.document = document;
    this.mentions = mentions;
    for (Passage passage : document.passages()) {
      TableRow row = passage.row();
      if (row != null) {
        boolean therapies = mentions.mentions().get(passage.ordinal()).stream().anyMatch(TableReader::isTherapy);
        namesTherapies.merge(row.caption(), therapies, Boolean::logicalOr);
      }
    }
  }

  /// The claims of a row as a row.
  ///
  /// @param found the row's mentions
  /// @param said  what its cells already say as sentences
  List<Evidence> read(Passage passage, List<Mention> found, List<Evidence> said, CitationScope citations) {
    TableRow row = Objects.requireNonNull(passage.row(), "a table row");
    SentenceGraph graph = graph(passage, found);
    RowParts parts = RowParts.ofRow(graph, rules);
    EvidenceBuilder builder = new EvidenceBuilder(document, passage, graph, found, citations);
    Map<String, Evidence> claims = new LinkedHashMap<>();
    if (!parts.responses().isEmpty()) {
      parts.matchesInRow().forEach(m -> add(m, passage, builder, claims));
    } else if (said.isEmpty() && !parts.hasPredication()) {
      caption(row.caption()).ifPresent(c -> underCaption(c, parts, found, row, passage).forEach((m, p) -> add(m, p, builder, claims)));
    }
    said.forEach(e -> claims.remove(e.claim()));
    return List.copyOf(claims.values());
  }

  private void add(Match match, Passage objectPassage, EvidenceBuilder builder, Map<String, Evidence> claims) {
    filter
        .predicate(match)
        .map(predicate -> builder.build(match, predicate, objectPassage))
        .ifPresent(e -> claims.putIfAbsent(e.claim(), e));
  }

  private Map<Match, Passage> underCaption(
      Caption caption, RowParts parts, List<Mention> found, TableRow row, Passage passage) {
    Map<Match, Passage> matches = new LinkedHashMap<>();
    List<Mention> therapies = found.stream().filter(TableReader::isTherapy).toList();
    for (Arg subject : parts.subjects()) {
      if (isTherapy(subject.mention())) {
        continue;
      }
      for (Mention therapy : therapies) {
        matches.put(parts.match(subject, new Arg(therapy, "", null), caption.parts().side()), passage);
      }
      if (!namesTherapies.getOrDefault(row.caption(), false)) {
        caption.parts().responses().forEach(o -> matches.put(parts.match(subject, o, caption.parts().side()), caption.passage()));
      }
    }
    return matches;
  }

  private Optional<Caption> caption(String text) {
    return captions.computeIfAbsent(text, this::readCaption);
  }

  private Optional<Caption> readCaption(String text) {
    for (Passage passage : document.passages()) {
      if (passage.kind() == PassageKind.CAPTION && passage.text().contains(text) && !text.isBlank()) {
        RowParts parts = RowParts.ofCaption(graph(passage, mentions.mentions().get(passage.ordinal())), rules);
        return parts.responses().isEmpty() ? Optional.empty() : Optional.of(new Caption(passage, parts));
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
    return mention.type() == EntityType.DRUG || mention.type() == EntityType.THERAPY;
  }
}
