package org.winnow.index;

import java.util.Map;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// A query as Lucene runs it.
///
/// @param claims   finds claims
/// @param evidence finds the evidence that satisfies the query, null where all evidence of a found claim does
/// @param subjects folded names that were asked for as subject, with the name as typed, to tell a member
///                 found through its class
/// @param objects  the same for the object
record CompiledQuery(
    Query claims,
    @Nullable Query evidence,
    Map<String, String> subjects,
    Map<String, String> objects) {
  CompiledQuery {
    subjects = Map.copyOf(subjects);
    objects = Map.copyOf(objects);
  }
}
