package org.winnow.pattern;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The relation patterns of a `dictionaries/patterns` folder, compiled. Immutable, thread-safe.
public final class RuleBook {
  private final List<Rule> rules;
  private final Map<String, WordList> lists;
  private final Cascade cascade;

  RuleBook(List<Rule> rules, Map<String, WordList> lists) {
    this.rules = List.copyOf(rules);
    this.lists = Map.copyOf(lists);
    this.cascade = new Cascade(rules);
  }

  /// Loads all `*.yaml` files of a folder in the order of their names.
  ///
  /// @throws RuleError naming file and place of whatever is wrong
  public static RuleBook load(Path folder) {
    return RuleFiles.load(folder);
  }

  /// Runs all rules over a sentence; the graph holds every node they made afterwards.
  public List<Match> match(SentenceGraph graph) {
    cascade.run(graph);
    return graph.nodes("claim").stream().flatMap(n -> ClaimNodeReader.read(n).stream()).toList();
  }

  /// Whether a word list holds a phrase, whatever its case.
  ///
  /// @throws RuleError where no file has such a list
  public boolean lists(String list, String phrase) {
    WordList words = lists.get(list);
    if (words == null) {
      throw new RuleError("no word list '" + list + "' in the rule files");
    }
    return words.holds(phrase);
  }

  /// The value that a word list gives a word, empty where it has none.
  String valueOf(String list, String word) {
    WordList words = lists.get(list);
    return words == null ? "" : words.valueOf(word);
  }

  /// Ids of the rules, in the order in which they run.
  public List<String> ruleIds() {
    return rules.stream().map(Rule::id).toList();
  }

  /// Whether a rule's matches are claims (and not parts for later rules).
  public boolean isClaimRule(String id) {
    return rules.stream().anyMatch(r -> r.id().equals(id) && r.makes().equals("claim"));
  }

  /// The example sentences of a rule.
  public List<RuleExample> examples(String id) {
    return rules.stream()
        .filter(r -> r.id().equals(id))
        .flatMap(r -> r.examples().stream())
        .toList();
  }

  /// What a rule's nodes cover in a graph that the rules have run over, as text.
  public List<String> made(String id, SentenceGraph graph) {
    return rules.stream()
        .filter(r -> r.id().equals(id))
        .flatMap(r -> graph.nodes(r.makes()).stream())
        .filter(n -> n.rule().equals(id))
        .map(n -> graph.textOf(n.tokens()))
        .toList();
  }
}
