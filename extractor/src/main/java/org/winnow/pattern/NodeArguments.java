package org.winnow.pattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winnow.mention.Mention;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// The arguments that a capture brings to its node, by the capture's name: `arg` what is named, `gene` the
/// gene that a class of drugs acts on, `earlier-therapies` the therapies named before it in the sentence,
/// `same-therapies` those whose response the sentence spoke of last, else the word itself,
/// `last-gene`, `first-genes` and the like the genes or RNAs named last or first before it,
/// `such-names` the names of a type that stand before it or stood in the sentence before, `cohort` what the patients
/// or cells that the text speaks of carry and were given, `cohort-carried`
/// and `cohort-given` one of them, `previous-…` what the sentence before spoke of.
final class NodeArguments {
  static final String ARG = "arg";

  /// Of whom the text speaks: what they carry and what they were given.
  private static final String COHORT = "cohort";

  /// What those carry of whom the sentence before spoke.
  private static final String CARRIED = "cohort-carried";

  /// What those were given of whom the text speaks.
  private static final String GIVEN = "cohort-given";

  /// What has an expression of its own.
  private static final Set<EntityType> EXPRESSED =
      Set.of(EntityType.GENE, EntityType.MIRNA, EntityType.NCRNA);

  /// What begins another predicate or adjunct.
  private static final Set<String> BETWEEN =
      Set.of(",", ";", "and", "or", "but", "by", "to", "via");

  private static final Set<String> NEW_CLAUSE = Set.of("but", "while", "whereas", "although", ";");

  /// Captures that stand for those of whom the text speaks.
  static final Set<String> OF_COHORT = Set.of(COHORT, CARRIED, GIVEN);

  private static final Set<String> POINTING_BACK = Set.of("such-names", "same-therapies");

  private NodeArguments() {}

  static List<Arg> of(Captured captured, SentenceGraph graph) {
    Antecedents before = graph.antecedents();
    return switch (captured.name()) {
      case ARG -> named(captured, graph);
      case "gene" -> gene(captured.mention());
      case "earlier-therapies" -> earlierTherapies(captured, graph);
      case "last-gene", "last-genes" ->
          isOfOwnVerb(captured, graph) || isOfNewClause(captured, graph)
              ? otherThanOwn(captured, graph)
              : earlierGenes(captured, before(captured, graph, "names").reversed());
      case "first-gene", "first-genes" -> earlierGenes(captured, before(captured, graph, "names"));
      case "same-therapies" -> sameTherapies(captured, graph);
      case "such-names" -> suchNames(captured, graph);
      case COHORT -> cohort(captured, graph);
      case CARRIED -> Cohort.in(graph, captured.tokens()).carried();
      case GIVEN -> Cohort.in(graph, captured.tokens()).given();
      case "previous-agents" -> before.agents();
      case "previous-last" -> before.affected().isEmpty() ? before.agents() : before.affected();
      case "previous-therapies" ->
          before.therapies().isEmpty() ? named(captured, graph) : before.therapies();
      default -> List.of();
    };
  }

  /// Whether a node's words point back to what was never named.
  static boolean standsForNothing(Node node) {
    return node.args().isEmpty()
        && node.captures().stream()
            .map(Captured::name)
            .anyMatch(c ->
                c.startsWith("previous-") || POINTING_BACK.contains(c) || OF_COHORT.contains(c));
  }

  private static List<Arg> named(Captured captured, SentenceGraph graph) {
    if (captured.node() != null) {
      return captured.node().args();
    }
    Mention mention = captured.mention();
    if (mention != null) {
      return List.of(Arg.of(mention));
    }
    return captured.value().isEmpty() ? List.of() : List.of(Arg.of(generic(captured, graph)));
  }

  /// "these agents": what the sentence named before, else what the sentence before spoke of.
  private static List<Arg> earlierTherapies(Captured captured, SentenceGraph graph) {
    List<Arg> named = new ArrayList<>();
    for (int i = 0; i < captured.tokens().start(); i++) {
      for (SentenceGraph.Anchored anchored : graph.mentionsAt(i)) {
        anchored.members().stream()
            .filter(m -> m.type().isTherapy())
            .forEach(m -> named.add(Arg.of(m)));
      }
    }
    return named.isEmpty() ? graph.antecedents().therapies() : named;
  }

  /// "these pathways", "both transporters": the list of names of that type that stands last before it, or else, where
  /// no such name does, those of the sentence before.
  private static List<Arg> suchNames(Captured captured, SentenceGraph graph) {
    List<Arg> such =
        before(captured, graph, "names").reversed().stream()
            .map(node -> ofType(captured.value(), node.args().stream().map(Arg::mention)))
            .filter(args -> !args.isEmpty())
            .findFirst()
            .orElseGet(() -> ofType(captured.value(), graph.antecedents().names().stream()));
    return such.size() > 1 ? such : List.of();
  }

  private static List<Arg> cohort(Captured captured, SentenceGraph graph) {
    Cohort cohort = Cohort.in(graph, captured.tokens());
    return Stream.concat(cohort.carried().stream(), cohort.given().stream()).toList();
  }

