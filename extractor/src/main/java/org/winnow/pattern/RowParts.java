package org.winnow.pattern;

import java.util.ArrayList;
import java.util.List;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// A table row or caption as claims need it: whom its first cell names, and which responses to therapy it
/// names outside any predication ("resistance to tamoxifen" in a cell of its own). Immutable.
public final class RowParts {
  /// How far into the row its first name may stand: "Upregulated miR-21".
  private static final int FIRST_TOKENS = 3;

  /// " | " between cells.
  private static final int CELL_GAP = 3;

  private static final String RULE = "table-row";

  private final SentenceGraph graph;
  private final List<Node> responses;
  private final List<Arg> subjects;

  private RowParts(SentenceGraph graph, List<Node> responses, List<Arg> subjects) {
    this.graph = graph;
    this.responses = List.copyOf(responses);
    this.subjects = List.copyOf(subjects);
  }

  /// Runs the rules over a whole row; a response inside a predication is that predication's.
  public static RowParts ofRow(SentenceGraph graph, RuleBook rules) {
    SentenceGraph all = rules.withAllNodes(graph);
    return of(all, rules, all.nodes("pred"));
  }

  /// Runs the rules over a caption: whatever response it names is the table's.
  public static RowParts ofCaption(SentenceGraph graph, RuleBook rules) {
    return of(rules.withAllNodes(graph), rules, List.of());
  }

  private static RowParts of(SentenceGraph graph, RuleBook rules, List<Node> predications) {
    List<Node> responses = new ArrayList<>();
    for (Node node : graph.nodes("response")) {
      boolean within = responses.stream().anyMatch(r -> r.tokens().contains(node.tokens()));
      boolean said = predications.stream().anyMatch(p -> p.tokens().overlaps(node.tokens()));
      if (!within && !said) {
        responses.add(node);
      }
    }
    return new RowParts(graph, responses, subjects(graph, rules));
  }

  /// The agent that stands first; a cell such as "upregulated" gives it its state.
  private static List<Arg> subjects(SentenceGraph graph, RuleBook rules) {
    List<Node> first =
        agents(graph).stream().filter(n -> n.tokens().start() < FIRST_TOKENS).limit(1).toList();
    if (first.isEmpty()) {
      return List.of();
    }
    List<Arg> args = first.getFirst().args();
    for (int i = first.getFirst().tokens().end(); i < graph.size(); i++) {
      String state = isCell(graph, i) ? rules.valueOf("participle-state", graph.word(i)) : "";
      if (!state.isEmpty() && args.stream().allMatch(a -> a.state().isEmpty())) {
        Span shown = new Span(i, i + 1);
        return args.stream().map(a -> a.withState(state, shown)).toList();
      }
    }
    return args;
  }

  /// The longest agents that are no therapies.
  private static List<Node> agents(SentenceGraph graph) {
    List<Node> agents = new ArrayList<>();
    for (Node node : graph.nodes("agent")) {
      boolean within = agents.stream().anyMatch(a -> a.tokens().contains(node.tokens()));
      boolean therapy = node.args().stream().anyMatch(RowParts::isTherapy);
      if (!within && !therapy) {
        agents.add(node);
      }
    }
    return agents;
  }

  private static boolean isTherapy(Arg arg) {
    return arg.mention().type().isTherapy();
  }

  /// All entities of the row that are no therapies; the cells they were seen in only where nothing else
  /// is named.
  public List<Arg> agents() {
    List<Arg> all = agents(graph).stream().flatMap(n -> n.args().stream()).toList();
    List<Arg> molecules = all.stream().filter(a -> a.mention().type() != EntityType.CELL).toList();
    return molecules.isEmpty() ? all : molecules;
  }

  /// Whether a token is a cell of its own: cells stand further apart than words.
  private static boolean isCell(SentenceGraph graph, int at) {
    int start = graph.token(at).span().start();
    int end = graph.token(at).span().end();
    boolean apart = at > 0 && start - graph.token(at - 1).span().end() >= CELL_GAP;
    return apart
        && (at + 1 == graph.size() || graph.token(at + 1).span().start() - end >= CELL_GAP);
  }

  public List<Arg> subjects() {
    return subjects;
  }

  /// The therapies of the responses named.
  public List<Arg> responses() {
    return responses.stream().flatMap(r -> r.args().stream()).toList();
  }

  /// "R" or "S" of the first response, empty without one.
  public String side() {
    return responses.isEmpty() ? "" : side(responses.getFirst());
  }

  /// The first cell's entities with every response of the row.
  public List<Match> matchesInRow() {
    List<Match> matches = new ArrayList<>();
    for (Arg subject : subjects) {
      for (Node response : responses) {
        Span said = response.tokens();
        response.args().forEach(o -> matches.add(match(subject, o, side(response), said)));
      }
    }
    return matches;
  }

  private static String side(Node response) {
    boolean resistance = response.value("side").equals("R") != response.value("sign").equals("-");
    return resistance ? "R" : "S";
  }

  /// An entity of this row with a therapy, associated as the table's caption states it.
  public Match match(Arg subject, Arg object, String side) {
    Span shown = subject.shown();
    return match(subject, object, side, shown == null ? new Span(0, 1) : shown);
  }

  private Match match(Arg subject, Arg object, String side, Span trigger) {
    Span row = new Span(0, graph.size());
    return new Match(RULE, subject, object, "associate", "+", side, trigger, null, null, row);
  }
}
