package org.winnow.index;

import java.util.List;
import org.winnow.claim.Evidence;

/// One evidence of a found claim. Immutable.
///
/// @param evidence as the run wrote it
/// @param marks    parts of its quote to show marked, in order; marks of different roles may overlap
public record EvidenceHit(Evidence evidence, List<Mark> marks) {
  public EvidenceHit {
    marks = List.copyOf(marks);
  }
}
