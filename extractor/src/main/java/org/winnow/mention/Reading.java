package org.winnow.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.dictionary.Entry;
import org.winnow.mention.Mention.Candidate;
import org.winnow.mention.Mention.How;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// One way to read a span, before the choice among overlapping readings. Immutable.
///
/// @param span       in the passage's text
/// @param text       as [Mention#text()]
/// @param type       what it names
/// @param candidates entities it may mean, best first; empty where none is known
/// @param how        what found it
/// @param own        whether the best candidate is from the project's own lists
/// @param aliases    other names of it in this document
/// @param gene       as [Mention#gene()]
record Reading(
    Span span,
    String text,
    EntityType type,
    List<Candidate> candidates,
    How how,
    boolean own,
    List<String> aliases,
    @Nullable Candidate gene) {
  Reading {
    candidates = List.copyOf(candidates);
    aliases = List.copyOf(aliases);
  }

  /// A name that the dictionary leads to `entries`, which must not be empty.
  static Reading ofEntries(Span span, String text, List<Entry> entries, How how) {
    Entry best = entries.getFirst();
    return new Reading(
        span, text, best.type(), candidates(entries), how, isOwn(best), List.of(), null);
  }

  /// A name that a grammar made, with what is known of it.
  static Reading ofGrammar(Span span, String text, EntityType type, List<Candidate> candidates) {
    return new Reading(span, text, type, candidates, How.GRAMMAR, true, List.of(), null);
  }

  static List<Candidate> candidates(List<Entry> entries) {
    return entries.stream().map(e -> new Candidate(e.id(), e.name(), e.type())).distinct().toList();
  }

  static boolean isOwn(Entry entry) {
    return entry.source().equals("own");
  }

  Reading withHow(How newHow) {
    return new Reading(span, text, type, candidates, newHow, own, aliases, gene);
  }

  Reading withSpan(Span newSpan, String newText) {
    return new Reading(newSpan, newText, type, candidates, how, own, aliases, gene);
  }

  Reading withCandidates(List<Candidate> others) {
    return new Reading(span, text, type, others, how, own, aliases, gene);
  }

  Reading withGene(@Nullable Candidate newGene) {
    return new Reading(span, text, type, candidates, how, own, aliases, newGene);
  }

  Reading withAlias(String alias) {
    if (alias.equals(text) || aliases.contains(alias)) {
      return this;
    }
    List<String> more = new ArrayList<>(aliases);
    more.add(alias);
    return new Reading(span, text, type, candidates, how, own, more, gene);
  }

  /// The best candidate, or the name itself where nothing is known of it.
  Candidate best() {
    return candidates.isEmpty() ? new Candidate(null, text, type) : candidates.getFirst();
  }

  boolean is(EntityType... types) {
    return List.of(types).contains(type);
  }

  Mention mention(List<Mention> parts) {
    return mention(parts, "");
  }

  /// @param state what a prefix says of it, empty where none does
  Mention mention(List<Mention> parts, String state) {
    Candidate best = best();
    List<Candidate> others =
        candidates.isEmpty() ? List.of() : candidates.subList(1, candidates.size());
    return new Mention(
        span, text, type, best.id(), best.name(), aliases, how, gene, others, parts, state);
  }
}
