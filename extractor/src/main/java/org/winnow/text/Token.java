package org.winnow.text;

/// A word, number or mark of a sentence.
///
/// @param span  in the passage's text
/// @param text  as it stands there
/// @param tag   Penn Treebank part of speech, empty before tagging
/// @param lemma lower-case base form, empty before tagging
public record Token(Span span, String text, String tag, String lemma) {
  public Token withAnalysis(String newTag, String newLemma) {
    return new Token(span, text, newTag, newLemma);
  }
}
