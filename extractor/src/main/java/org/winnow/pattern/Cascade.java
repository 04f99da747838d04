package org.winnow.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Span;

/// Runs the rules over a sentence in their order; each sees the nodes of those before it (a cascade of
/// finite-state grammars, after FASTUS: Hobbs et al. 1997). Immutable, thread-safe.
final class Cascade {
  /// Capture whose value is the state of the arguments.
  static final String STATE = "state";

  /// Value that is multiplied, not replaced, where it is captured several times.
  static final String SIGN = "sign";

  private final List<Rule> rules;
  private final List<Beginnings> beginnings;
  private final Vocabulary vocabulary;
  private final RuleChoice choice;

  Cascade(List<Rule> rules, Vocabulary vocabulary) {
    this.rules = List.copyOf(rules);
    this.beginnings = rules.stream().map(r -> Beginnings.of(r.program())).toList();
    this.vocabulary = vocabulary;
    this.choice = new RuleChoice(rules, vocabulary);
  }

  /// Makes every node that the rules find.
  void run(SentenceGraph graph) {
    run(graph, choice.all());
  }

  /// Makes the nodes that claims may come of, and all claims.
  void runForClaims(SentenceGraph graph) {
    runForClaims(graph, choice.all(), true);
  }

  /// The same.
  ///
  /// @param among      numbers of the rules that may match
  /// @param andCohorts whether what the sentence tells of a cohort is wanted as well
  void runForClaims(SentenceGraph graph, BitSet among, boolean andCohorts) {
    run(graph, choice.towardsClaims(graph.words(vocabulary).presence(), among, andCohorts));
  }

  private void run(SentenceGraph graph, BitSet chosen) {
    Presence there = graph.words(vocabulary).presence().with(vocabulary.numbers(graph.made()));
    for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
      if (rules.get(i).need().in(there)) {
        if (run(rules.get(i), beginnings.get(i), graph)) {
          there.labels().set(choice.label(i));
        }
      }
    }
  }

  /// @return whether the rule has made a node
  private boolean run(Rule rule, Beginnings begin, SentenceGraph graph) {
    SentenceWords words = graph.words(vocabulary);
    int at = begin.next(graph, words, 0);
    if (at == graph.size()) {
      return false;
    }
    boolean made = false;
    StepMatcher matcher = new StepMatcher(rule.program(), graph, vocabulary);
    while (at < graph.size()) {
      int next = at + 1;
      if (matcher.matches(at) && matcher.end() > at) {
        Span tokens = new Span(at, matcher.end());
        if (rule.outside().isEmpty() || !graph.insideLonger(rule.outside(), tokens)) {
          Node node = node(rule, tokens, matcher.captures(), graph);
          if (!NodeArguments.standsForNothing(node)) {
            graph.add(node);
            made = true;
          }
        }
        next = rule.overlapping() ? next : matcher.end();
      }
      at = begin.next(graph, words, next);
    }
    return made;
  }

  private static Node node(Rule rule, Span tokens, List<Captured> captures, SentenceGraph graph) {
    List<Arg> args = new ArrayList<>();
    Map<String, String> values = new HashMap<>(rule.values());
    Captured state = null;
    for (Captured captured : captures) {
      args.addAll(NodeArguments.of(captured, graph));
      if (captured.name().equals(STATE)) {
        state = captured;
      } else if (captured.name().equals(SIGN)) {
        values.merge(SIGN, captured.value(), Cascade::product);
      } else if (!captured.value().isEmpty() && !captured.name().equals(NodeArguments.ARG)) {
        values.put(captured.name(), captured.value());
      }
      if (captured.name().equals(NodeArguments.ARG)) {
        inherit(captured.node(), values);
      }
    }
    return new Node(rule.makes(), rule.id(), tokens, withState(args, state), values, captures);
  }

  /// A node's side and sign go on to the node that takes it in as its arguments.
  private static void inherit(@Nullable Node from, Map<String, String> values) {
    if (from != null) {
      from.values()
          .forEach((name, value) -> {
            if (name.equals(SIGN)) {
              values.merge(SIGN, value, Cascade::product);
            } else {
              values.putIfAbsent(name, value);
            }
          });
    }
  }

  static String product(String a, String b) {
    if (a.equals("0") || b.equals("0")) {
      return "0";
    }
    return a.equals(b) ? "+" : "-";
  }

  private static List<Arg> withState(List<Arg> args, @Nullable Captured state) {
    if (state == null) {
      return args;
    }
    String value = state.value();
    Span shown = state.tokens();
    return args.stream().map(a -> value.isEmpty() ? a : a.withState(value, shown)).toList();
  }
}
