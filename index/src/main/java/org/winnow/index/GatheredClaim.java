package org.winnow.index;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.winnow.claim.Argument;
import org.winnow.claim.Evidence;

/// One claim with all its evidence, the surest first: what a block of the index holds.
///
/// @param key      the claim's key
/// @param evidence never empty
record GatheredClaim(String key, List<Evidence> evidence) {
  private static final Comparator<Evidence> SUREST =
      Comparator.comparingDouble(Evidence::confidence).reversed().thenComparing(Evidence::evidence);

  static GatheredClaim of(Collection<Evidence> evidence) {
    List<Evidence> sorted =
        evidence.size() == 1 ? List.copyOf(evidence) : evidence.stream().sorted(SUREST).toList();
    String key = sorted.getFirst().claim();
    if (sorted.stream().anyMatch(e -> !e.claim().equals(key))) {
      throw new IllegalArgumentException("evidence of several claims: " + key);
    }
    return new GatheredClaim(key, sorted);
  }

  Evidence surest() {
    return evidence.getFirst();
  }

  List<Argument> arguments(Function<Evidence, Argument> side) {
    return evidence.size() == 1
        ? List.of(side.apply(surest()))
        : evidence.stream().map(side).distinct().toList();
  }

  int documents() {
    return evidence.size() == 1
        ? 1
        : (int) evidence.stream().map(Evidence::document).distinct().count();
  }

  /// How many independent witnesses the claim has: ten reviews that cite one paper are one; evidence
  /// without a reference is a witness by its document.
  int references() {
    boolean one = evidence.size() == 1 && surest().citations().size() <= 1;
    return one
        ? 1
        : (int) evidence.stream().flatMap(e -> Witness.of(e).stream()).distinct().count();
  }
}
