package org.winnow.index;

import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.util.UnescapedCharSequence;

/// A value as typed in a query, which still knows which of its "*" and "?" stand for themselves.
///
/// @param text   without backslashes
/// @param offset where it stands in the query
record TypedValue(CharSequence text, int offset) {
  static TypedValue of(FieldQueryNode node) {
    return new TypedValue(node.getText(), node.getBegin());
  }

  /// Whether it is "*" alone: any value at all.
  boolean isAnything() {
    return text.length() == 1 && isWildcard(0) && text.charAt(0) == '*';
  }

  /// How many of its "*" and "?" stand for other characters.
  int wildcards() {
    return (int) IntStream.range(0, text.length()).filter(this::isWildcard).count();
  }

  /// As a pattern of Lucene's: the parts between wildcards folded, signs in them escaped.
  String pattern(UnaryOperator<String> fold) {
    StringBuilder pattern = new StringBuilder();
    StringBuilder literal = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (isWildcard(i)) {
        pattern.append(escaped(fold.apply(literal.toString()))).append(text.charAt(i));
        literal.setLength(0);
      } else {
        literal.append(text.charAt(i));
      }
    }
    return pattern.append(escaped(fold.apply(literal.toString()))).toString();
  }

  private boolean isWildcard(int i) {
    char c = text.charAt(i);
    boolean escaped = text instanceof UnescapedCharSequence typed && typed.wasEscaped(i);
    return (c == '*' || c == '?') && !escaped;
  }

  private static String escaped(String literal) {
    return literal.replaceAll("[*?\\\\]", "\\\\$0");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
