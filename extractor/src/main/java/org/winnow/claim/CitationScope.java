package org.winnow.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Callout;
import org.winnow.text.Document;
import org.winnow.text.Passage;
import org.winnow.text.Reference;
import org.winnow.text.Span;

/// Which references a claim cites: where a sentence has marks in several places, the first mark at or
/// after the claim's last argument is the claim's; where it has one, all of the sentence shares it.
final class CitationScope {
  private final Map<String, Reference> references = new HashMap<>();

  CitationScope(Document document) {
    document.references().forEach(r -> references.putIfAbsent(r.label(), r));
  }

  /// @param sentence the sentence's span in the passage's text
  /// @param claim    from the first to the last word of the claim
  List<Citation> citations(Passage passage, Span sentence, Span claim) {
    List<Callout> marks =
        passage.callouts().stream()
            .filter(c -> sentence.start() < c.offset() && c.offset() <= sentence.end())
            .toList();
    long places = marks.stream().map(Callout::offset).distinct().count();
    if (places <= 1) {
      return citations(marks, "sentence");
    }
    int nearest =
        marks.stream()
            .mapToInt(Callout::offset)
            .filter(o -> o >= claim.end())
            .min()
            .orElse(marks.getLast().offset());
    return citations(marks.stream().filter(m -> m.offset() == nearest).toList(), "clause");
  }

  private List<Citation> citations(List<Callout> marks, String scope) {
    List<Citation> citations = new ArrayList<>();
    for (Callout mark : marks) {
      for (String label : mark.labels()) {
        citations.add(citation(label, references.get(label), scope));
      }
    }
    return citations.stream().distinct().toList();
  }

  private static Citation citation(String label, @Nullable Reference reference, String scope) {
    return reference == null
        ? new Citation(label, null, null, null, scope)
        : new Citation(label, reference.text(), reference.pmid(), reference.doi(), scope);
  }
}
