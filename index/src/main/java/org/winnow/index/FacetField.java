package org.winnow.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What found claims can be counted by. A claim counts once for each value that it or any of its evidence
/// has.
public enum FacetField {
  PREDICATE,
  EFFECT,
  SUBJECT_TYPE,
  OBJECT_TYPE,
  /// By identity: the values are identifiers (or folded names), the labels preferred names.
  SUBJECT,
  OBJECT,
  STATE,
  NEGATED,
  /// Whether another claim says the opposite: no claim holds this of itself, so all are compared.
  CONTRADICTED,
  HEDGED,
  DISEASE,
  SECTION,
  KIND,
  DOCUMENT,
  RULE,
  /// What curators decided: held beside the index.
  DECISION,
  /// Bands of a tenth of the surest evidence's confidence: the values are ranges as in queries.
  CONFIDENCE,
  /// Bands of five years of the references cited.
  YEAR;

  /// The name on the command line and in the API: `subject-type`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The facet of this name; "_" and "-" are the same.
  public static Optional<FacetField> of(String label) {
    String folded = label.toLowerCase(Locale.ROOT).replace('_', '-');
    return Arrays.stream(values()).filter(f -> f.label().equals(folded)).findFirst();
  }

  boolean namesEntity() {
    return this == SUBJECT || this == OBJECT;
  }

  /// Whether its values are ranges, which are shown in their own order.
  boolean hasRanges() {
    return this == CONFIDENCE || this == YEAR;
  }

  /// The field of the index that holds its values; one each, so that only those asked for are counted.
  String indexName() {
    return "facet." + label();
  }
}
