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

  private static void collect(Step step, Set<String> labels) {
    if (step instanceof Step.NodeRef(String label, List<Step.ValueTest> ignored)) {
      labels.add(label);
    }
    step.inner().forEach(inner -> collect(inner, labels));
  }
}
