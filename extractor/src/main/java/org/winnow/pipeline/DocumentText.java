package org.winnow.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Document;
import org.winnow.text.Passage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The words of a document, as a search over whole documents needs them: what was read as text, without
/// reference list and running heads. A line of JSON with these keys. Immutable, thread-safe.
///
/// @param document its id
/// @param title    null where none is known
/// @param passages cleaned texts of its passages, in order
public record DocumentText(String document, @Nullable String title, List<String> passages) {
  public DocumentText {
    passages = List.copyOf(passages);
  }

  static DocumentText of(Document document) {
    return new DocumentText(
        document.id(),
        document.info().title(),
        document.passages().stream().map(Passage::text).toList());
  }

  /// Without its line break.
  public String line() {
    return JsonMapper.shared().writeValueAsString(this);
  }

  /// Reads a line back.
  ///
  /// @throws IllegalArgumentException where it is none
  public static DocumentText read(String line) {
    try {
      return JsonMapper.shared().readValue(line, DocumentText.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not a document's text: " + e.getOriginalMessage(), e);
    }
  }
}
