package org.winnow.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Argument;
import org.winnow.claim.Evidence;
import org.winnow.text.Span;

/// Claims of a run against those that annotators found in the same sentences: over pairs of subject and object, each
/// matched at most once. Evidence outside the annotated sentences counts for nothing, so that a part of a document may
/// be annotated. Immutable.
///
/// @param sentences how many are annotated
/// @param claims    how many pieces of evidence the run has
/// @param outside   how many of them stand in no annotated sentence
/// @param counts    by degree, of all types and, under "core", of the types that matter most
/// @param errors    what was missed and what was found too much at the degree of direction, in order
public record Evaluation(
    int sentences, int claims, int outside, Map<String, Counts> counts, List<String> errors) {
  /// How many pairs were found, and how many not.
  ///
  /// @param hits     found and stated
  /// @param spurious found but not stated
  /// @param missed   stated but not found
  public record Counts(int hits, int spurious, int missed) {
    public double precision() {
      return ratio(hits, hits + spurious);
    }

    public double recall() {
      return ratio(hits, hits + missed);
    }

    /// Harmonic mean of precision and recall.
    public double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    private static double ratio(int part, int whole) {
      return whole == 0 ? 0 : (double) part / whole;
    }

    private Counts plus(Counts other) {
      return new Counts(hits + other.hits, spurious + other.spurious, missed + other.missed);
    }
  }

  /// One sentence compared at one degree.
  private record Compared(Counts counts, List<StatedPair> missed, List<StatedPair> spurious) {}

  /// Compares.
  ///
  /// @param gold  the annotated sentences, as [GoldSentence] has them
  /// @param found all evidence of a run
  /// @throws IllegalArgumentException naming file and line of what is no annotated sentence
  public static Evaluation of(Path gold, Stream<Evidence> found) throws IOException {
    List<GoldSentence> sentences = GoldSentence.read(gold);
    Map<String, List<GoldSentence>> byFile =
        sentences.stream().collect(Collectors.groupingBy(GoldSentence::file));
    Map<GoldSentence, List<StatedPair>> here = new HashMap<>();
    int claims = 0;
    int outside = 0;
    for (Iterator<Evidence> each = found.iterator(); each.hasNext(); claims++) {
      Evidence evidence = each.next();
      GoldSentence sentence = sentence(evidence, byFile);
      if (sentence == null) {
        outside++;
      } else {
        here.computeIfAbsent(sentence, s -> new ArrayList<>()).add(pair(evidence));
      }
    }
    Map<String, Counts> counts = new LinkedHashMap<>();
    List<String> errors = new ArrayList<>();
    for (GoldSentence sentence : sentences) {
      compare(sentence, here.getOrDefault(sentence, List.of()), counts, errors);
    }
    return new Evaluation(sentences.size(), claims, outside, counts, List.copyOf(errors));
  }

  private static void compare(
      GoldSentence sentence,
      List<StatedPair> found,
      Map<String, Counts> counts,
      List<String> errors) {
    for (Degree degree : Degree.values()) {
      Compared all = compare(sentence.stated(), found, degree);
      Compared core =
          compare(
              sentence.stated().stream().filter(StatedPair::isCore).toList(),
              found.stream().filter(StatedPair::isCore).toList(),
              degree);
      String name = degree.name().toLowerCase(Locale.ROOT);
      counts.merge("all " + name, all.counts(), Counts::plus);
      counts.merge("core " + name, core.counts(), Counts::plus);
      if (degree == Degree.DIRECTION) {
        all.missed().forEach(pair -> errors.add("missed   " + sentence.id() + "  " + pair));
        all.spurious().forEach(pair -> errors.add("spurious " + sentence.id() + "  " + pair));
      }
    }
  }

  private static Compared compare(List<StatedPair> stated, List<StatedPair> found, Degree degree) {
    List<StatedPair> free = new ArrayList<>(distinct(found, degree));
    List<StatedPair> missed = new ArrayList<>();
    List<StatedPair> wanted = distinct(stated, degree);
    for (StatedPair pair : wanted) {
      StatedPair hit =
          free.stream()
              .filter(f -> f.label(degree).equals(pair.label(degree)) && f.isOfSame(pair))
              .findFirst()
              .orElse(null);
      if (hit == null) {
        missed.add(pair);
      } else {
        free.remove(hit);
      }
    }
    return new Compared(
        new Counts(wanted.size() - missed.size(), free.size(), missed.size()), missed, free);
  }

  private static List<StatedPair> distinct(List<StatedPair> pairs, Degree degree) {
    Function<StatedPair, List<Object>> key =
        p -> List.of(p.subject().names(), p.object().names(), p.label(degree));
    Map<List<Object>, StatedPair> distinct = new LinkedHashMap<>();
    pairs.forEach(pair -> distinct.putIfAbsent(key.apply(pair), pair));
    return List.copyOf(distinct.values());
  }

  private static StatedPair pair(Evidence e) {
    return new StatedPair(
        named(e.subject()), named(e.object()), e.predicate(), e.subject().state(), e.negated());
  }

  private static StatedPair.Named named(Argument argument) {
    List<String> others = new ArrayList<>(argument.aliases());
    others.add(argument.name());
    return StatedPair.Named.of(argument.text(), others, argument.type().name());
  }

  /// The annotated sentence that the evidence is of: which names most of its arguments, then which it overlaps most.
  /// Null where it overlaps none, or none by half that names an argument.
  private static @Nullable GoldSentence sentence(
      Evidence evidence, Map<String, List<GoldSentence>> byFile) {
    String file = Path.of(evidence.document()).getFileName().toString();
    GoldSentence best = null;
    int bestNamed = 0;
    int bestShared = 0;
    for (GoldSentence gold : byFile.getOrDefault(file, List.of())) {
      int shared = shared(gold.source(), evidence.source());
      int named = named(gold, evidence.subject()) + named(gold, evidence.object());
      boolean better =
          best == null || named > bestNamed || (named == bestNamed && shared > bestShared);
      if (shared > 0 && better) {
        best = gold;
        bestNamed = named;
        bestShared = shared;
      }
    }
    if (best == null || bestNamed > 0) {
      return best;
    }
    int shorter = Math.min(evidence.source().length(), best.source().length());
    return bestShared * 2 >= shorter ? best : null;
  }

  private static int named(GoldSentence gold, Argument argument) {
    return gold.source().contains(argument.source().start()) ? 1 : 0;
  }

  private static int shared(Span one, Span other) {
    return Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
  }
}
