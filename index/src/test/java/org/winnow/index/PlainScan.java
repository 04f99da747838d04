package org.winnow.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.winnow.claim.Argument;
import org.winnow.claim.Effect;
import org.winnow.claim.Evidence;

/// The query language's naive twin: random queries, each as text for the index and as a plain condition on
/// an evidence and all evidence of its claim.
final class PlainScan {
  /// A query both ways.
  record Asked(String text, BiPredicate<Evidence, List<Evidence>> condition) {}

  private final SplittableRandom random;
  private final RandomEvidence pick;
  private final Set<String> contradicted;

  /// @param all that the queries are asked of
  PlainScan(SplittableRandom random, List<Evidence> all) {
    this.random = random;
    this.contradicted = contradicted(all);
    this.pick = new RandomEvidence(random);
  }

  /// Claims of which one evidence satisfies the whole query.
  static Set<String> found(Asked query, List<Evidence> all) {
    Map<String, List<Evidence>> claims =
        all.stream()
            .collect(Collectors.groupingBy(Evidence::claim, TreeMap::new, Collectors.toList()));
    Set<String> found = new TreeSet<>();
    claims.forEach((claim, evidence) -> {
      if (evidence.stream().anyMatch(e -> query.condition.test(e, evidence))) {
        found.add(claim);
      }
    });
    return found;
  }

  /// How many of some claims have which values, the commonest first, as "value count".
  static List<String> counts(
      Set<String> claims, List<Evidence> all, Function<Evidence, String> value) {
    Map<String, Set<String>> byValue = new TreeMap<>();
    for (Evidence e : all) {
      if (claims.contains(e.claim())) {
        byValue.computeIfAbsent(value.apply(e), v -> new TreeSet<>()).add(e.claim());
      }
    }
    return byValue.entrySet().stream()
        .sorted(Comparator.comparingInt(v -> -v.getValue().size()))
        .map(v -> v.getKey() + " " + v.getValue().size())
        .toList();
  }

  /// Keys of the claims that another one contradicts: each is held against each.
  static Set<String> contradicted(List<Evidence> all) {
    Map<String, Evidence> surest = new TreeMap<>();
    for (Evidence e : all) {
      surest.merge(e.claim(), e, (one, other) -> surer(one, other) ? one : other);
    }
    Set<String> contradicted = new TreeSet<>();
    for (Evidence one : surest.values()) {
      for (Evidence other : surest.values()) {
        if (contradict(one, other)) {
          contradicted.add(one.claim());
        }
      }
    }
    return contradicted;
  }

  private static boolean surer(Evidence one, Evidence other) {
    return one.confidence() == other.confidence()
        ? one.evidence().compareTo(other.evidence()) < 0
        : one.confidence() > other.confidence();
  }

  /// All that random evidence states is of one family, the response to a drug.
  private static boolean contradict(Evidence one, Evidence other) {
    boolean samePair =
        one.subject().identity().equals(other.subject().identity())
            && one.object().identity().equals(other.object().identity());
    List<Boolean> more =
        Stream.of(one, other).filter(PlainScan::hasSign).map(PlainScan::more).toList();
    boolean opposite = more.size() == 2 && !more.get(0).equals(more.get(1));
    boolean denial =
        more.size() < 2
            && one.negated() != other.negated()
            && one.predicate() == other.predicate()
            && one.subject().state() == other.subject().state();
    return samePair && (opposite || denial);
  }

  private static boolean hasSign(Evidence e) {
    return e.effect() != Effect.UNKNOWN;
  }

  private static boolean more(Evidence e) {
    boolean said = Set.of(Effect.PROMOTES_RESISTANCE, Effect.INCREASES).contains(e.effect());
    return said != e.negated();
  }

