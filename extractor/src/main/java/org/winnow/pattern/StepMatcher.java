package org.winnow.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.mention.Mention;
import org.winnow.text.Span;
import org.winnow.text.Token;

/// Matches one step tree against one sentence by backtracking, leftmost choice first. The number of steps
/// tried is bounded, so that no sentence can stall a run. Belongs to one thread.
final class StepMatcher {
  private static final int BUDGET = 20_000;
  private static final int LOOK_BEHIND = 4;

  /// Steps within steps; keeps the call stack small whatever the sentence.
  private static final int DEEPEST = 800;

  private final SentenceGraph graph;
  private final Deque<Captured> captures = new ArrayDeque<>();
  private int budget;
  private int depth;
  private int furthest;
  private @Nullable Step failedAt;
  private int end;
  private List<Captured> found = List.of();

  StepMatcher(SentenceGraph graph) {
    this.graph = graph;
  }

  /// What is to match after a step.
  private interface Next {
    boolean at(int position);
  }

  /// Whether the pattern matches from a token on; `end` and `captures` then tell what it found.
  boolean matches(Step pattern, int start) {
    captures.clear();
    budget = BUDGET;
    depth = 0;
    furthest = -1;
    failedAt = null;
    return match(
        pattern,
        start,
        position -> {
          end = position;
          found = new ArrayList<>(captures);
          return true;
        });
  }

  int end() {
    return end;
  }

  List<Captured> captures() {
    return found;
  }

  boolean outOfBudget() {
    return budget <= 0;
  }

  /// The token furthest to the right at which a step failed, and that step; for "why not?".
  int furthest() {
    return furthest;
  }

  @Nullable Step failedAt() {
    return failedAt;
  }

  private boolean match(Step step, int at, Next next) {
    if (--budget <= 0 || depth >= DEEPEST) {
      return false;
    }
    depth++;
    boolean matched = matchStep(step, at, next);
    depth--;
    return matched;
  }

  private boolean matchStep(Step step, int at, Next next) {
    return switch (step) {
      case Step.Word word -> token(step, at, next, at < graph.size() && isWord(word.word(), at));
      case Step.Exact exact ->
          token(step, at, next, at < graph.size() && graph.token(at).text().equals(exact.text()));
      case Step.Any any -> token(step, at, next, at < graph.size());
      case Step.Conditions conditions ->
          token(step, at, next, at < graph.size() && fulfils(conditions, at));
      case Step.Start start -> at == 0 && next.at(at);
      case Step.End sentenceEnd -> at == graph.size() && next.at(at);
      case Step.Not not -> !succeeds(not.step(), at) && next.at(at);
      case Step.Behind behind -> endsAt(behind.step(), at) && next.at(at);
      case Step.ListRef list -> phrase(list, at, null, next);
      case Step.MentionOf mention -> mention(mention, at, null, next);
      case Step.NodeRef node -> node(node, at, null, next);
      case Step.Capture capture -> capture(capture, at, next);
      case Step.Sequence sequence -> sequence(sequence.steps(), 0, at, next);
      case Step.Choice choice -> choice(choice.options(), at, next);
      case Step.Repeat repeat -> repeat(repeat, 0, at, next);
    };
  }

  private boolean token(Step step, int at, Next next, boolean matched) {
    return matched ? next.at(at + 1) : failed(step, at);
  }

  private boolean failed(Step step, int at) {
    if (at > furthest) {
      furthest = at;
      failedAt = step;
    }
    return false;
  }

  private boolean isWord(String word, int at) {
    return word.equals(graph.word(at)) || word.equals(graph.lemma(at));
  }

  private boolean fulfils(Step.Conditions conditions, int at) {
    Token token = graph.token(at);
    for (Step.Condition condition : conditions.all()) {
      String value =
          switch (condition.attribute()) {
            case TEXT -> token.text();
            case WORD -> graph.word(at);
            case LEMMA -> graph.lemma(at);
            case TAG -> graph.tag(at);
          };
      if (condition.test().holds(value) == condition.negated()) {
        return false;
      }
    }
    return true;
  }

