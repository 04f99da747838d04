package org.winnow.claim;

import java.util.ArrayList;
import java.util.List;
import org.winnow.mention.Mention;
import org.winnow.pattern.Antecedents;
import org.winnow.pattern.RuleBook;
import org.winnow.pattern.RuleExample;
import org.winnow.pattern.SentenceGraph;
import org.winnow.text.LanguageAnalyser;
import org.winnow.text.Passage;
import org.winnow.text.Sentence;

/// Tries the example sentences of rules. For a sentence that must match, the rule must cover words of it
/// (those expected, or for a claim rule all that the claims expected need); for one that must not, the rule
/// must find nothing. Thread-safe.
public final class RuleCheck {
  private final RuleBook rules;
  private final LanguageAnalyser analyser;
  private final ClaimExtractor extractor;

  public RuleCheck(RuleBook rules, LanguageAnalyser analyser) {
    this.rules = rules;
    this.analyser = analyser;
    this.extractor = new ClaimExtractor(rules, analyser);
  }

  /// What one example gave.
  ///
  /// @param rule    id of the rule
  /// @param example the sentence and what was expected of it
  /// @param found   what came out
  /// @param passed  whether that is right
  public record Outcome(String rule, RuleExample example, List<String> found, boolean passed) {
    public Outcome {
      found = List.copyOf(found);
    }
  }

  /// All examples of all rules, in order.
  public List<Outcome> check() {
    List<Outcome> outcomes = new ArrayList<>();
    for (String rule : rules.ruleIds()) {
      rules.examples(rule).forEach(e -> outcomes.add(check(rule, e)));
    }
    return outcomes;
  }

  private Outcome check(String rule, RuleExample example) {
    MarkedSentence marked = MarkedSentence.parse(example.sentence());
    List<String> made = made(rule, marked);
    if (example.expected().isEmpty()) {
      return new Outcome(rule, example, made, made.isEmpty());
    }
    List<String> found = rules.isClaimRule(rule) ? claims(marked) : made;
    boolean passed = !made.isEmpty() && found.containsAll(example.expected());
    return new Outcome(rule, example, found, passed);
  }

  private List<String> claims(MarkedSentence marked) {
    return extractor.extract(marked.document(), marked.mentions()).stream()
        .map(RuleCheck::line)
        .toList();
  }

  private List<String> made(String rule, MarkedSentence marked) {
    Passage passage = marked.document().passages().getFirst();
    List<Mention> mentions = marked.mentions().mentions().getFirst();
    List<String> made = new ArrayList<>();
    Antecedents before = Antecedents.NONE;
    for (Sentence sentence : analyser.split(passage)) {
      SentenceGraph graph = new SentenceGraph(analyser.analyse(sentence), mentions, before);
      made.addAll(rules.made(rule, rules.withAllNodes(graph)));
      before = before.after(rules.match(graph), graph);
    }
    return made;
  }

  /// A claim as examples write it: `ZEB1 [decreased] confers_sensitivity_to tamoxifen`, with `not` in
  /// front where it is negated.
  public static String line(Evidence e) {
    String state =
        e.subject().state() == State.NONE ? "" : " [" + e.subject().state().label() + "]";
    return (e.negated() ? "not " : "")
        + e.subject().text()
        + state
        + " "
        + e.predicate().label()
        + " "
        + e.object().text();
  }
}
