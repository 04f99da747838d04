package org.winnow.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Predicate;
import org.winnow.claim.ClaimExtractor;
import org.winnow.claim.Evidence;
import org.winnow.claim.JudgedRules;
import org.winnow.mention.DocumentMentions;
import org.winnow.mention.Mention;
import org.winnow.mention.MentionFinder;
import org.winnow.mention.Refusal;
import org.winnow.pattern.Antecedents;
import org.winnow.pattern.NearMiss;
import org.winnow.pattern.RuleBook;
import org.winnow.pattern.SentenceGraph;
import org.winnow.source.DocumentReader;
import org.winnow.text.Document;
import org.winnow.text.LanguageAnalyser;
import org.winnow.text.Passage;
import org.winnow.text.Sentence;
import org.winnow.text.Span;
import org.winnow.text.Token;

/// What Winnow makes of a sentence and why, step by step, for a curator who edits names or rules.
final class SentenceExplanation {
  /// Rules that did not match, of the nearest.
  private static final int NEAREST = 5;

  private final MentionFinder finder;
  private final RuleBook rules;
  private final LanguageAnalyser analyser;
  private final JudgedRules judged;

  /// @param judged what curators judged of the rules
  SentenceExplanation(
      MentionFinder finder, RuleBook rules, LanguageAnalyser analyser, JudgedRules judged) {
    this.judged = judged;
    this.finder = finder;
    this.rules = rules;
    this.analyser = analyser;
  }

  /// Explains all sentences of a text.
  void print(String text, PrintWriter out) {
    Document document = DocumentReader.ofText("sentence", text);
    explain(document, sentence -> true, out);
  }

  /// Explains the sentence of a document that holds a character of its source.
  ///
  /// @return whether there is one
  boolean print(Document document, int offset, PrintWriter out) {
    return explain(document, source -> source.start() <= offset && offset < source.end(), out);
  }

  private boolean explain(Document document, Predicate<Span> wanted, PrintWriter out) {
    DocumentMentions found = finder.find(document);
    List<Evidence> claims = new ClaimExtractor(rules, analyser).extract(document, found);
    boolean any = false;
    for (Passage passage : document.passages()) {
      List<Mention> mentions = found.mentions().get(passage.ordinal());
      Antecedents antecedents = Antecedents.NONE;
      for (Sentence sentence : analyser.split(passage)) {
        Span source = passage.source(sentence.span());
        SentenceGraph graph = new SentenceGraph(analyser.analyse(sentence), mentions, antecedents);
        antecedents = antecedents.after(rules.match(graph), graph);
        if (wanted.test(source)) {
          any = true;
          printNames(mentions, found.refusals().get(passage.ordinal()), sentence.span(), out);
          printRules(rules.withAllNodes(graph), out);
          printClaims(claims.stream().filter(c -> c.source().overlaps(source)).toList(), out);
        }
      }
    }
    out.flush();
    return any;
  }

  private void printClaims(List<Evidence> claims, PrintWriter out) {
    out.println("claims: " + claims.size());
    for (Evidence claim : claims) {
      out.println("  " + DocumentView.claim(claim));
      out.println("    rule " + claim.rule() + ", confidence " + confidence(claim));
      out.println("    effect " + claim.effect().label() + ": " + claim.working());
    }
  }

  /// The confidence, with its parts where decisions are one of them.
  private String confidence(Evidence claim) {
    double all = judged.judge(claim).confidence();
    JudgedRules.Count count = judged.rules().get(claim.rule());
    return count == null
        ? Double.toString(all)
        : "%s: %s by rule and words, %s".formatted(all, claim.confidence(), count);
  }

  private static void printNames(
      List<Mention> all, List<Refusal> allRefusals, Span sentence, PrintWriter out) {
    List<Mention> mentions = all.stream().filter(m -> sentence.contains(m.span())).toList();
    List<Refusal> refusals = allRefusals.stream().filter(r -> sentence.contains(r.span())).toList();
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
    out.println("claim rules that came near:");
    for (NearMiss miss : rules.nearMisses(graph, NEAREST)) {
      out.println("  " + miss.rule() + ": found " + String.join(", ", miss.parts()));
      String place = miss.at().isEmpty() ? "at the end" : "at \"" + miss.at() + "\"";
      out.println("    failed " + place + ", where it wants " + miss.wanted());
    }
  }
}
