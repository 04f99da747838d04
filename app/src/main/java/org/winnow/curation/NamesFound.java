package org.winnow.curation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.winnow.claim.Argument;
import org.winnow.claim.Evidence;
import org.winnow.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The names that a run found, by their place. Immutable once read.
final class NamesFound {
  /// What stands in a place, and what it was taken for: several where names share words.
  private final Map<String, TreeMap<Integer, TreeSet<Found>>> documents = new HashMap<>();

  /// @param end   behind its last character
  /// @param text  as written
  /// @param taken the type and identifier, or name, that it was taken for
  private record Found(int end, String text, String taken) implements Comparable<Found> {
    @Override
    public int compareTo(Found other) {
      int byEnd = Integer.compare(end, other.end);
      return byEnd != 0 ? byEnd : taken.compareTo(other.taken);
    }
  }

  private NamesFound() {}

  static NamesFound read(Path file) throws IOException {
    NamesFound names = new NamesFound();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode mention = JsonMapper.shared().readTree(line);
        String id = mention.path("id").asString("");
        String name = id.isEmpty() ? mention.path("name").asString("") : id;
        names
            .documents
            .computeIfAbsent(mention.path("document").asString(""), key -> new TreeMap<>())
            .computeIfAbsent(mention.path("source_start").asInt(), key -> new TreeSet<>())
            .add(
                new Found(
                    mention.path("source_end").asInt(),
                    mention.path("text").asString(""),
                    mention.path("type").asString("") + " " + name));
      }
    }
    return names;
  }

  /// Whether an argument is a name that was found in its place and taken for the same.
  boolean has(String document, Argument argument) {
    String name = argument.id() == null ? argument.name() : argument.id();
    Found wanted =
        new Found(argument.source().end(), argument.text(), argument.type() + " " + name);
    return documents
        .getOrDefault(document, new TreeMap<>())
        .getOrDefault(argument.source().start(), new TreeSet<>())
        .contains(wanted);
  }

  /// One line on the first name in a sentence that another run found and this one takes for something else,
  /// or does not find, or the other way round.
  Optional<String> differenceTo(NamesFound other, Evidence sentence) {
    Map<Span, String> here = within(sentence);
    Map<Span, String> there = other.within(sentence);
    Set<Span> places = new TreeSet<>(here.keySet());
    places.addAll(there.keySet());
    for (Span place : places) {
      String mine = here.get(place);
      String others = there.get(place);
      if (mine == null && others != null) {
        return Optional.of(others + " is no longer found");
      }
      if (others == null) {
        return Optional.of(mine + " is found now");
      }
      if (!others.equals(mine)) {
        return Optional.of(others + " is now " + mine);
      }
    }
    return Optional.empty();
  }

  private Map<Span, String> within(Evidence sentence) {
    Map<Span, String> found = new TreeMap<>();
    documents
        .getOrDefault(sentence.document(), new TreeMap<>())
        .subMap(sentence.source().start(), sentence.source().end())
        .forEach((start, all) ->
            all.forEach(one ->
                found.merge(
                    new Span(start, one.end),
                    "\"%s\" (%s)".formatted(one.text, one.taken),
                    (a, b) -> a + ", " + b)));
    return found;
  }
}
