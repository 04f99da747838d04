package org.winnow.export;

import java.util.SortedSet;
import java.util.TreeSet;
import org.winnow.claim.Evidence;

/// Evidence codes of the Evidence and Conclusion Ontology: a statement of an author is traceable where it
/// gives a reference, and a curator's once accepted.
final class Eco {
  static final String TRACEABLE = "ECO:0000033";
  static final String NOT_TRACEABLE = "ECO:0000034";
  static final String TRACEABLE_CURATED = "ECO:0000304";
  static final String NOT_TRACEABLE_CURATED = "ECO:0000303";

  private Eco() {}

  static String code(Evidence evidence, Standing standing) {
    boolean traceable = !evidence.citations().isEmpty();
    if (standing == Standing.ACCEPTED) {
      return traceable ? TRACEABLE_CURATED : NOT_TRACEABLE_CURATED;
    }
    return traceable ? TRACEABLE : NOT_TRACEABLE;
  }

  static SortedSet<String> codes(ExportedClaim claim) {
    SortedSet<String> codes = new TreeSet<>();
    claim.evidence().forEach(one -> codes.add(code(one.evidence(), one.standing())));
    return codes;
  }
}
