package org.winnow.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.winnow.mention.Mention;
import org.winnow.pattern.Antecedents;
import org.winnow.pattern.NearMiss;
import org.winnow.pattern.RuleBook;
import org.winnow.pattern.SentenceGraph;
import org.winnow.text.LanguageAnalyser;
import org.winnow.text.Passage;
import org.winnow.text.Sentence;

/// Why sentences in which two things are named give no claim: the rules that came nearest, and where they
/// failed. Thread-safe.
public final class NearestRules {
  private final RuleBook rules;
  private final LanguageAnalyser analyser;

  NearestRules(RuleBook rules, LanguageAnalyser analyser) {
    this.rules = rules;
    this.analyser = analyser;
  }

  /// A sentence without a claim.
  ///
  /// @param text  of the sentence
  /// @param rules the nearest first
  public record Unread(String text, List<NearMiss> rules) {
    public Unread {
      rules = List.copyOf(rules);
    }
  }

  /// The first of such sentences of a document.
  ///
  /// @param sentences how many at most
  /// @param nearest   rules of each at most
  public List<Unread> in(ExtractedDocument found, int sentences, int nearest) {
    List<Unread> unread = new ArrayList<>();
    for (Passage passage : found.document().passages()) {
      List<Mention> mentions = found.mentions().mentions().get(passage.ordinal());
      Antecedents before = Antecedents.NONE;
      for (Sentence sentence : analyser.split(passage)) {
        if (unread.size() == sentences) {
          return unread;
        }
        SentenceGraph graph = new SentenceGraph(analyser.analyse(sentence), mentions, before);
        before = before.after(rules.match(graph), graph);
        if (namesTwo(sentence, mentions) && graph.nodes("claim").isEmpty()) {
          String text = sentence.span().of(passage.text());
          unread.add(new Unread(text, rules.nearMisses(rules.withAllNodes(graph), nearest)));
        }
      }
    }
    return unread;
  }

  private static boolean namesTwo(Sentence sentence, List<Mention> mentions) {
    return mentions.stream()
            .filter(m -> m.type().isArgument() && sentence.span().contains(m.span()))
            .count()
        > 1;
  }
}