  /// Whether the step matches a few tokens that end just here.
  private boolean endsAt(Step step, int at) {
    int kept = captures.size();
    for (int start = at - 1; start >= Math.max(0, at - LOOK_BEHIND); start--) {
      boolean ends = match(step, start, position -> position == at);
      while (captures.size() > kept) {
        captures.removeLast();
      }
      if (ends) {
        return true;
      }
    }
    return false;
  }

  private boolean succeeds(Step step, int at) {
    int kept = captures.size();
    boolean matched = match(step, at, position -> true);
    while (captures.size() > kept) {
      captures.removeLast();
    }
    return matched;
  }

  private boolean sequence(List<Step> steps, int index, int at, Next next) {
    if (index == steps.size()) {
      return next.at(at);
    }
    return match(steps.get(index), at, position -> sequence(steps, index + 1, position, next));
  }

  private boolean choice(List<Step> options, int at, Next next) {
    for (Step option : options) {
      if (match(option, at, next)) {
        return true;
      }
    }
    return false;
  }

  private boolean repeat(Step.Repeat repeat, int count, int at, Next next) {
    boolean enough = count >= repeat.min();
    if (repeat.lazy() && enough && next.at(at)) {
      return true;
    }
    boolean more =
        count < repeat.max()
            && match(
                repeat.step(),
                at,
                position -> position > at && repeat(repeat, count + 1, position, next));
    return more || (!repeat.lazy() && enough && next.at(at));
  }

  private boolean capture(Step.Capture capture, int at, Next next) {
    String name = capture.name();
    return switch (capture.step()) {
      case Step.ListRef list -> phrase(list, at, name, next);
      case Step.MentionOf mention -> mention(mention, at, name, next);
      case Step.NodeRef node -> node(node, at, name, next);
      case Step other ->
          match(other, at, position -> keep(plain(name, at, position), position, next));
    };
  }

  private static Captured plain(String name, int from, int to) {
    return new Captured(name, new Span(from, Math.max(from, to)), "", null, null);
  }

  private boolean keep(Captured captured, int position, Next next) {
    captures.addLast(captured);
    if (next.at(position)) {
      return true;
    }
    captures.removeLast();
    return false;
  }

  private boolean keep(@Nullable String name, Captured captured, int position, Next next) {
    return name == null ? next.at(position) : keep(captured, position, next);
  }

  private boolean phrase(Step.ListRef list, int at, @Nullable String name, Next next) {
    WordList.Phrase phrase = at < graph.size() ? list.list().longestAt(graph, at) : null;
    if (phrase == null) {
      return failed(list, at);
    }
    int after = at + phrase.words().size();
    return keep(
        name,
        new Captured(name == null ? "" : name, new Span(at, after), phrase.value(), null, null),
        after,
        next);
  }

  private boolean mention(Step.MentionOf wanted, int at, @Nullable String name, Next next) {
    if (at >= graph.size()) {
      return failed(wanted, at);
    }
    for (SentenceGraph.Anchored anchored : graph.mentionsAt(at)) {
      List<Mention> fitting =
          anchored.members().stream().filter(m -> wanted.types().contains(m.type())).toList();
      if (!fitting.isEmpty() && keepAll(fitting, name, anchored.tokens(), next)) {
        return true;
      }
    }
    return failed(wanted, at);
  }

  private boolean keepAll(List<Mention> members, @Nullable String name, Span tokens, Next next) {
    if (name == null) {
      return next.at(tokens.end());
    }
    members.forEach(m -> captures.addLast(new Captured(name, tokens, "", null, m)));
    if (next.at(tokens.end())) {
      return true;
    }
    members.forEach(m -> captures.removeLast());
    return false;
  }

  private boolean node(Step.NodeRef wanted, int at, @Nullable String name, Next next) {
    if (at >= graph.size()) {
      return failed(wanted, at);
    }
    for (Node node : graph.nodesAt(at)) {
      if (node.label().equals(wanted.label())
          && fulfilsAll(node, wanted.tests())
          && keep(
              name,
              new Captured(name == null ? "" : name, node.tokens(), "", node, null),
              node.tokens().end(),
              next)) {
        return true;
      }
    }
    return failed(wanted, at);
  }

  private static boolean fulfilsAll(Node node, List<Step.ValueTest> tests) {
    for (Step.ValueTest test : tests) {
      if (node.value(test.name()).equals(test.value()) == test.negated()) {
        return false;
      }
    }
    return true;
  }
}
