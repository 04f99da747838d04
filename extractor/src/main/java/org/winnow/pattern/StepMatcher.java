package org.winnow.pattern;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.mention.Mention;
import org.winnow.text.Span;

/// Matches one pattern in one sentence, leftmost choice first. A state is an instruction and a token; one
/// that has failed once is not tried again, so the time is at most the program's length times the
/// sentence's (the bit-state backtracker of RE2: Cox 2010). Ways not yet tried are kept in a list, never on
/// the call stack. Belongs to one thread.
final class StepMatcher {
  private static final int LOOK_BEHIND = 4;
  private static final int ANYWHERE = -1;
  private static final byte YES = 1;
  private static final byte NO = 2;

  private final Program program;
  private final SentenceGraph graph;
  private final SentenceWords words;
  private final int size;
  private final long[] tried;
  private final byte[][] checked;
  private final @Nullable StepMatcher[] checks;

  private int[] places = new int[32];
  private @Nullable CapturePath[] paths = new CapturePath[16];
  private int waiting;

  private int end;
  private @Nullable CapturePath found;
  private int furthest;
  private @Nullable Step failedAt;
  private @Nullable CapturePath furthestPath;

  StepMatcher(Program program, SentenceGraph graph, Vocabulary vocabulary) {
    this(program, graph, graph.words(vocabulary));
  }

  private StepMatcher(Program program, SentenceGraph graph, SentenceWords words) {
    this.program = program;
    this.graph = graph;
    this.words = words;
    this.size = graph.size();
    this.tried = new long[(program.size() * (size + 1) + 63) >> 6];
    this.checked = new byte[program.checks()][];
    this.checks = new StepMatcher[program.checks()];
  }

  /// Whether the pattern matches from a token on; `end` and `captures` then tell what it found. What
  /// failed from an earlier token is remembered until something matches.
  boolean matches(int start) {
    return matches(start, ANYWHERE);
  }

  private boolean matches(int start, int mustEnd) {
    furthest = -1;
    failedAt = null;
    furthestPath = null;
    waiting = 0;
    push(program.entry(), start, null);
    while (waiting > 0) {
      waiting--;
      if (follow(places[2 * waiting], places[2 * waiting + 1], paths[waiting], mustEnd)) {
        forget();
        return true;
      }
    }
    return false;
  }

  /// Forgets what failed: needed where the sentence has changed, or to see each failure anew.
  void forget() {
    Arrays.fill(tried, 0);
    Arrays.fill(checked, null);
    Arrays.fill(checks, null);
  }

  int end() {
    return end;
  }

  List<Captured> captures() {
    return CapturePath.captures(found);
  }

  /// The token furthest to the right at which a step failed, from the last start.
  int furthest() {
    return furthest;
  }

  /// The step that failed there first, null where none did.
  @Nullable Step failedAt() {
    return failedAt;
  }

  /// What had been captured on the way there.
  List<Captured> capturedBeforeFailure() {
    return CapturePath.captures(furthestPath);
  }

  private void push(int place, int at, @Nullable CapturePath path) {
    if (waiting == paths.length) {
      places = Arrays.copyOf(places, places.length * 2);
      paths = Arrays.copyOf(paths, paths.length * 2);
    }
    places[2 * waiting] = place;
    places[2 * waiting + 1] = at;
    paths[waiting] = path;
    waiting++;
  }

  /// Follows one way until it fails or the pattern has matched; leaves side ways waiting.
  private boolean follow(int from, int token, @Nullable CapturePath way, int mustEnd) {
    int place = from;
    int at = token;
    CapturePath path = way;
    while (place >= 0) {
      int state = place * (size + 1) + at;
      if ((tried[state >> 6] & 1L << state) != 0) {
        return false;
      }
      tried[state >> 6] |= 1L << state;
      switch (program.at(place)) {
        case Program.OneToken(Step step, TokenTest test, int next) -> {
          place = at < size && test.holds(graph, words, at) ? next : failed(step, at, path);
          at++;
        }
        case Program.Either(int first, int second) -> {
          push(second, at, path);
          place = first;
        }
        case Program.Tokens tokens -> place = tokens(tokens, at, path);
        case Program.Phrase phrase -> place = phrase(phrase, at, path);
        case Program.NodeOf node -> place = node(node, at, path);
        case Program.Mentioned mention -> place = mention(mention, at, path);
        case Program.Open(String name, int next) -> {
          path = CapturePath.open(name, at, path);
          place = next;
        }
        case Program.Close(String name, int next) -> {
          path = CapturePath.close(name, at, path);
          place = next;
        }
        case Program.Unless unless ->
            place = check(unless, at) ? failed(unless.step(), at, path) : unless.next();
        case Program.After after ->
            place = check(after, at) ? after.next() : failed(after.step(), at, path);
        case Program.AtStart(Step step, int next) ->
            place = at == 0 ? next : failed(step, at, path);
        case Program.AtEnd(Step step, int next) ->
            place = at == size ? next : failed(step, at, path);
        case Program.Accept() -> {
          if (mustEnd == ANYWHERE || mustEnd == at) {
            end = at;
            found = path;
            return true;
          }
          return false;
        }
      }
    }
    return false;
  }

