package org.winnow.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Documents that a query found, the best first. Immutable.
///
/// @param total how many in all
/// @param hits  those asked for
public record DocumentHits(int total, List<Hit> hits) {
  public DocumentHits {
    hits = List.copyOf(hits);
  }

  /// A document.
  ///
  /// @param document  its id
  /// @param title     null where none is known
  /// @param evidences how many pieces of evidence it gives, 0 where it states no claim
  /// @param parts     sentences with what was looked for, which stands in square brackets
  public record Hit(String document, @Nullable String title, int evidences, List<String> parts) {
    public Hit {
      parts = List.copyOf(parts);
    }
  }
}
