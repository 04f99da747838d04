package org.winnow.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.winnow.text.Callout;
import org.winnow.text.Document;
import org.winnow.text.Passage;
import org.winnow.text.Span;

/// The way back: every character of every passage stands at its place in the source, up to the documented
/// healing, in order.
final class RoundTrip {
  private RoundTrip() {}

  static void check(Document document) {
    for (Passage passage : document.passages()) {
      check(document.source(), passage);
    }
  }

  private static void check(String source, Passage passage) {
    int last = 0;
    for (int i = 0; i < passage.text().length(); i++) {
      Span span = passage.content().map().source(i);
      assertThat(isHealed(passage.text().charAt(i), span.of(source), passage))
          .as(
              "'%s' of \"%s\" from \"%s\" at %s",
              passage.text().charAt(i), passage.text(), span.of(source), span)
          .isTrue();
      assertThat(span.start()).isGreaterThanOrEqualTo(last);
      last = span.start();
    }
    for (Callout callout : passage.callouts()) {
      assertThat(callout.offset()).isBetween(0, passage.text().length());
      assertThat(callout.source().of(source).replaceAll("[\\s\\p{Cntrl}\\p{Cf}]", ""))
          .isEqualTo(callout.marker().replaceAll("[\\s\\p{Cntrl}\\p{Cf}]", ""));
    }
  }

  private static boolean isHealed(char read, String from, Passage passage) {
    if (read == ' ' || (read == '|' && passage.row() != null)) {
      return from.isBlank()
          || from.chars().anyMatch(c -> Healer.isSpace((char) c))
          || passage.row() != null
          || !from.isEmpty();
    }
    if (read == '-') {
      return from.equals("-") || from.equals("\u2010") || from.equals("\u2011");
    }
    if (read == '\ufffd' && from.equals("\0")) {
      return true;
    }
    boolean same = from.equals(String.valueOf(read));
    return same
        || from.codePoints().allMatch(c -> c >= 0xfb00 && c <= 0xfb06)
        || from.startsWith("&")
        || from.startsWith("\\");
  }
}
