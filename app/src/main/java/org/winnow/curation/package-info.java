/// What curators decide, kept in one append-only text file; each decision found again after a re-run.
///
/// [org.winnow.curation.DecisionLog] is the file. [org.winnow.curation.Anchoring] finds the decisions' places
/// in a run and gives a [org.winnow.curation.Verdicts], which answers for each evidence what was decided.
/// Everything here is used in the same way by the command line and by pages.
@NullMarked
package org.winnow.curation;

import org.jspecify.annotations.NullMarked;
