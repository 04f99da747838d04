package org.winnow.index;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.winnow.claim.Argument;
import org.winnow.claim.Citation;
import org.winnow.claim.ClaimKey;
import org.winnow.claim.Evidence;

/// One claim with all its evidence, the surest first: what a block of the index holds.
///
/// @param key      the claim's key
/// @param evidence never empty
record GatheredClaim(String key, List<Evidence> evidence) {
  private static final Comparator<Evidence> SUREST =
      Comparator.comparingDouble(Evidence::confidence).reversed().thenComparing(Evidence::evidence);

  static GatheredClaim of(Collection<Evidence> evidence) {
    List<Evidence> sorted = evidence.stream().sorted(SUREST).toList();
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
    return evidence.stream().map(side).distinct().toList();
  }

  int documents() {
    return (int) evidence.stream().map(Evidence::document).distinct().count();
  }

  /// How many independent witnesses the claim has: ten reviews that cite one paper are one; evidence
  /// without a reference is a witness by its document.
  int references() {
    Set<String> witnesses = new HashSet<>();
    for (Evidence e : evidence) {
      if (e.citations().isEmpty()) {
        witnesses.add("document " + e.document());
      }
      for (Citation citation : e.citations()) {
        witnesses.add(witness(citation, e.document()));
      }
    }
    return witnesses.size();
  }

  private static String witness(Citation citation, String document) {
    if (citation.pmid() != null) {
      return "pmid " + citation.pmid();
    } else if (citation.doi() != null) {
      return "doi " + ClaimKey.fold(citation.doi());
    } else if (citation.text() != null) {
      return "text " + ClaimKey.fold(citation.text());
    } else {
      return "mark " + document + " " + citation.marker();
    }
  }
}
