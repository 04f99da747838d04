package org.winnow.pattern;

import java.util.List;
import org.winnow.mention.Mention;

/// What the sentence before spoke of, for "it", "these alterations", "this resistance", "both transporters". Immutable.
///
/// @param agents    what acted there
/// @param affected  what it acted on, therapies left out
/// @param therapies the therapies whose response was spoken of
/// @param names     all that was named there
public record Antecedents(
    List<Arg> agents, List<Arg> affected, List<Arg> therapies, List<Mention> names) {
  public static final Antecedents NONE =
      new Antecedents(List.of(), List.of(), List.of(), List.of());

  public Antecedents {
    agents = List.copyOf(agents);
    affected = List.copyOf(affected);
    therapies = List.copyOf(therapies);
    names = List.copyOf(names);
  }

  /// What a sentence that was not read for claims leaves behind for the next one.
  public static Antecedents of(List<Mention> names) {
    return new Antecedents(List.of(), List.of(), List.of(), names);
  }

  /// What a sentence leaves behind for the next one.
  public static Antecedents of(List<Match> matches, SentenceGraph graph) {
    List<Arg> agents = matches.stream().map(Match::subject).distinct().toList();
    List<Arg> affected =
        matches.stream().filter(m -> m.side().isEmpty()).map(Match::object).distinct().toList();
    List<Arg> therapies =
        matches.stream().filter(m -> !m.side().isEmpty()).map(Match::object).distinct().toList();
    return new Antecedents(agents, affected, therapies, graph.names());
  }

  /// Whether the sentence stated a relation.
  public boolean areRelated() {
    return !agents.isEmpty();
  }
}