  private int failed(Step step, int at, @Nullable CapturePath path) {
    if (at > furthest) {
      furthest = at;
      failedAt = step;
      furthestPath = path;
    }
    return -1;
  }

  /// All lengths that the tokens allow; the first choice is taken from the list last.
  private int tokens(Program.Tokens tokens, int at, @Nullable CapturePath path) {
    int count = 0;
    int most = Math.min(tokens.max(), size - at);
    while (count < most && tokens.test().holds(graph, words, at + count)) {
      count++;
    }
    if (count < tokens.max()) {
      failed(tokens.step(), at + count, path);
    }
    for (int i = tokens.min(); i <= count; i++) {
      int length = tokens.lazy() ? count - (i - tokens.min()) : i;
      push(tokens.next(), at + length, path);
    }
    return -1;
  }

  private int phrase(Program.Phrase wanted, int at, @Nullable CapturePath path) {
    WordList.Phrase phrase = at < size ? words.phrase(wanted.list(), at) : null;
    if (phrase == null) {
      return failed(wanted.step(), at, path);
    }
    int after = at + phrase.words().size();
    String name = wanted.name();
    CapturePath kept = path;
    if (name != null) {
      kept =
          CapturePath.keep(
              new Captured(name, new Span(at, after), phrase.value(), null, null), path);
    }
    push(wanted.next(), after, kept);
    return -1;
  }

  private int mention(Program.Mentioned wanted, int at, @Nullable CapturePath path) {
    boolean any = false;
    List<SentenceGraph.Anchored> here = at < size ? graph.mentionsAt(at) : List.of();
    for (SentenceGraph.Anchored anchored : here.reversed()) {
      CapturePath kept = path;
      boolean fits = false;
      for (Mention member : anchored.members()) {
        if (wanted.types().contains(member.type())) {
          fits = true;
          if (wanted.name() != null) {
            kept =
                CapturePath.keep(
                    new Captured(wanted.name(), anchored.tokens(), "", null, member), kept);
          }
        }
      }
      if (fits) {
        any = true;
        push(wanted.next(), anchored.tokens().end(), kept);
      }
    }
    return any ? -1 : failed(wanted.step(), at, path);
  }

  private int node(Program.NodeOf wanted, int at, @Nullable CapturePath path) {
    boolean any = false;
    List<Node> here = at < size ? graph.nodesAt(at) : List.of();
    for (int i = here.size() - 1; i >= 0; i--) {
      Node node = here.get(i);
      if (node.label().equals(wanted.step().label()) && fulfils(node, wanted.step().tests())) {
        any = true;
        String name = wanted.name();
        CapturePath kept =
            name == null
                ? path
                : CapturePath.keep(new Captured(name, node.tokens(), "", node, null), path);
        push(wanted.next(), node.tokens().end(), kept);
      }
    }
    return any ? -1 : failed(wanted.step(), at, path);
  }

  private static boolean fulfils(Node node, List<Step.ValueTest> tests) {
    for (Step.ValueTest test : tests) {
      if (node.value(test.name()).equals(test.value()) == test.negated()) {
        return false;
      }
    }
    return true;
  }

  private boolean check(Program.Unless unless, int at) {
    byte[] results = results(unless.check());
    if (results[at] == 0) {
      results[at] = beside(unless.check(), unless.pattern()).matches(at) ? YES : NO;
    }
    return results[at] == YES;
  }

  private boolean check(Program.After after, int at) {
    byte[] results = results(after.check());
    if (results[at] == 0) {
      StepMatcher beside = beside(after.check(), after.pattern());
      results[at] = NO;
      for (int start = at - 1; start >= Math.max(0, at - LOOK_BEHIND); start--) {
        beside.forget();
        if (beside.matches(start, at)) {
          results[at] = YES;
          break;
        }
      }
    }
    return results[at] == YES;
  }

  private byte[] results(int check) {
    if (checked[check] == null) {
      checked[check] = new byte[size + 1];
    }
    return checked[check];
  }

  private StepMatcher beside(int check, Program pattern) {
    StepMatcher known = checks[check];
    if (known == null) {
      known = new StepMatcher(pattern, graph, words);
      checks[check] = known;
    }
    return known;
  }
}
