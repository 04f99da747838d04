package org.winnow.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Reads the conditions on one token: `tag=NN|NNS & lemma!=be`.
final class TokenConditions {
  private TokenConditions() {}

  /// @param inner  what stands between the brackets
  /// @param column where it ends in the pattern, for messages
  static Step parse(String inner, int column) {
    List<Step.Condition> all = new ArrayList<>();
    for (String part : inner.split("&", -1)) {
      String condition = part.strip();
      int equals = condition.indexOf('=');
      if (equals < 1) {
        throw error(column, "a condition needs '=': " + condition);
      }
      boolean negated = condition.charAt(equals - 1) == '!';
      String attribute = condition.substring(0, equals - (negated ? 1 : 0)).strip();
      Step.Test test = test(condition.substring(equals + 1).strip(), column);
      all.add(new Step.Condition(attribute(attribute, column), test, negated));
    }
    return new Step.Conditions(all);
  }

  private static Step.Attribute attribute(String name, int column) {
    return switch (name) {
      case "text" -> Step.Attribute.TEXT;
      case "word" -> Step.Attribute.WORD;
      case "lemma" -> Step.Attribute.LEMMA;
      case "tag" -> Step.Attribute.TAG;
      default ->
          throw error(column, "no attribute '" + name + "'; there are text, word, lemma, tag");
    };
  }

  /// Alternatives without regular-expression signs are looked up, which is much faster.
  private static Step.Test test(String value, int column) {
    String plain = value.replace("\\$", "$");
    boolean words =
        plain.chars().allMatch(c -> Character.isLetterOrDigit(c) || "|,;:'$-".indexOf(c) >= 0);
    if (words) {
      return new Step.OneOf(Set.of(plain.split("\\|", -1)));
    }
    try {
      return new Step.Like(Pattern.compile(value));
    } catch (PatternSyntaxException e) {
      throw new RuleError("column " + column + ": " + e.getDescription() + " in " + value, e);
    }
  }

  private static RuleError error(int column, String what) {
    return new RuleError("column " + column + ": " + what);
  }
}
