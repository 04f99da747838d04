package org.winnow.index;

import java.util.List;
import org.winnow.claim.Evidence;

/// One evidence of a found claim. Immutable.
///
/// @param evidence as the run wrote it
/// @param decision what curators made of it
/// @param marks    parts of its quote to show marked, in order; marks of different roles may overlap
public record EvidenceHit(Evidence evidence, Judgement decision, List<Mark> marks) {
  public EvidenceHit {
    marks = List.copyOf(marks);
  }
}
