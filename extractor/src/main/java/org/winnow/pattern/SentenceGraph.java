package org.winnow.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.mention.Mention;
import org.winnow.text.Sentence;
import org.winnow.text.Span;
import org.winnow.text.Token;

/// One analysed sentence as the rules see it: tokens, mentions by first token, and the nodes that rules
/// have made so far. Grows while the cascade runs; belongs to one thread.
public final class SentenceGraph {
  private final Sentence sentence;
  private final Antecedents antecedents;
  private final List<Mention> found;
  private final List<Mention> names;
  private final List<Token> tokens;
  private final String[] words;
  private final boolean[] inMention;
  private final List<List<Anchored>> mentions = new ArrayList<>();
  private final List<List<Node>> nodes = new ArrayList<>();
  private final Set<String> made = new HashSet<>();
  private @Nullable SentenceWords numbered;

  /// @param tokens  token indexes `[start, end)`
  /// @param members the mentions that share these tokens (one, or the members of a coordination)
  record Anchored(Span tokens, List<Mention> members) {}

  /// @param sentence    analysed, so that its tokens have tags and lemmas
  /// @param found       the passage's mentions; those outside the sentence are left aside
  /// @param antecedents what a pronoun at the sentence's start may stand for
  public SentenceGraph(Sentence sentence, List<Mention> found, Antecedents antecedents) {
    this.sentence = sentence;
    this.antecedents = antecedents;
    this.found = List.copyOf(found);
    this.tokens = sentence.tokens();
    this.words = new String[tokens.size()];
    this.inMention = new boolean[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = tokens.get(i).text().toLowerCase(Locale.ROOT);
      mentions.add(new ArrayList<>());
      nodes.add(new ArrayList<>());
    }
    this.names =
        found.stream()
            .filter(m -> sentence.span().contains(m.span()))
            .flatMap(Mention::inRelations)
            .toList();
    names.forEach(this::anchor);
    Comparator<Anchored> longestFirst = Comparator.comparingInt(a -> -a.tokens().end());
    mentions.forEach(l -> l.sort(longestFirst));
  }

  /// The same sentence, of which no rule has made anything.
  SentenceGraph bare() {
    return new SentenceGraph(sentence, found, antecedents);
  }

  private void anchor(Mention mention) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).span().overlaps(mention.span())) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0) {
      return;
    }
    Span at = new Span(first, last + 1);
    List<Anchored> here = mentions.get(first);
    for (int i = 0; i < here.size(); i++) {
      Anchored other = here.get(i);
      if (other.tokens().equals(at)) {
        List<Mention> members = new ArrayList<>(other.members());
        members.add(mention);
        here.set(i, new Anchored(at, List.copyOf(members)));
        return;
      }
    }
    here.add(new Anchored(at, List.of(mention)));
    for (int i = first; i <= last; i++) {
      inMention[i] = true;
    }
  }

  public Sentence sentence() {
    return sentence;
  }

  Antecedents antecedents() {
    return antecedents;
  }

  public int size() {
    return tokens.size();
  }

  public Token token(int at) {
    return tokens.get(at);
  }

  String word(int at) {
    return words[at];
  }

  String lemma(int at) {
    return tokens.get(at).lemma();
  }

  /// The token's tag; a token of a mention counts as a noun, whatever the tagger said.
  String tag(int at) {
    String tag = tokens.get(at).tag();
    return inMention[at] && !tag.startsWith("NN") ? "NN" : tag;
  }

  List<Anchored> mentionsAt(int at) {
    return mentions.get(at);
  }

  /// All that the sentence names.
  List<Mention> names() {
    return names;
  }

  /// Nodes that begin at a token, longest first.
  List<Node> nodesAt(int at) {
    return nodes.get(at);
  }

  /// Labels of the nodes made so far.
  Set<String> made() {
    return made;
  }

  /// The tokens by the numbers of a vocabulary, which must be the same in every call.
  SentenceWords words(Vocabulary vocabulary) {
    if (numbered == null) {
      numbered = new SentenceWords(this, vocabulary);
    }
    return numbered;
  }

  /// Whether a longer node with a label holds these tokens.
  boolean insideLonger(String label, Span at) {
    if (!made.contains(label)) {
      return false;
    }
    for (int i = 0; i <= at.start(); i++) {
      for (Node node : nodes.get(i)) {
        if (node.label().equals(label)
            && node.tokens().contains(at)
            && node.tokens().length() > at.length()) {
          return true;
        }
      }
    }
    return false;
  }

  /// All nodes with a label, in order.
  public List<Node> nodes(String label) {
    return nodes.stream().flatMap(List::stream).filter(n -> n.label().equals(label)).toList();
  }

  /// Adds a node, unless another rule has said the same. What a node without arguments says is in its
  /// captures, which are its rule's own.
  void add(Node node) {
    made.add(node.label());
    List<Node> here = nodes.get(node.tokens().start());
    boolean known =
        here.stream()
            .anyMatch(n ->
                n.label().equals(node.label())
                    && n.tokens().equals(node.tokens())
                    && n.args().equals(node.args())
                    && n.values().equals(node.values())
                    && (!n.args().isEmpty() || n.rule().equals(node.rule())));
    if (!known) {
      here.add(node);
      here.sort(Comparator.comparingInt(n -> -n.tokens().end()));
    }
  }

  /// Where tokens stand in the passage's text.
  public Span textSpan(Span tokenSpan) {
    return tokens.get(tokenSpan.start()).span().cover(tokens.get(tokenSpan.end() - 1).span());
  }

  /// The passage's text over tokens, white space between them as one space.
  public String textOf(Span tokenSpan) {
    StringBuilder text = new StringBuilder();
    for (int i = tokenSpan.start(); i < tokenSpan.end(); i++) {
      boolean apart =
          i > tokenSpan.start() && tokens.get(i - 1).span().end() < tokens.get(i).span().start();
      text.append(apart ? " " : "").append(tokens.get(i).text());
    }
    return text.toString();
  }
}
