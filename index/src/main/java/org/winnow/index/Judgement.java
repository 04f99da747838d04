package org.winnow.index;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What curators have made of an evidence, as far as a search asks.
public enum Judgement {
  /// Accepted as it is, or once it is put right.
  ACCEPTED,
  REJECTED,
  UNDECIDED;

  /// The name in queries, facets and answers: `accepted`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> labels() {
    return Arrays.stream(values()).map(Judgement::label).toList();
  }

  static Optional<Judgement> of(String label) {
    String folded = label.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(j -> j.label().equals(folded)).findFirst();
  }
}
