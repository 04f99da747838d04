package org.winnow.pipeline;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.winnow.claim.Evidence;
import org.winnow.mention.DocumentMentions;
import org.winnow.text.Document;

/// From a document to its claims, a pure function: the stages wired, without files and threads.
/// Thread-safe where its parts are.
public final class Extraction {
  private final Function<Document, DocumentMentions> finder;
  private final BiFunction<Document, DocumentMentions, List<Evidence>> claims;
  private final ToIntFunction<Document> sentences;

  /// Wires the stages.
  ///
  /// @param finder    names in a document
  /// @param claims    claims between these names
  /// @param sentences how many sentences a document has
  public Extraction(
      Function<Document, DocumentMentions> finder,
      BiFunction<Document, DocumentMentions, List<Evidence>> claims,
      ToIntFunction<Document> sentences) {
    this.finder = finder;
    this.claims = claims;
    this.sentences = sentences;
  }

  public ExtractedDocument extract(Document document) {
    DocumentMentions mentions = finder.apply(document);
    return new ExtractedDocument(
        document, mentions, claims.apply(document, mentions), sentences.applyAsInt(document));
  }
}
