package org.winnow.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.winnow.mention.DocumentMentions;
import org.winnow.mention.Mention;
import org.winnow.pattern.Antecedents;
import org.winnow.pattern.Match;
import org.winnow.pattern.RuleBook;
import org.winnow.pattern.SentenceGraph;
import org.winnow.text.DataError;
import org.winnow.text.Document;
import org.winnow.text.LanguageAnalyser;
import org.winnow.text.Passage;
import org.winnow.text.PassageKind;
import org.winnow.text.Sentence;

/// From a document and its mentions to claims with their evidence. A pure function of its inputs;
/// immutable, thread-safe.
public final class ClaimExtractor {
  private final RuleBook rules;
  private final LanguageAnalyser analyser;
  private final MatchFilter filter;
  private final Cues cues;

  public ClaimExtractor(RuleBook rules, LanguageAnalyser analyser) {
    this.rules = rules;
    this.analyser = analyser;
    this.filter = new MatchFilter(rules);
    this.cues = new Cues(rules);
  }

  /// All evidence of a document, in order of the sentences; each claim at most once a sentence.
  public List<Evidence> extract(Document document, DocumentMentions mentions) {
    return extract(document, mentions, leftUndone -> {});
  }

  /// The same.
  ///
  /// @param leftUndone is told of sentences too long to be read for claims, or of which not all were taken
  public List<Evidence> extract(
      Document document, DocumentMentions mentions, Consumer<DataError> leftUndone) {
    SentenceBounds bounds = new SentenceBounds(document, leftUndone);
    List<Evidence> all = new ArrayList<>();
    CitationScope citations = new CitationScope(document);
    TableReader tables = new TableReader(rules, analyser, document, mentions);
    for (Passage passage : document.passages()) {
      List<Mention> found = mentions.mentions().get(passage.ordinal());
      if (isSectionHeading(passage) || CandidateSentence.arguments(found).isEmpty()) {
        continue;
      }
      List<Evidence> here = read(passage, found, citations, bounds);
      all.addAll(passage.row() == null ? here : tables.read(passage, found, here, citations));
    }
    return all;
  }

  /// A section's heading announces what its sentences then state with their references; the title of a
  /// paper states its finding.
  private static boolean isSectionHeading(Passage passage) {
    return passage.kind() == PassageKind.HEADING && !passage.section().equals("title");
  }

  private List<Evidence> read(
      Passage passage, List<Mention> found, CitationScope citations, SentenceBounds bounds) {
    List<Evidence> all = new ArrayList<>();
    Antecedents antecedents = Antecedents.NONE;
    List<Sentence> sentences = analyser.split(passage);
    SentencesToRead toRead = new SentencesToRead(sentences, found, rules, analyser);
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      List<Mention> here = toRead.mentions(i);
      if (toRead.isToRead(i, antecedents) && bounds.allow(passage, sentence)) {
        SentenceGraph graph = new SentenceGraph(analyser.analyse(sentence), here, antecedents);
        List<Match> matches =
            bounds.first(
                rules.match(graph, toRead.possible(i), toRead.mayTellOfCohort(i)),
                passage,
                sentence);
        all.addAll(
            evidence(
                matches,
                new EvidenceBuilder(bounds.document(), passage, graph, here, citations, cues)));
        antecedents = antecedents.after(matches, graph);
      } else {
        antecedents = antecedents.after(here);
      }
    }
    return all;
  }

  private List<Evidence> evidence(List<Match> matches, EvidenceBuilder builder) {
    Map<String, Evidence> byClaim = new LinkedHashMap<>();
    for (Match match : matches) {
      filter
          .predicate(match)
          .map(predicate -> builder.build(match, predicate))
          .ifPresent(e -> byClaim.merge(pair(e), e, ClaimExtractor::better));
    }
    return List.copyOf(byClaim.values());
  }

  /// A sentence says one thing of a pair in each family: rules that read it otherwise are weaker readings.
  private static String pair(Evidence e) {
    return e.subject().identity()
        + '\u001f'
        + e.object().identity()
        + '\u001f'
        + e.predicate().family();
  }

  private static Evidence better(Evidence first, Evidence second) {
    return rank(second) > rank(first) ? second : first;
  }

  /// A stated direction beats none, a shown state beats none; else the earlier rule stays.
  private static int rank(Evidence e) {
    int causal =
        switch (e.predicate()) {
          case CONFERS_RESISTANCE_TO,
              CONFERS_SENSITIVITY_TO,
              POSITIVELY_REGULATES,
              NEGATIVELY_REGULATES ->
              4;
          case ASSOCIATED_WITH_RESISTANCE_TO, ASSOCIATED_WITH_SENSITIVITY_TO -> 2;
          case TARGETS, INTERACTS_WITH, REGULATES -> 0;
        };
    return causal + (e.subject().state() == State.NONE ? 0 : 1);
  }
}
