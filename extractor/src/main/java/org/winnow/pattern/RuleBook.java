package org.winnow.pattern;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.winnow.mention.Mention;
import org.winnow.text.Sentence;
import org.winnow.text.Span;

/// The relation patterns of a `dictionaries/patterns` folder, compiled. Immutable, thread-safe.
public final class RuleBook {
  private final List<Rule> rules;
  private final Map<String, WordList> lists;
  private final Cascade cascade;
  private final PossibleWords possible;
  private final Vocabulary vocabulary;
  private final NearMisses nearMisses;

  RuleBook(List<Rule> rules, Map<String, WordList> lists, Vocabulary vocabulary) {
    this.rules = List.copyOf(rules);
    this.lists = Map.copyOf(lists);
    this.cascade = new Cascade(rules, vocabulary);
    this.vocabulary = vocabulary;
    this.nearMisses = new NearMisses(this.rules, vocabulary);
    this.possible = new PossibleWords(vocabulary, new RuleChoice(rules, vocabulary));
  }

  /// Loads all `*.yaml` files of a folder in the order of their names.
  ///
  /// @throws RuleError naming file and place of whatever is wrong
  public static RuleBook load(Path folder) {
    return RuleFiles.load(folder);
  }

  /// The files that [#load] reads, in that order.
  ///
  /// @throws RuleError where the folder cannot be read
  public static List<Path> files(Path folder) {
    return RuleFiles.yamlFiles(folder);
  }

  /// What a sentence could say, whatever tags and lemmas its words have: far cheaper to ask than to tag it.
  ///
  /// @param sentence need not be analysed
  /// @param mentions that stand in it
  /// @param lemmas   all that a word's lemma could be
  public Possibilities possibilities(
      Sentence sentence, List<Mention> mentions, Function<String, Set<String>> lemmas) {
    return possible.of(sentence, mentions, lemmas);
  }

  /// A sentence with every node that any rule makes of it. The graph given stays as it is, and what rules have made
  /// in it already is left out: in a second run they would see what comes after them.
  public SentenceGraph withAllNodes(SentenceGraph graph) {
    SentenceGraph all = graph.bare();
    cascade.run(all);
    return all;
  }

  /// The relations that a sentence states; of nodes, the graph then holds those that claims may come of.
  public List<Match> match(SentenceGraph graph) {
    cascade.runForClaims(graph);
    return claims(graph);
  }

  /// The same, sooner.
  ///
  /// @param possible   what [#possibilities] said of the sentence
  /// @param andCohorts whether it, or a sentence after it, needs what it tells of patients and cells
  public List<Match> match(SentenceGraph graph, Possibilities possible, boolean andCohorts) {
    cascade.runForClaims(graph, possible.rules(), andCohorts);
    return claims(graph);
  }

  private static List<Match> claims(SentenceGraph graph) {
    return graph.nodes("claim").stream().flatMap(n -> ClaimNodeReader.read(n).stream()).toList();
  }

  /// The claim rules that came nearest without matching, the nearest first.
  ///
  /// @param graph as [#withAllNodes] gives it
  /// @param most  how many at most
  public List<NearMiss> nearMisses(SentenceGraph graph, int most) {
    return nearMisses.of(graph, most);
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

  /// Tokens of the phrases of a word list that lie within some tokens, in order; none where there is no
  /// such list.
  public List<Span> phrases(String list, SentenceGraph graph, Span within) {
    WordList words = lists.get(list);
    List<Span> found = new ArrayList<>();
    for (int i = within.start(); words != null && i < within.end(); i++) {
      WordList.Phrase phrase = graph.words(vocabulary).phrase(vocabulary.number(words), i);
      if (phrase != null && i + phrase.words().size() <= within.end()) {
        found.add(new Span(i, i + phrase.words().size()));
      }
    }
    return found;
  }

  /// The value that a word list gives a word, empty where it has none.
  public String valueOf(String list, String word) {
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
