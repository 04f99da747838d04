package org.winnow.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.text.Span;

/// One sentence, table row or caption of one document that states a claim: a line of `claims.jsonl`.
/// Immutable, thread-safe.
///
/// @param claim       the claim's key
/// @param evidence    this evidence's key
/// @param document    id of the document
/// @param title       of the document, where known
/// @param pmid        of the document, where known
/// @param doi         of the document, where known
/// @param section     normalised section name
/// @param kind        "sentence", "heading", "caption", "table_row", "list_item"
/// @param page        page from 1 for paged sources
/// @param quote       the exact source text, line breaks healed
/// @param source      where the quote stands in the document's source
/// @param subject     with its state
/// @param predicate   as stated
/// @param object      without state
/// @param trigger     the words that show the relation
/// @param negated     whether the sentence denies it
/// @param negation    the words that deny it
/// @param hedged      whether the sentence marks it uncertain
/// @param hedge       the words that do
/// @param effect      derived sign
/// @param working     how it was derived
/// @param context     diseases, cell lines and species it holds in
/// @param citations   the references given for it
/// @param attribution "own", "reported" or "unattributed"
/// @param coreference whether an argument was named by a pronoun
/// @param rule        id of the rule that found it
/// @param confidence  between 0 and 1
public record Evidence(
    String claim,
    String evidence,
    String document,
    @Nullable String title,
    @Nullable String pmid,
    @Nullable String doi,
    String section,
    String kind,
    @Nullable Integer page,
    String quote,
    Span source,
    Argument subject,
    Predicate predicate,
    Argument object,
    Trigger trigger,
    boolean negated,
    @Nullable String negation,
    boolean hedged,
    @Nullable String hedge,
    Effect effect,
    String working,
    List<Entity> context,
    List<Citation> citations,
    String attribution,
    boolean coreference,
    String rule,
    double confidence) {
  public Evidence {
    context = List.copyOf(context);
    citations = List.copyOf(citations);
    if (confidence < 0 || confidence > 1) {
      throw new IllegalArgumentException("confidence " + confidence);
    }
  }

  /// The same, surer or less so.
  Evidence withConfidence(double other) {
    return new Evidence(
        claim,
        evidence,
        document,
        title,
        pmid,
        doi,
        section,
        kind,
        page,
        quote,
        source,
        subject,
        predicate,
        object,
        trigger,
        negated,
        negation,
        hedged,
        hedge,
        effect,
        working,
        context,
        citations,
        attribution,
        coreference,
        rule,
        other);
  }
}
