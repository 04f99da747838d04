package org.winnow.index;

import java.util.Locale;
import org.winnow.text.Span;

/// A part of a quote that is shown marked.
///
/// @param span in the quote, UTF-16 units
/// @param role why
public record Mark(Span span, Role role) implements Comparable<Mark> {
  /// Why a part of a quote is marked.
  public enum Role {
    SUBJECT,
    TRIGGER,
    OBJECT,
    /// A word of the query.
    QUERY;

    /// The name in JSON: `subject`.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// By span, then role.
  @Override
  public int compareTo(Mark other) {
    int bySpan = span.compareTo(other.span);
    return bySpan != 0 ? bySpan : role.compareTo(other.role);
  }
}
