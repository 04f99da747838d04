package org.winnow.pattern;

import java.util.List;
import org.winnow.mention.Mention;

/// What the sentences before spoke of, for "it", "these alterations", "this resistance", "both transporters", "the
/// patients". Immutable.
///
/// @param agents    what acted in the sentence before
/// @param affected  what it acted on, therapies left out
/// @param therapies the therapies whose response was spoken of
/// @param names     all that was named there
/// @param cohort    who the text speaks of
public record Antecedents(
    List<Arg> agents, List<Arg> affected, List<Arg> therapies, List<Mention> names, Cohort cohort) {
  /// For how many sentences it is remembered of whom a text speaks.
  public static final int COHORT_LASTS = Cohort.LASTS;

  public static final Antecedents NONE =
      new Antecedents(List.of(), List.of(), List.of(), List.of(), Cohort.NONE);

  public Antecedents {
    agents = List.copyOf(agents);
    affected = List.copyOf(affected);
    therapies = List.copyOf(therapies);
    names = List.copyOf(names);
  }

  /// What there is after a sentence that was not read for claims.
  public Antecedents after(List<Mention> unread) {
    return new Antecedents(List.of(), List.of(), List.of(), unread, cohort.after(unread));
  }

  /// What there is after a sentence that was read.
  public Antecedents after(List<Match> matches, SentenceGraph graph) {
    List<Arg> acted = matches.stream().map(Match::subject).distinct().toList();
    List<Arg> actedOn =
        matches.stream().filter(m -> m.side().isEmpty()).map(Match::object).distinct().toList();
    List<Arg> respondedTo =
        matches.stream().filter(m -> !m.side().isEmpty()).map(Match::object).distinct().toList();
    return new Antecedents(acted, actedOn, respondedTo, graph.names(), cohort.after(graph));
  }

  /// Whether the sentence before stated a relation.
  public boolean areRelated() {
    return !agents.isEmpty();
  }

  /// Whether the text speaks of patients or cells that carry something or were given something.
  public boolean tellOfCohort() {
    return cohort.isKnown();
  }
}
