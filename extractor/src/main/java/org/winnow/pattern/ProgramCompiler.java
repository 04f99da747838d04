package org.winnow.pattern;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.pattern.Program.Accept;
import org.winnow.pattern.Program.After;
import org.winnow.pattern.Program.AtEnd;
import org.winnow.pattern.Program.AtStart;
import org.winnow.pattern.Program.Close;
import org.winnow.pattern.Program.Either;
import org.winnow.pattern.Program.Instruction;
import org.winnow.pattern.Program.Mentioned;
import org.winnow.pattern.Program.NodeOf;
import org.winnow.pattern.Program.OneToken;
import org.winnow.pattern.Program.Open;
import org.winnow.pattern.Program.Phrase;
import org.winnow.pattern.Program.Tokens;
import org.winnow.pattern.Program.Unless;

/// Compiles a step tree, from its end to its start, so that every instruction knows what follows it.
/// Repeated steps are written out as often as they may stand: the place in the program and the token are
/// then all that a match depends on. For one program; not thread-safe.
final class ProgramCompiler {
  private final Vocabulary vocabulary;
  private final List<Instruction> instructions = new ArrayList<>();
  private int checks;

  private ProgramCompiler(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// @param vocabulary takes the words of the pattern
  static Program compile(Step pattern, Vocabulary vocabulary) {
    ProgramCompiler compiler = new ProgramCompiler(vocabulary);
    int accept = compiler.add(new Accept());
    int entry = compiler.before(pattern, accept);
    return new Program(entry, compiler.instructions, compiler.checks);
  }

  private int add(Instruction instruction) {
    instructions.add(instruction);
    return instructions.size() - 1;
  }

  /// Writes a step that is followed by the instruction `next`; returns the step's first instruction.
  private int before(Step step, int next) {
    TokenTest test = TokenTest.of(step, vocabulary);
    if (test != null) {
      return add(new OneToken(step, test, next));
    }
    return switch (step) {
      case Step.ListRef list -> phrase(list, null, next);
      case Step.MentionOf mention -> mention(mention, null, next);
      case Step.NodeRef node -> add(new NodeOf(node, null, next));
      case Step.Sequence sequence -> sequence(sequence.steps(), next);
      case Step.Choice choice -> choice(choice.options(), next);
      case Step.Capture capture -> capture(capture, next);
      case Step.Repeat repeat -> repeat(repeat, next);
      case Step.Not not ->
          add(new Unless(not.step(), compile(not.step(), vocabulary), checks++, next));
      case Step.Behind behind ->
          add(new After(behind.step(), compile(behind.step(), vocabulary), checks++, next));
      case Step.Start start -> add(new AtStart(start, next));
      case Step.End end -> add(new AtEnd(end, next));
      case Step.Word ignored -> throw new IllegalStateException("a token step");
      case Step.Exact ignored -> throw new IllegalStateException("a token step");
      case Step.Any ignored -> throw new IllegalStateException("a token step");
      case Step.Conditions ignored -> throw new IllegalStateException("a token step");
    };
  }

  private int phrase(Step.ListRef list, @Nullable String name, int next) {
    return add(new Phrase(list, vocabulary.add(list.list()), name, next));
  }

  private int mention(Step.MentionOf mention, @Nullable String name, int next) {
    return add(new Mentioned(mention, mention.types(), name, next));
  }

  private int sequence(List<Step> steps, int next) {
    int entry = next;
    for (Step step : steps.reversed()) {
      entry = before(step, entry);
    }
    return entry;
  }

  private int choice(List<Step> options, int next) {
    int entry = before(options.getLast(), next);
    for (int i = options.size() - 2; i >= 0; i--) {
      entry = add(new Either(before(options.get(i), next), entry));
    }
    return entry;
  }

  private int capture(Step.Capture capture, int next) {
    String name = capture.name();
    return switch (capture.step()) {
      case Step.ListRef list -> phrase(list, name, next);
      case Step.MentionOf mention -> mention(mention, name, next);
      case Step.NodeRef node -> add(new NodeOf(node, name, next));
      case Step other -> {
        int close = add(new Close(name, next));
        yield add(new Open(name, before(other, close)));
      }
    };
  }

  private int repeat(Step.Repeat repeat, int next) {
    Step step = repeat.step();
    TokenTest test = TokenTest.of(step, vocabulary);
    if (test != null) {
      return add(new Tokens(step, test, repeat.min(), repeat.max(), repeat.lazy(), next));
    }
    int entry = next;
    if (repeat.max() == PatternParser.UNBOUNDED) {
      entry = loop(step, repeat.lazy(), next);
    } else {
      for (int i = repeat.min(); i < repeat.max(); i++) {
        entry = either(before(step, entry), next, repeat.lazy());
      }
    }
    for (int i = 0; i < repeat.min(); i++) {
      entry = before(step, entry);
    }
    return entry;
  }

  private int loop(Step step, boolean lazy, int next) {
    int head = add(new Accept());
    int body = before(step, head);
    Either either = lazy ? new Either(next, body) : new Either(body, next);
    instructions.set(head, either);
    return head;
  }

  private int either(int more, int enough, boolean lazy) {
    return add(lazy ? new Either(enough, more) : new Either(more, enough));
  }
}
