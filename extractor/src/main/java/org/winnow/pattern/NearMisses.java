package org.winnow.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Span;

/// The claim rules that came nearest without matching: as in a parser's error message, the step that failed
/// furthest to the right (Ford 2004). The more named parts a rule had found, the nearer it came; then, the
/// more words it had read.
final class NearMisses {
  private final List<Rule> rules;
  private final Vocabulary vocabulary;

  NearMisses(List<Rule> rules, Vocabulary vocabulary) {
    this.rules = rules;
    this.vocabulary = vocabulary;
  }

  /// An attempt from one token.
  private record Attempt(Rule rule, int start, int furthest, Step wanted, List<Captured> parts) {
    int length() {
      return furthest - start;
    }
  }

  private static final Comparator<Attempt> NEAREST_FIRST =
      Comparator.comparingInt((Attempt a) -> -a.parts().size()).thenComparingInt(a -> -a.length());

  /// @param graph with all nodes that the rules make
  /// @param most  how many at most
  List<NearMiss> of(SentenceGraph graph, int most) {
    return rules.stream()
        .filter(r -> r.makes().equals("claim"))
        .filter(r -> graph.nodes("claim").stream().noneMatch(n -> n.rule().equals(r.id())))
        .map(r -> best(r, graph))
        .filter(Objects::nonNull)
        .sorted(NEAREST_FIRST)
        .limit(most)
        .map(a -> describe(a, graph))
        .toList();
  }

  /// The best attempt that had found a part at least, or null.
  private @Nullable Attempt best(Rule rule, SentenceGraph graph) {
    StepMatcher matcher = new StepMatcher(rule.program(), graph, vocabulary);
    List<Attempt> attempts = new ArrayList<>();
    for (int start = 0; start < graph.size(); start++) {
      matcher.forget();
      boolean matched = matcher.matches(start);
      Step wanted = matcher.failedAt();
      if (!matched && wanted != null && !matcher.capturedBeforeFailure().isEmpty()) {
        attempts.add(
            new Attempt(rule, start, matcher.furthest(), wanted, matcher.capturedBeforeFailure()));
      }
    }
    return attempts.stream().min(NEAREST_FIRST).orElse(null);
  }

  private static NearMiss describe(Attempt attempt, SentenceGraph graph) {
    List<String> parts =
        attempt.parts().stream()
            .filter(c -> !c.tokens().isEmpty())
            .map(c -> c.name() + " \"" + graph.textOf(c.tokens()) + "\"")
            .toList();
    String read =
        attempt.length() == 0 ? "" : graph.textOf(new Span(attempt.start(), attempt.furthest()));
    boolean atEnd = attempt.furthest() >= graph.size();
    String at = atEnd ? "" : graph.token(attempt.furthest()).text();
    return new NearMiss(attempt.rule().id(), parts, read, StepText.of(attempt.wanted()), at);
  }
}
