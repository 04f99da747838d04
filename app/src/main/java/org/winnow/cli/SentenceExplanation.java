package org.winnow.cli;

import java.io.PrintWriter;
import java.util.List;
import org.winnow.claim.ClaimExtractor;
import org.winnow.claim.Evidence;
import org.winnow.mention.DocumentMentions;
import org.winnow.mention.Mention;
import org.winnow.mention.MentionFinder;
import org.winnow.mention.Refusal;
import org.winnow.pattern.Antecedents;
import org.winnow.pattern.RuleBook;
import org.winnow.pattern.SentenceGraph;
import org.winnow.source.DocumentReader;
import org.winnow.text.Document;
import org.winnow.text.LanguageAnalyser;
import org.winnow.text.Passage;
import org.winnow.text.Sentence;
import org.winnow.text.Token;

/// What Winnow makes of a sentence and why, step by step, for a curator who edits names or rules.
final class SentenceExplanation {
  private final MentionFinder finder;
  private final RuleBook rules;
  private final LanguageAnalyser analyser;

  SentenceExplanation(MentionFinder finder, RuleBook rules, LanguageAnalyser analyser) {
    this.finder = finder;
    this.rules = rules;
    this.analyser = analyser;
  }

  void print(String text, PrintWriter out) {
    Document document = DocumentReader.ofText("sentence", text);
    DocumentMentions found = finder.find(document);
    for (Passage passage : document.passages()) {
      List<Mention> mentions = found.mentions().get(passage.ordinal());
      printNames(mentions, found.refusals().get(passage.ordinal()), out);
      Antecedents antecedents = Antecedents.NONE;
      for (Sentence sentence : analyser.split(passage)) {
        SentenceGraph graph = new SentenceGraph(analyser.analyse(sentence), mentions, antecedents);
        antecedents = Antecedents.of(rules.match(graph));
        rules.makeNodes(graph);
        printRules(graph, out);
      }
    }
    List<Evidence> claims = new ClaimExtractor(rules, analyser).extract(document, found);
    out.println("claims: " + claims.size());
    for (Evidence claim : claims) {
      out.println("  " + DocumentView.claim(claim));
      out.println("    effect " + claim.effect().label() + ": " + claim.working());
    }
    out.flush();
  }

  private static void printNames(List<Mention> mentions, List<Refusal> refusals, PrintWriter out) {
    out.println("names: " + mentions.size());
    for (Mention mention : mentions) {
      String id = mention.id() == null ? "no id" : mention.id();
      out.println("  %s: %s %s %s".formatted(mention.text(), mention.type(), id, mention.name()));
    }
    out.println("refused: " + refusals.size());
    refusals.forEach(refusal -> out.println("  " + refusal.text() + ": " + refusal.reason()));
  }

  private void printRules(SentenceGraph graph, PrintWriter out) {
    StringBuilder words = new StringBuilder("words:");
    for (Token token : graph.sentence().tokens()) {
      words.append(' ').append(token.text()).append('/').append(token.tag());
    }
    out.println(words);
    out.println("rules that made something:");
    for (String id : rules.ruleIds()) {
      rules.made(id, graph).forEach(made -> out.println("  " + id + ": " + made));
    }
  }
}
