package org.winnow.pattern;

import java.util.List;
import org.winnow.mention.Mention;
import org.winnow.text.Span;

/// The patients, animals or cells that a text goes on to speak of: "patients with KRAS mutations were treated with
/// cetuximab. None responded." Immutable.
///
/// @param carried what they carry, with its state
/// @param given   the therapies that they were given
/// @param age     how many sentences ago the text last said either
record Cohort(List<Arg> carried, List<Arg> given, int age) {
  static final Cohort NONE = new Cohort(List.of(), List.of(), 0);

  private static final String CARRIED = "carried";
  private static final String GIVEN = "given";

  /// Label of the nodes that tell how a cohort fared.
  static final String FARED = "fared";

  /// Label of the nodes that tell of others, or of what was before.
  static final String BACKGROUND = "background";

  /// Labels of the nodes that tell of a cohort.
  static final List<String> LABELS = List.of(CARRIED, GIVEN, BACKGROUND);

  /// Sentences after which a text is taken to have gone on to something else.
  static final int LASTS = 3;

  Cohort {
    carried = List.copyOf(carried);
    given = List.copyOf(given);
  }

  boolean isKnown() {
    return !carried.isEmpty() || !given.isEmpty();
  }

  /// Of whom a sentence speaks: of those that it tells of, or else of those of the sentences before, as far as it
  /// names no gene or therapy of its own but for a comparison ("more than in those with wild-type KRAS").
  ///
  /// @param said tokens that tell how they fared: "a PR" names no gene
  static Cohort in(SentenceGraph graph, Span said) {
    Cohort before = graph.antecedents().cohort();
    List<Arg> carried = args(graph, CARRIED);
    List<Arg> given = args(graph, GIVEN);
    List<Mention> names = foreground(graph);
    Span outcome = graph.textSpan(said);
    boolean otherTherapy = names.stream().anyMatch(Cohort::isTherapy);
    boolean otherGene = names.stream().anyMatch(n -> isGene(n) && !outcome.contains(n.span()));
    return new Cohort(
        carried.isEmpty() && !otherGene ? before.carried : carried,
        given.isEmpty() && !otherTherapy ? before.given : given,
        0);
  }

  /// Of whom the text speaks after a sentence that was read.
  Cohort after(SentenceGraph graph) {
    List<Arg> newCarried = args(graph, CARRIED);
    List<Arg> newGiven = args(graph, GIVEN);
    Cohort older = after(foreground(graph));
    return newCarried.isEmpty() && newGiven.isEmpty()
        ? older
        : new Cohort(
            newCarried.isEmpty() ? older.carried : newCarried,
            newGiven.isEmpty() ? older.given : newGiven,
            0);
  }

  /// The same after a sentence that tells of no cohort: where it names another therapy, what was given is no longer
  /// plain.
  Cohort after(List<Mention> names) {
    if (age == LASTS || !isKnown()) {
      return NONE;
    }
    boolean other =
        names.stream()
            .filter(Cohort::isTherapy)
            .anyMatch(n -> given.stream().noneMatch(g -> g.mention().name().equals(n.name())));
    return new Cohort(carried, other ? List.of() : given, age + 1);
  }

  /// What a sentence names, but for comparisons and what was before.
  private static List<Mention> foreground(SentenceGraph graph) {
    List<Span> background = background(graph);
    return graph.names().stream()
        .filter(n -> background.stream().noneMatch(b -> b.contains(n.span())))
        .toList();
  }

  private static List<Span> background(SentenceGraph graph) {
    return graph.nodes(BACKGROUND).stream().map(n -> graph.textSpan(n.tokens())).toList();
  }

  private static List<Arg> args(SentenceGraph graph, String label) {
    List<Span> background = background(graph);
    return graph.nodes(label).stream()
        .flatMap(n -> n.args().stream())
        .filter(a -> background.stream().noneMatch(b -> b.contains(a.mention().span())))
        .distinct()
        .toList();
  }

  private static boolean isTherapy(Mention name) {
    return name.type().isTherapy();
  }

  private static boolean isGene(Mention name) {
    return switch (name.type()) {
      case GENE, VARIANT, MIRNA, NCRNA -> true;
      default -> false;
    };
  }
}
