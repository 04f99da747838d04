package org.winnow.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.winnow.pattern.Program.Instruction;

/// What a match of a program may begin with. Most tokens of a sentence begin no match of most patterns, and to
/// see that costs far less here than in [StepMatcher]. Immutable, thread-safe.
final class Beginnings {
  private final List<Instruction> first = new ArrayList<>();
  private boolean anything;

  private Beginnings() {}

  static Beginnings of(Program program) {
    Beginnings beginnings = new Beginnings();
    beginnings.collect(program, program.entry(), new BitSet());
    return beginnings;
  }

  private void collect(Program program, int place, BitSet seen) {
    if (seen.get(place)) {
      return;
    }
    seen.set(place);
    switch (program.at(place)) {
      case Program.Either(int one, int other) -> {
        collect(program, one, seen);
        collect(program, other, seen);
      }
      case Program.Tokens tokens -> {
        first.add(tokens);
        if (tokens.min() == 0) {
          collect(program, tokens.next(), seen);
        }
      }
      case Program.Open open -> collect(program, open.next(), seen);
      case Program.Close close -> collect(program, close.next(), seen);
      case Program.Unless unless -> collect(program, unless.next(), seen);
      case Program.After after -> collect(program, after.next(), seen);
      case Program.AtStart start -> collect(program, start.next(), seen);
      case Program.AtEnd end -> collect(program, end.next(), seen);
      case Program.Accept ignored -> anything = true;
      case Program.OneToken token -> first.add(token);
      case Program.Phrase phrase -> first.add(phrase);
      case Program.Mentioned mention -> first.add(mention);
      case Program.NodeOf node -> first.add(node);
    }
  }

  /// The first token from some token on at which a match may begin, the sentence's length where none may.
  int next(SentenceGraph graph, SentenceWords words, int from) {
    int at = from;
    while (at < graph.size() && !mayBeAt(graph, words, at)) {
      at++;
    }
    return at;
  }

  private boolean mayBeAt(SentenceGraph graph, SentenceWords words, int at) {
    for (int i = 0; i < first.size(); i++) {
      if (fits(first.get(i), graph, words, at)) {
        return true;
      }
    }
    return anything;
  }

  private static boolean fits(
      Instruction instruction, SentenceGraph graph, SentenceWords words, int at) {
    return switch (instruction) {
      case Program.OneToken token -> token.test().holds(graph, words, at);
      case Program.Tokens tokens -> tokens.test().holds(graph, words, at);
      case Program.Phrase phrase -> words.phrase(phrase.list(), at) != null;
      case Program.NodeOf node -> hasNode(graph.nodesAt(at), node.step().label());
      case Program.Mentioned ignored -> !graph.mentionsAt(at).isEmpty();
      default -> throw new IllegalStateException("takes no token: " + instruction);
    };
  }

  private static boolean hasNode(List<Node> nodes, String label) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).label().equals(label)) {
        return true;
      }
    }
    return false;
  }
}
