package org.winnow.pattern;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.winnow.text.EntityType;

/// A step as a curator writes it; long ones are cut. The opposite of [PatternParser].
final class StepText {
  private static final int LONGEST = 90;

  private StepText() {}

  static String of(Step step) {
    String text = write(step);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private static String write(Step step) {
    return switch (step) {
      case Step.Word word -> word.word();
      case Step.Exact exact -> "\"" + exact.text() + "\"";
      case Step.Any ignored -> ".";
      case Step.Conditions conditions ->
          conditions.all().stream()
              .map(StepText::write)
              .collect(Collectors.joining(" & ", "[", "]"));
      case Step.ListRef list -> "@" + list.list().name();
      case Step.MentionOf mention -> mention(mention);
      case Step.NodeRef node ->
          node.tests().stream()
              .map(t -> " " + t.name() + (t.negated() ? "!=" : "=") + t.value())
              .collect(Collectors.joining("", "<" + node.label(), ">"));
      case Step.Sequence sequence -> join(sequence.steps(), " ");
      case Step.Choice choice -> "(" + join(choice.options(), " | ") + ")";
      case Step.Repeat repeat -> grouped(repeat.step()) + times(repeat);
      case Step.Capture capture -> capture.name() + ":" + grouped(capture.step());
      case Step.Not not -> "!" + grouped(not.step());
      case Step.Behind behind -> "~" + grouped(behind.step());
      case Step.Start ignored -> "^";
      case Step.End ignored -> "$";
    };
  }

  private static String mention(Step.MentionOf mention) {
    boolean any =
        List.of(EntityType.values()).stream()
            .filter(EntityType::isArgument)
            .allMatch(mention.types()::contains);
    return any
        ? "{*}"
        : mention.types().stream()
            .map(Enum::name)
            .sorted()
            .collect(Collectors.joining("|", "{", "}"));
  }

  private static String write(Step.Condition condition) {
    String value =
        switch (condition.test()) {
          case Step.OneOf(var words) -> words.stream().sorted().collect(Collectors.joining("|"));
          case Step.Like(var pattern) -> pattern.pattern();
        };
    String name = condition.attribute().name().toLowerCase(Locale.ROOT);
    return name + (condition.negated() ? "!=" : "=") + value;
  }

  private static String times(Step.Repeat repeat) {
    String most = repeat.max() == PatternParser.UNBOUNDED ? "" : Integer.toString(repeat.max());
    String times =
        most.isEmpty() ? (repeat.min() == 0 ? "*" : "+") : "#" + repeat.min() + "-" + most;
    return times + (repeat.lazy() ? "?" : "");
  }

  private static String join(List<Step> steps, String between) {
    return steps.stream().map(StepText::write).collect(Collectors.joining(between));
  }

  private static String grouped(Step step) {
    return step instanceof Step.Sequence ? "(" + write(step) + ")" : write(step);
  }
}
