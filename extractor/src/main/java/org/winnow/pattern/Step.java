package org.winnow.pattern;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.winnow.text.EntityType;

/// The rule language as a closed tree of cases. A pattern is one step; steps match from a token on and say
/// where they ended. Immutable.
sealed interface Step {
  /// The steps that it is made of.
  default List<Step> inner() {
    return switch (this) {
      case Sequence sequence -> sequence.steps();
      case Choice choice -> choice.options();
      case Capture capture -> List.of(capture.step());
      case Repeat repeat -> List.of(repeat.step());
      case Not not -> List.of(not.step());
      case Behind behind -> List.of(behind.step());
      case Word ignored -> List.of();
      case Exact ignored -> List.of();
      case Any ignored -> List.of();
      case Conditions ignored -> List.of();
      case ListRef ignored -> List.of();
      case MentionOf ignored -> List.of();
      case NodeRef ignored -> List.of();
      case Start ignored -> List.of();
      case End ignored -> List.of();
    };
  }

  /// One token whose word or lemma is this lower-case word.
  record Word(String word) implements Step {}

  /// One token whose text is exactly this.
  record Exact(String text) implements Step {}

  /// One token that fulfils all conditions.
  record Conditions(List<Condition> all) implements Step {
    public Conditions {
      all = List.copyOf(all);
    }
  }

  /// Any one token.
  record Any() implements Step {}

  /// One of the phrases of a word list.
  record ListRef(WordList list) implements Step {}

  /// A mention of one of these types.
  record MentionOf(Set<EntityType> types) implements Step {
    public MentionOf {
      types = Set.copyOf(types);
    }
  }

  /// A node that an earlier rule made, perhaps with certain values.
  record NodeRef(String label, List<ValueTest> tests) implements Step {
    public NodeRef {
      tests = List.copyOf(tests);
    }
  }

  record Sequence(List<Step> steps) implements Step {
    public Sequence {
      steps = List.copyOf(steps);
    }
  }

  record Choice(List<Step> options) implements Step {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /// Between `min` and `max` times; `lazy` takes as few as it can.
  record Repeat(Step step, int min, int max, boolean lazy) implements Step {}

  record Capture(String name, Step step) implements Step {}

  /// Matches nothing, where `step` does not match.
  record Not(Step step) implements Step {}

  /// Matches nothing, where `step` matches a few tokens that end just before.
  record Behind(Step step) implements Step {}

  /// Matches nothing, at the sentence's start.
  record Start() implements Step {}

  /// Matches nothing, at the sentence's end.
  record End() implements Step {}

  /// A condition on one attribute of a token.
  ///
  /// @param attribute which one
  /// @param test      what it must be
  /// @param negated   or must not
  record Condition(Attribute attribute, Test test, boolean negated) {}

  /// What an attribute must be: one of some words, or like a regular expression as a whole.
  sealed interface Test {
    boolean holds(String value);
  }

  record OneOf(Set<String> words) implements Test {
    public OneOf {
      words = Set.copyOf(words);
    }

    @Override
    public boolean holds(String value) {
      return words.contains(value);
    }
  }

  record Like(Pattern pattern) implements Test {
    @Override
    public boolean holds(String value) {
      return pattern.matcher(value).matches();
    }
  }

  /// What a condition looks at.
  enum Attribute {
    /// Text as it stands.
    TEXT,
    /// Text in lower case.
    WORD,
    LEMMA,
    TAG
  }

  /// A condition on a node's value: `side=R`.
  record ValueTest(String name, String value, boolean negated) {}
}
