package org.winnow.pattern;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.winnow.text.EntityType;

/// Reads the pattern language into steps; `dictionaries/patterns/README.md` is its manual. One parser
/// reads one pattern; not thread-safe.
final class PatternParser {
  static final int UNBOUNDED = 1000;
  private static final String SPECIAL = "()|?*+#%{}[]<>@!~^$\":. \t\n";

  private final String text;
  private final Map<String, WordList> lists;
  private final Map<String, Step> macros;
  private int at;

  private PatternParser(String text, Map<String, WordList> lists, Map<String, Step> macros) {
    this.text = text;
    this.lists = lists;
    this.macros = macros;
  }

  /// Parses a pattern.
  ///
  /// @throws RuleError with the column in the pattern
  static Step parse(String text, Map<String, WordList> lists, Map<String, Step> macros) {
    PatternParser parser = new PatternParser(text, lists, macros);
    Step step = parser.choice();
    if (parser.at < text.length()) {
      throw parser.error("unexpected '" + text.charAt(parser.at) + "'");
    }
    return step;
  }

  private Step choice() {
    List<Step> options = new ArrayList<>();
    options.add(sequence());
    while (peek('|')) {
      at++;
      options.add(sequence());
    }
    return options.size() == 1 ? options.getFirst() : new Step.Choice(options);
  }

  private Step sequence() {
    List<Step> steps = new ArrayList<>();
    skipSpace();
    while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
      steps.add(repeated(single()));
      skipSpace();
    }
    if (steps.isEmpty()) {
      throw error("a step is missing");
    }
    return steps.size() == 1 ? steps.getFirst() : new Step.Sequence(steps);
  }

  private Step repeated(Step step) {
    if (at >= text.length()) {
      return step;
    }
    int min;
    int max;
    switch (text.charAt(at)) {
      case '?' -> {
        min = 0;
        max = 1;
        at++;
      }
      case '*' -> {
        min = 0;
        max = UNBOUNDED;
        at++;
      }
      case '+' -> {
        min = 1;
        max = UNBOUNDED;
        at++;
      }
      case '#' -> {
        at++;
        min = number();
        expect('-');
        max = number();
      }
      default -> {
        return step;
      }
    }
    boolean lazy = at < text.length() && text.charAt(at) == '?';
    at += lazy ? 1 : 0;
    return new Step.Repeat(step, min, max, lazy);
  }

  private Step single() {
    char c = text.charAt(at);
    return switch (c) {
      case '(' -> group();
      case '[' -> conditions();
      case '<' -> nodeRef();
      case '{' -> mention();
      case '@' -> list();
      case '%' -> macro();
      case '"' -> exact();
      case '!' -> not();
      case '~' -> behind();
      case '.' -> advance(new Step.Any());
      case '^' -> advance(new Step.Start());
      case '$' -> advance(new Step.End());
      default -> wordOrCapture();
    };
  }

  private Step advance(Step step) {
    at++;
    return step;
  }

  private Step group() {
    at++;
    Step inner = choice();
    expect(')');
    return inner;
  }

  private Step not() {
    at++;
    return new Step.Not(single());
  }

  private Step behind() {
    at++;
    return new Step.Behind(single());
  }

  private Step exact() {
    int end = text.indexOf('"', at + 1);
    if (end < 0) {
      throw error("the quote is not closed");
    }
    String inner = text.substring(at + 1, end);
    at = end + 1;
    return new Step.Exact(inner);
  }

  private Step wordOrCapture() {
    int start = at;
    while (at < text.length() && SPECIAL.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at == start) {
      throw error("unexpected '" + text.charAt(at) + "'");
    }
    String word = text.substring(start, at);
    if (at < text.length() && text.charAt(at) == ':') {
      at++;
      return new Step.Capture(word, single());
    }
    return new Step.Word(word.toLowerCase(Locale.ROOT));
  }

  private Step list() {
    at++;
    String name = name();
    WordList list = lists.get(name);
    if (list == null) {
      throw error("no word list '" + name + "'");
    }
    return new Step.ListRef(list);
  }

  private Step macro() {
    at++;
    String name = name();
    Step step = macros.get(name);
    if (step == null) {
      throw error("no macro '" + name + "'");
    }
    return step;
  }

  private Step mention() {
    String inner = upTo('}');
    Set<EntityType> types = EnumSet.noneOf(EntityType.class);
    for (String type : inner.split("\\|", -1)) {
      if (type.equals("*")) {
        EnumSet.allOf(EntityType.class).stream().filter(EntityType::isArgument).forEach(types::add);
      } else {
        types.add(entityType(type.strip()));
      }
    }
    return new Step.MentionOf(types);
  }

  private EntityType entityType(String name) {
    try {
      return EntityType.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new RuleError("column " + (at + 1) + ": no entity type '" + name + "'", e);
    }
  }

  private Step nodeRef() {
    String[] parts = upTo('>').strip().split("\\s+", -1);
    List<Step.ValueTest> tests = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      String[] test = parts[i].split("=", 2);
      if (test.length < 2) {
        throw error("a value test needs '=': " + parts[i]);
      }
      boolean negated = test[0].endsWith("!");
      String name = negated ? test[0].substring(0, test[0].length() - 1) : test[0];
      tests.add(new Step.ValueTest(name, test[1], negated));
    }
    return new Step.NodeRef(parts[0], tests);
  }

  private Step conditions() {
    return TokenConditions.parse(upTo(']'), at + 1);
  }

  private String upTo(char close) {
    int end = text.indexOf(close, at);
    if (end < 0) {
      throw error("'" + close + "' is missing");
    }
    String inner = text.substring(at + 1, end);
    at = end + 1;
    return inner;
  }

  private String name() {
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-')) {
      at++;
    }
    return text.substring(start, at);
  }

  private int number() {
    int start = at;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      throw error("a number is missing");
    }
    return Integer.parseInt(text.substring(start, at));
  }

  private void expect(char c) {
    if (!peek(c)) {
      throw error("'" + c + "' is missing");
    }
    at++;
  }

  private boolean peek(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private RuleError error(String what) {
    return new RuleError("column " + (at + 1) + ": " + what);
  }
}
