package org.winnow.claim;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winnow.pattern.Match;
import org.winnow.pattern.RuleBook;
import org.winnow.pattern.SentenceGraph;
import org.winnow.text.Span;

/// The words that doubt or deny a claim: those that its rule captured, else the nearest phrase of a list of
/// the rule files within its scope; and how far rules are to be trusted. Thread-safe.
final class Cues {
  private static final String HEDGES = "hedge-cue";
  private static final String NEGATIONS = "negation-cue";
  private static final String TRUST = "rule-trust";

  private final RuleBook rules;

  Cues(RuleBook rules) {
    this.rules = rules;
  }

  /// Tokens that mark a claim uncertain, null without. A cue reaches from where it stands to the end of its
  /// clause: "this suggests that X confers …", not "although Z is possible, X confers …".
  @Nullable Span hedge(Match match, SentenceGraph graph) {
    if (match.hedge() != null) {
      return match.hedge();
    }
    Span scope = new Span(clauseStart(graph, match.tokens().start()), match.tokens().end());
    return rules.phrases(HEDGES, graph, scope).stream()
        .filter(c -> c.length() > 1 || !graph.token(c.start()).tag().startsWith("NN"))
        .findFirst()
        .orElse(null);
  }

  /// Tokens that deny a claim, null without: between its subject and its object.
  @Nullable Span negation(Match match, SentenceGraph graph) {
    if (match.negation() != null) {
      return match.negation();
    }
    Optional<Span> subject = tokens(graph, match.subject().mention().span());
    Optional<Span> object = tokens(graph, match.object().mention().span());
    if (subject.isEmpty() || object.isEmpty() || subject.get().overlaps(object.get())) {
      return null;
    }
    int from = Math.min(subject.get().end(), object.get().end());
    int to = Math.max(subject.get().start(), object.get().start());
    return from >= to
        ? null
        : rules.phrases(NEGATIONS, graph, new Span(from, to)).stream().findFirst().orElse(null);
  }

  /// How much more or less likely than a plain clause a rule is to be right, in log-odds: that of the whole id, or of
  /// its beginning up to a point.
  double trust(String rule) {
    for (String id = rule; !id.isEmpty(); id = id.substring(0, Math.max(0, id.lastIndexOf('.')))) {
      String value = rules.valueOf(TRUST, id);
      if (!value.isEmpty()) {
        return Double.parseDouble(value);
      }
    }
    return 0;
  }

  private static Optional<Span> tokens(SentenceGraph graph, Span text) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < graph.size(); i++) {
      if (graph.token(i).span().overlaps(text)) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    return first < 0 ? Optional.empty() : Optional.of(new Span(first, last + 1));
  }

  /// The token after the last one before `at` that ends a clause.
  private static int clauseStart(SentenceGraph graph, int at) {
    for (int i = at - 1; i >= 0; i--) {
      switch (graph.token(i).lemma()) {
        case ";", "but", "whereas", "while", "although", "though", "however", "," -> {
          return i + 1;
        }
        default -> {}
      }
    }
    return 0;
  }
}
