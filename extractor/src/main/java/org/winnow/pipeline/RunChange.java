package org.winnow.pipeline;

import java.nio.file.Path;
import java.util.Set;

/// What a run makes of the claims that were there before it.
///
/// @param claims    the lines of `claims.jsonl`, under a draft's name
/// @param words     of the documents
/// @param state     a name for just these claims and documents, found with just these names and rules
/// @param before    the state that `changed` counts from; "" where nothing of it was kept
/// @param changed   documents whose claims or words may be others than before: done anew, new, or withdrawn
/// @param documents how many there are now
public record RunChange(
    Path claims, RunWords words, String state, String before, Set<String> changed, int documents) {
  public RunChange {
    changed = Set.copyOf(changed);
  }
}
