package org.winnow.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of a document that reads as one: a paragraph, heading, caption, table row or list item.
/// Immutable, thread-safe.
///
/// @param ordinal  place among the document's passages, from 0
/// @param kind     what it is
/// @param section  normalised name of its section: "abstract", "introduction", "methods", "results",
///                 "discussion", "conclusion", "body", "title"
/// @param heading  the nearest heading above it as printed, empty where there is none
/// @param content  cleaned text with the way back to the document's source
/// @param callouts the citation marks taken out of the text, by offset
/// @param page     page number from 1 for paged sources
/// @param row      for a table row, its table
public record Passage(
    int ordinal,
    PassageKind kind,
    String section,
    String heading,
    MappedText content,
    List<Callout> callouts,
    @Nullable Integer page,
    @Nullable TableRow row) {
  public Passage {
    callouts = List.copyOf(callouts);
    if ((kind == PassageKind.TABLE_ROW) != (row != null)) {
      throw new IllegalArgumentException("kind " + kind + " with row " + row);
    }
  }

  public String text() {
    return content.text();
  }

  /// Where a non-empty span of this passage's text stands in the document's source.
  public Span source(Span span) {
    return content.map().source(span);
  }
}