  /// The nodes with a label that end before the capture, in order.
  private static List<Node> before(Captured captured, SentenceGraph graph, String label) {
    return graph.nodes(label).stream()
        .filter(node -> node.tokens().end() <= captured.tokens().start())
        .toList();
  }

  private static List<Arg> ofType(String type, Stream<Mention> names) {
    Map<String, Arg> distinct = new LinkedHashMap<>();
    names
        .filter(name -> name.type().name().equals(type))
        .forEach(name -> distinct.putIfAbsent(name.name(), Arg.of(name)));
    return List.copyOf(distinct.values());
  }

  /// "resistance" alone: to what the sentence said last that something responds to, or else in general.
  private static List<Arg> sameTherapies(Captured captured, SentenceGraph graph) {
    return before(captured, graph, "response").reversed().stream()
        .map(Node::args)
        .filter(args -> !args.isEmpty())
        .findFirst()
        .orElseGet(() -> named(captured, graph));
  }

  /// "its expression": of the gene or RNA of the sentence, "their expression": of the list of them, that stands
  /// before it.
  private static List<Arg> earlierGenes(Captured captured, List<Node> names) {
    boolean many = captured.name().endsWith("s");
    return names.stream()
        .map(Node::args)
        .filter(args -> many == isMany(args))
        .filter(args -> args.stream().allMatch(arg -> EXPRESSED.contains(arg.mention().type())))
        .findFirst()
        .orElse(List.of());
  }

  /// "A is lost, while ERα raises its expression": of A, which the sentence is about.
  private static List<Arg> otherThanOwn(Captured captured, SentenceGraph graph) {
    List<Arg> own = earlierGenes(captured, before(captured, graph, "names").reversed());
    List<Arg> topic = earlierGenes(captured, before(captured, graph, "names"));
    return topic.equals(own) ? List.of() : topic;
  }

  /// Whether only a verb stands between the name before it and the pronoun: "ERα raises its expression" speaks of
  /// another one.
  private static boolean isOfOwnVerb(Captured captured, SentenceGraph graph) {
    for (int i = captured.tokens().start() - 1; i >= 0; i--) {
      if (BETWEEN.contains(graph.word(i)) || graph.tag(i).equals("VBG")) {
        return false;
      }
      if (!graph.mentionsAt(i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /// Whether another clause begins between the name before it and the pronoun: "A is silenced by B, but C restores its
  /// expression" speaks of A.
  private static boolean isOfNewClause(Captured captured, SentenceGraph graph) {
    for (int i = captured.tokens().start() - 1; i >= 0; i--) {
      if (NEW_CLAUSE.contains(graph.word(i))) {
        return true;
      }
      if (graph.mentionsAt(i).stream().anyMatch(NodeArguments::isExpressed)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isExpressed(SentenceGraph.Anchored anchored) {
    return anchored.members().stream().anyMatch(m -> EXPRESSED.contains(m.type()));
  }

  /// More than one entity: an abbreviation in brackets is none of its own.
  private static boolean isMany(List<Arg> args) {
    return args.stream().map(arg -> arg.mention().name()).distinct().count() > 1;
  }

  /// A word that stands for a therapy in general ("drug" of "drug resistance"); its list gives the name
  /// and, after a bar, the identifier.
  private static Mention generic(Captured captured, SentenceGraph graph) {
    Span span = graph.textSpan(captured.tokens());
    String text = graph.textOf(captured.tokens());
    int bar = captured.value().indexOf('|');
    String name = bar < 0 ? captured.value() : captured.value().substring(0, bar);
    String id = bar < 0 ? null : captured.value().substring(bar + 1);
    return new Mention(
        span, text, EntityType.THERAPY, id, name, List.of(), Mention.How.GRAMMAR, null, List.of());
  }

  /// "PARP" of "PARP inhibitors", "CDK4" and "CDK6" of "CDK4/6 inhibitors", "autophagy" of "autophagy inhibitors".
  private static List<Arg> gene(@Nullable Mention therapy) {
    List<Mention> parts = therapy == null ? List.of() : therapy.parts();
    List<Arg> genes =
        parts.stream()
            .filter(p -> p.type() == EntityType.GENE || p.type() == EntityType.PROCESS)
            .map(Arg::of)
            .toList();
    return genes.isEmpty() ? namedGene(therapy) : genes;
  }

  private static List<Arg> namedGene(@Nullable Mention therapy) {
    Mention.Candidate gene = therapy == null ? null : therapy.gene();
    if (therapy == null || gene == null) {
      return List.of();
    }
    int head = Math.max(therapy.text().lastIndexOf(' '), therapy.text().lastIndexOf('-'));
    String text = head > 0 ? therapy.text().substring(0, head) : therapy.text();
    boolean readOut =
        therapy.text().length() != therapy.span().length(); // of "PI3K and MEK inhibitors"
    int start = therapy.span().start();
    Span span = readOut ? therapy.span() : new Span(start, start + text.length());
    Mention named =
        new Mention(
            span,
            text,
            gene.type(),
            gene.id(),
            gene.name(),
            List.of(),
            Mention.How.GRAMMAR,
            null,
            List.of());
    return List.of(Arg.of(named));
  }
}
