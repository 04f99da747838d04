package org.winnow.text;

import java.util.List;

/// A citation mark such as "[12-15,18]", "^{1,2}" or a superscript "⁵³". Marks are taken out of a
/// passage's text (so that they never touch a name or a number) and kept here. Immutable.
///
/// @param offset where in the passage's text the mark stood: it follows the character before `offset`
/// @param marker the mark as printed
/// @param labels the references meant, ranges spelt out: "12", "13", "14", "15", "18"; never empty
/// @param source where the mark stands in the document's source
public record Callout(int offset, String marker, List<String> labels, Span source) {
  public Callout {
    labels = List.copyOf(labels);
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("a callout without labels: " + marker);
    }
  }
}
