package org.winnow.pattern;

import java.util.HashSet;
import java.util.Set;

/// What a pattern cannot match without: node labels that must be there somewhere in the sentence. Cheap to
/// check, and spares most rules in most sentences.
final class Needs {
  private Needs() {}

  static Set<String> labels(Step step) {
    Set<String> labels = new HashSet<>();
    collect(step, labels);
    return Set.copyOf(labels);
  }

  private static void collect(Step step, Set<String> labels) {
    switch (step) {
      case Step.NodeRef node -> labels.add(node.label());
      case Step.Sequence sequence -> sequence.steps().forEach(s -> collect(s, labels));
      case Step.Capture capture -> collect(capture.step(), labels);
      case Step.Repeat repeat -> {
        if (repeat.min() > 0) {
          collect(repeat.step(), labels);
        }
      }
      case Step.Choice choice -> labels.addAll(common(choice));
      case Step.Word ignored -> {}
      case Step.Exact ignored -> {}
      case Step.Any ignored -> {}
      case Step.Conditions ignored -> {}
      case Step.ListRef ignored -> {}
      case Step.MentionOf ignored -> {}
      case Step.Not ignored -> {}
      case Step.Behind ignored -> {}
      case Step.Start ignored -> {}
      case Step.End ignored -> {}
    }
  }

  private static Set<String> common(Step.Choice choice) {
    Set<String> common = new HashSet<>(labels(choice.options().getFirst()));
    choice.options().forEach(o -> common.retainAll(labels(o)));
    return common;
  }
}