  Asked query(int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return part();
    }
    Asked left = query(depth - 1);
    Asked right = query(depth - 1);
    return switch (random.nextInt(5)) {
      case 0 ->
          new Asked(
              "(" + left.text + " OR " + right.text + ")", left.condition.or(right.condition));
      case 1 ->
          new Asked("(" + left.text + " " + right.text + ")", left.condition.and(right.condition));
      case 2 ->
          new Asked(
              "(" + left.text + " -" + right.text + ")",
              left.condition.and(right.condition.negate()));
      case 3 -> new Asked("(NOT " + left.text + ")", left.condition.negate());
      default ->
          new Asked(
              "(" + left.text + " AND " + right.text + ")", left.condition.and(right.condition));
    };
  }

  private Asked part() {
    return switch (random.nextInt(15)) {
      case 0 -> word(pick.one(RandomEvidence.WORDS));
      case 1 -> phrase(pick.one(RandomEvidence.WORDS) + " " + pick.one(RandomEvidence.WORDS));
      case 2 -> prefix(pick.one(RandomEvidence.WORDS).substring(0, 2));
      case 3 -> name("subject", pick.one(RandomEvidence.GENES), true, false);
      case 4 -> name("object", pick.one(RandomEvidence.DRUGS), false, true);
      case 5 ->
          name(
              "entity",
              random.nextBoolean()
                  ? pick.one(RandomEvidence.GENES)
                  : pick.one(RandomEvidence.DRUGS),
              true,
              true);
      case 6 -> label("document", pick.one(RandomEvidence.DOCUMENTS), Evidence::document);
      case 7 -> label("section", pick.one(RandomEvidence.SECTIONS), Evidence::section);
      case 8 -> label("rule", pick.one(RandomEvidence.RULES), Evidence::rule);
      case 9 -> label("negated", "" + random.nextBoolean(), e -> "" + e.negated());
      case 10 ->
          label(
              "predicate",
              random.nextBoolean() ? "confers_resistance_to" : "targets",
              e -> e.predicate().label());
      case 11 -> confidence();
      case 12 -> effect();
      case 13 ->
          label(
              "contradicted",
              "" + random.nextBoolean(),
              e -> "" + contradicted.contains(e.claim()));
      default -> disease(pick.one(RandomEvidence.DISEASES));
    };
  }

  private static Asked word(String word) {
    return new Asked(word, (e, all) -> words(e.quote()).contains(word));
  }

  private static Asked phrase(String phrase) {
    return new Asked(
        "\"" + phrase + "\"", (e, all) -> String.join(" ", words(e.quote())).contains(phrase));
  }

  private static Asked prefix(String prefix) {
    return new Asked(
        prefix + "*",
        (e, all) ->
            Stream.of(
                    e.quote(),
                    e.subject().name(),
                    e.object().name(),
                    id(e.subject()),
                    id(e.object()))
                .flatMap(text -> words(text).stream())
                .anyMatch(w -> w.startsWith(prefix)));
  }

  private static String id(Argument argument) {
    return argument.id() == null ? "" : argument.id();
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1));
  }

  private static Asked name(String field, String name, boolean subject, boolean object) {
    return new Asked(
        field + ":" + name,
        (e, all) ->
            (subject && e.subject().name().equals(name))
                || (object && e.object().name().equals(name)));
  }

  private static Asked label(String field, String value, Function<Evidence, String> of) {
    return new Asked(field + ":" + value, (e, all) -> of.apply(e).equals(value));
  }

  private Asked effect() {
    List<String> effects = List.of("increases", "unknown");
    String effect = effects.get(random.nextInt(effects.size()));
    // Of the claim: any of its evidence may have it.
    return new Asked(
        "effect:" + effect,
        (e, all) -> all.stream().anyMatch(o -> o.effect().label().equals(effect)));
  }

  private Asked confidence() {
    double from = random.nextInt(11) / 10.0;
    double to = random.nextInt(11) / 10.0;
    return switch (random.nextInt(3)) {
      case 0 ->
          new Asked(
              "confidence:[" + from + " TO " + to + "]",
              (e, all) -> e.confidence() >= from && e.confidence() <= to);
      case 1 -> new Asked("confidence>" + from, (e, all) -> e.confidence() > from);
      default -> new Asked("confidence:[* TO " + to + "}", (e, all) -> e.confidence() < to);
    };
  }

  private static Asked disease(String name) {
    return new Asked(
        "disease:\"" + name + "\"",
        (e, all) -> e.context().stream().anyMatch(c -> c.name().equals(name)));
  }

  /// Some words in the way a query has them, for trees without nesting.
  List<Asked> several(int count, int depth) {
    List<Asked> queries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      queries.add(query(depth));
    }
    return queries;
  }
}
