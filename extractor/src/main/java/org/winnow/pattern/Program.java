package org.winnow.pattern;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.text.EntityType;

/// A pattern as instructions for [StepMatcher]. Immutable, thread-safe.
final class Program {
  private final int entry;
  private final Instruction[] instructions;
  private final int checks;

  /// @param entry        number of the first instruction
  /// @param instructions in no particular order: each names those that follow it
  /// @param checks       how many programs it asks beside itself (`!` and `~`)
  Program(int entry, List<Instruction> instructions, int checks) {
    this.entry = entry;
    this.instructions = instructions.toArray(Instruction[]::new);
    this.checks = checks;
  }

  int entry() {
    return entry;
  }

  Instruction at(int place) {
    return instructions[place];
  }

  int size() {
    return instructions.length;
  }

  int checks() {
    return checks;
  }

  /// One instruction.
  sealed interface Instruction {}

  /// The pattern has matched.
  record Accept() implements Instruction {}

  /// One token.
  record OneToken(Step step, TokenTest test, int next) implements Instruction {}

  /// Between `min` and `max` tokens of a kind.
  record Tokens(Step step, TokenTest test, int min, int max, boolean lazy, int next)
      implements Instruction {}

  record Phrase(Step.ListRef step, int list, @Nullable String name, int next)
      implements Instruction {}

  record Mentioned(Step.MentionOf step, Set<EntityType> types, @Nullable String name, int next)
      implements Instruction {}

  record NodeOf(Step.NodeRef step, @Nullable String name, int next) implements Instruction {}

  /// A capture begins.
  record Open(String name, int next) implements Instruction {}

  /// The capture that was opened last under this name ends.
  record Close(String name, int next) implements Instruction {}

  /// First the one way, then the other.
  record Either(int first, int second) implements Instruction {}

  /// Goes on where `pattern` does not match.
  record Unless(Step step, Program pattern, int check, int next) implements Instruction {}

  /// Goes on where `pattern` matches a few tokens that end here.
  record After(Step step, Program pattern, int check, int next) implements Instruction {}

  record AtStart(Step step, int next) implements Instruction {}

  record AtEnd(Step step, int next) implements Instruction {}
}
