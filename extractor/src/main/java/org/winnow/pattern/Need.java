package org.winnow.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.winnow.text.EntityType;

/// What a pattern cannot match without, wherever it stands in the sentence: far cheaper to ask than to
/// match, and spares most rules in most sentences. Immutable.
sealed interface Need {
  Need NOTHING = new All(List.of());

  /// Whether all this is there.
  boolean in(Presence presence);

  record All(List<Need> needs) implements Need {
    @Override
    public boolean in(Presence presence) {
      for (Need need : needs) {
        if (!need.in(presence)) {
          return false;
        }
      }
      return true;
    }
  }

  record OneOf(List<Need> needs) implements Need {
    @Override
    public boolean in(Presence presence) {
      for (Need need : needs) {
        if (need.in(presence)) {
          return true;
        }
      }
      return false;
    }
  }

  /// One of some words or lemmas.
  record Word(BitSet numbers) implements Need {
    @Override
    public boolean in(Presence presence) {
      return presence.words().intersects(numbers);
    }
  }

  record Phrase(int list) implements Need {
    @Override
    public boolean in(Presence presence) {
      return presence.lists().get(list);
    }
  }

  record Mentioned(List<EntityType> types) implements Need {
    @Override
    public boolean in(Presence presence) {
      for (EntityType type : types) {
        if (presence.types().contains(type)) {
          return true;
        }
      }
      return false;
    }
  }

  record Label(int label) implements Need {
    @Override
    public boolean in(Presence presence) {
      return presence.labels().get(label);
    }
  }

  /// How dear a need is to ask for, from 0.
  private static int cost(Need need) {
    return switch (need) {
      case Phrase ignored -> 0;
      case Word ignored -> 1;
      case Label ignored -> 2;
      case Mentioned ignored -> 3;
      case OneOf ignored -> 4;
      case All ignored -> 4;
    };
  }

  /// What a step cannot do without.
  static Need of(Step step, Vocabulary vocabulary) {
    return switch (step) {
      case Step.Word word -> words(List.of(word.word()), vocabulary);
      case Step.Conditions conditions -> of(conditions, vocabulary);
      case Step.ListRef list -> new Phrase(vocabulary.add(list.list()));
      case Step.MentionOf mention -> new Mentioned(List.copyOf(mention.types()));
      case Step.NodeRef node -> new Label(vocabulary.addLabel(node.label()));
      case Step.Sequence sequence -> all(sequence.steps(), vocabulary);
      case Step.Capture capture -> of(capture.step(), vocabulary);
      case Step.Repeat repeat -> repeat.min() > 0 ? of(repeat.step(), vocabulary) : NOTHING;
      case Step.Choice choice -> oneOf(choice.options(), vocabulary);
      case Step.Exact ignored -> NOTHING;
      case Step.Any ignored -> NOTHING;
      case Step.Not ignored -> NOTHING;
      case Step.Behind behind -> of(behind.step(), vocabulary);
      case Step.Start ignored -> NOTHING;
      case Step.End ignored -> NOTHING;
    };
  }

  private static Need all(List<Step> steps, Vocabulary vocabulary) {
    List<Need> needs = new ArrayList<>();
    for (Step step : steps) {
      Need need = of(step, vocabulary);
      if (need instanceof All(List<Need> inner)) {
        needs.addAll(inner);
      } else {
        needs.add(need);
      }
    }
    needs.sort(Comparator.comparingInt(Need::cost));
    return new All(List.copyOf(needs));
  }

  private static Need oneOf(List<Step> steps, Vocabulary vocabulary) {
    List<Need> needs = steps.stream().map(s -> of(s, vocabulary)).toList();
    return needs.contains(NOTHING) ? NOTHING : new OneOf(needs);
  }

  /// Of conditions, the first that asks for certain words.
  private static Need of(Step.Conditions conditions, Vocabulary vocabulary) {
    for (Step.Condition condition : conditions.all()) {
      boolean ofWords =
          condition.attribute() == Step.Attribute.WORD
              || condition.attribute() == Step.Attribute.LEMMA;
      if (ofWords
          && !condition.negated()
          && condition.test() instanceof Step.OneOf(Set<String> words)) {
        return words(words, vocabulary);
      }
    }
    return NOTHING;
  }

  private static Need words(Iterable<String> words, Vocabulary vocabulary) {
    BitSet numbers = new BitSet();
    words.forEach(w -> numbers.set(vocabulary.add(w)));
    return new Word(numbers);
  }
}
