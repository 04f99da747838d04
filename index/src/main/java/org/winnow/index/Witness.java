package org.winnow.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Citation;
import org.winnow.claim.ClaimKey;
import org.winnow.claim.Evidence;

/// Where a piece of evidence has its knowledge from: a reference that it cites or, without one, its
/// document. Ten reviews that cite one paper have one witness.
///
/// @param key      the same for the same witness
/// @param citation the reference, null where the document speaks for itself
record Witness(String key, @Nullable Citation citation) {
  static List<Witness> of(Evidence evidence) {
    if (evidence.citations().isEmpty()) {
      return List.of(new Witness("document " + evidence.document(), null));
    }
    return evidence.citations().stream()
        .map(c -> new Witness(key(c, evidence.document()), c))
        .toList();
  }

  private static String key(Citation citation, String document) {
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

  /// Witnesses are the same by their key: two reviews print one reference differently.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Witness witness && witness.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }
}
