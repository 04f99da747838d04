package org.winnow.claim;

import org.winnow.text.Callout;
import org.winnow.text.Document;
import org.winnow.text.Passage;
import org.winnow.text.Span;

/// The quote of a sentence: the source's own characters from its first to its last, citation marks and
/// interruptions included, with line breaks healed as the reader healed them.
final class Quote {
  private Quote() {}

  /// Where a sentence stands in the source, citation marks at its end included.
  static Span span(Passage passage, Span sentence) {
    Span span = passage.source(sentence);
    for (Callout callout : passage.callouts()) {
      boolean ofSentence =
          sentence.start() < callout.offset() && callout.offset() <= sentence.end();
      if (ofSentence && callout.source().start() >= span.start()) {
        span = span.cover(callout.source());
      }
    }
    return span;
  }

  static String of(Document document, Passage passage, Span sentence, Span span) {
    String source = document.source();
    StringBuilder quote = new StringBuilder();
    int at = span.start();
    for (int i = sentence.start(); i < sentence.end(); i++) {
      Span from = passage.source(new Span(i, i + 1));
      if (from.start() > at) {
        quote.append(gap(source.substring(at, from.start())));
      }
      if (from.end() > at) {
        quote.append(source, Math.max(at, from.start()), from.end());
        at = from.end();
      }
    }
    quote.append(source, at, Math.max(at, span.end()));
    return quote.toString().replaceAll("\\s+", " ").strip();
  }

  /// What the reader left out: nothing remains of a hyphen at a line's end, all else stays.
  private static String gap(String left) {
    boolean lineEndHyphen = left.strip().length() == 1 && "-\u00ad\u2010".contains(left.strip());
    return lineEndHyphen && left.length() > 1 ? "" : left;
  }
}
