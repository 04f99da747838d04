package org.winnow.index;

import java.util.Collection;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// A query as Lucene runs it.
///
/// @param claims   finds claims
/// @param evidence finds the evidence that satisfies the query, null where all evidence of a found claim does
/// @param subjects folded names that were asked for as subject, to tell a member found through its class
/// @param objects  the same for the object
record CompiledQuery(
    Query claims,
    @Nullable Query evidence,
    Map<String, Asked> subjects,
    Map<String, Asked> objects) {
  /// A name that was asked for.
  ///
  /// @param typed as typed
  /// @param ids   identifiers that are known by it
  record Asked(String typed, Collection<BytesRef> ids) {}

  CompiledQuery {
    subjects = Map.copyOf(subjects);
    objects = Map.copyOf(objects);
  }
}
