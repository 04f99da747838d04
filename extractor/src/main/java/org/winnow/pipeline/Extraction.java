package org.winnow.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.winnow.claim.Evidence;
import org.winnow.mention.DocumentMentions;
import org.winnow.text.DataError;
import org.winnow.text.Document;

/// From a document to its claims, a pure function: the stages wired, without files and threads.
/// Thread-safe where its parts are.
public final class Extraction {
  private final Function<Document, DocumentMentions> finder;
  private final ClaimFinder claims;
  private final ToIntFunction<Document> sentences;

  /// From a document and its names to its claims.
  @FunctionalInterface
  public interface ClaimFinder {
    /// All evidence of a document, in its order.
    ///
    /// @param leftUndone is told of what was not read
    List<Evidence> find(
        Document document, DocumentMentions mentions, Consumer<DataError> leftUndone);
  }

  /// Wires the stages.
  ///
  /// @param finder    names in a document
  /// @param claims    claims between these names
  /// @param sentences how many sentences a document has
  public Extraction(
      Function<Document, DocumentMentions> finder,
      ClaimFinder claims,
      ToIntFunction<Document> sentences) {
    this.finder = finder;
    this.claims = claims;
    this.sentences = sentences;
  }

  public ExtractedDocument extract(Document document) {
    DocumentMentions mentions = finder.apply(document);
    List<DataError> errors = new ArrayList<>(document.errors());
    List<Evidence> evidence = claims.find(document, mentions, errors::add);
    return new ExtractedDocument(
        document, mentions, evidence, sentences.applyAsInt(document), errors);
  }
}
