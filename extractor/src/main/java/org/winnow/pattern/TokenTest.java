package org.winnow.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one token must be, compiled. Immutable.
sealed interface TokenTest {
  boolean holds(SentenceGraph graph, SentenceWords words, int at);

  record Word(int number) implements TokenTest {
    @Override
    public boolean holds(SentenceGraph graph, SentenceWords words, int at) {
      return words.word(at) == number || words.lemma(at) == number;
    }
  }

  record Exact(String text) implements TokenTest {
    @Override
    public boolean holds(SentenceGraph graph, SentenceWords words, int at) {
      return graph.token(at).text().equals(text);
    }
  }

  record Any() implements TokenTest {
    @Override
    public boolean holds(SentenceGraph graph, SentenceWords words, int at) {
      return true;
    }
  }

  record All(List<TokenTest> tests) implements TokenTest {
    @Override
    public boolean holds(SentenceGraph graph, SentenceWords words, int at) {
      for (TokenTest test : tests) {
        if (!test.holds(graph, words, at)) {
          return false;
        }
      }
      return true;
    }
  }

  record OneOf(List<TokenTest> tests) implements TokenTest {
    @Override
    public boolean holds(SentenceGraph graph, SentenceWords words, int at) {
      for (TokenTest test : tests) {
        if (test.holds(graph, words, at)) {
          return true;
        }
      }
      return false;
    }
  }

  /// Tag, word or lemma among some, by number.
  record Among(Step.Attribute attribute, BitSet numbers, boolean negated) implements TokenTest {
    @Override
    public boolean holds(SentenceGraph graph, SentenceWords words, int at) {
      int number =
          switch (attribute) {
            case WORD -> words.word(at);
            case LEMMA -> words.lemma(at);
            case TAG -> words.tag(at);
            case TEXT -> Vocabulary.UNKNOWN;
          };
      return numbers.get(number) != negated;
    }
  }

  /// Any other condition, by the text of what it looks at.
  record Attributed(Step.Condition condition) implements TokenTest {
    @Override
    public boolean holds(SentenceGraph graph, SentenceWords words, int at) {
      String value =
          switch (condition.attribute()) {
            case TEXT -> graph.token(at).text();
            case WORD -> graph.word(at);
            case LEMMA -> graph.lemma(at);
            case TAG -> graph.tag(at);
          };
      return condition.test().holds(value) != condition.negated();
    }
  }

  /// The test of a step that takes one token and captures nothing, null for any other step.
  static @Nullable TokenTest of(Step step, Vocabulary vocabulary) {
    return switch (step) {
      case Step.Word word -> new Word(vocabulary.add(word.word()));
      case Step.Exact exact -> new Exact(exact.text());
      case Step.Any ignored -> new Any();
      case Step.Conditions conditions -> of(conditions, vocabulary);
      case Step.Choice choice -> of(choice, vocabulary);
      case Step.ListRef ignored -> null;
      case Step.MentionOf ignored -> null;
      case Step.NodeRef ignored -> null;
      case Step.Sequence ignored -> null;
      case Step.Capture ignored -> null;
      case Step.Repeat ignored -> null;
      case Step.Not ignored -> null;
      case Step.Behind ignored -> null;
      case Step.Start ignored -> null;
      case Step.End ignored -> null;
    };
  }

  private static @Nullable TokenTest of(Step.Choice choice, Vocabulary vocabulary) {
    List<TokenTest> tests = new ArrayList<>();
    for (Step option : choice.options()) {
      TokenTest test = of(option, vocabulary);
      if (test == null) {
        return null;
      }
      tests.add(test);
    }
    return new OneOf(List.copyOf(tests));
  }

  private static TokenTest of(Step.Conditions conditions, Vocabulary vocabulary) {
    List<TokenTest> tests = conditions.all().stream().map(c -> of(c, vocabulary)).toList();
    return tests.size() == 1 ? tests.getFirst() : new All(tests);
  }

  private static TokenTest of(Step.Condition condition, Vocabulary vocabulary) {
    if (condition.attribute() == Step.Attribute.TEXT
        || !(condition.test() instanceof Step.OneOf(Set<String> words))) {
      return new Attributed(condition);
    }
    BitSet numbers = new BitSet();
    words.forEach(w -> numbers.set(vocabulary.add(w)));
    return new Among(condition.attribute(), numbers, condition.negated());
  }
}
