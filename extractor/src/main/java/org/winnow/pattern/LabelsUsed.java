package org.winnow.pattern;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The labels that a rule speaks of: the nodes that must be made before it runs.
final class LabelsUsed {
  private LabelsUsed() {}

  static Set<String> by(Step pattern, String outside) {
    Set<String> labels = new HashSet<>();
    if (!outside.isEmpty()) {
      labels.add(outside);
    }
    collect(pattern, labels);
    return Set.copyOf(labels);
  }

  private static void collect(List<Step> steps, Set<String> labels) {
    steps.forEach(step -> collect(step, labels));
  }

  private static void collect(Step step, Set<String> labels) {
    switch (step) {
      case Step.NodeRef node -> labels.add(node.label());
      case Step.Sequence sequence -> collect(sequence.steps(), labels);
      case Step.Choice choice -> collect(choice.options(), labels);
      case Step.Capture capture -> collect(capture.step(), labels);
      case Step.Repeat repeat -> collect(repeat.step(), labels);
      case Step.Not not -> collect(not.step(), labels);
      case Step.Behind behind -> collect(behind.step(), labels);
      case Step.Word ignored -> {}
      case Step.Exact ignored -> {}
      case Step.Any ignored -> {}
      case Step.Conditions ignored -> {}
      case Step.ListRef ignored -> {}
      case Step.MentionOf ignored -> {}
      case Step.Start ignored -> {}
      case Step.End ignored -> {}
    }
  }
}
