package org.winnow.index;

/// A query that cannot be understood: what is wrong, and where.
public final class QuerySyntaxError extends Exception {
  private static final long serialVersionUID = 1L;

  private static final int WIDEST = 160;

  private final String query;
  private final int offset;

  /// @param message what is wrong and how to put it right
  /// @param query   as typed
  /// @param offset  the first wrong character, in UTF-16 units; the query's length at its end
  QuerySyntaxError(String message, String query, int offset) {
    super(message);
    this.query = query;
    this.offset = Math.clamp(offset, 0, query.length());
  }

  public int offset() {
    return offset;
  }

  /// The message, the query (of a long one the part in question) and a caret under the place.
  public String explain() {
    int from = query.length() <= WIDEST ? 0 : Math.max(0, offset - WIDEST / 2);
    int to = Math.min(query.length(), from + WIDEST);
    String shown = query.substring(from, to).replaceAll("[\\p{Cntrl}]", " ");
    return getMessage() + "\n  " + shown + "\n  " + " ".repeat(offset - from) + "^";
  }
}
