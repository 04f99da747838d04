package org.winnow.pipeline;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Whether a text is what stands at a place of the source, but for the healing that Winnow documents: line
/// breaks and runs of white space become one space, a hyphen at a line's end goes, whole lines that are no
/// part of the sentence (a running head) go, and compatibility characters (ligatures) are spelt out.
final class Quotation {
  private static final Pattern LINE_BREAK = Pattern.compile("[\\r\\n\\u2028\\u2029\\f]+");
  private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}−]+");

  private Quotation() {}

  /// Whether `quote` is `source` healed.
  static boolean isWhole(String quote, String source) {
    String wanted = squeeze(quote);
    if (wanted.equals(squeeze(source))) {
      return true;
    }
    int at = 0;
    for (String line : LINE_BREAK.split(source, -1)) {
      String plain = squeeze(line);
      if (wanted.startsWith(plain, at)) {
        at += plain.length();
      }
    }
    return at == wanted.length();
  }

  /// Whether the characters of `name` stand in `source` in their order: a member of a coordination ("miR-497"
  /// in "miR-195/497") leaves others out.
  static boolean isReading(String name, String source) {
    String wanted = squeeze(name);
    String there = squeeze(source);
    int at = 0;
    for (int i = 0; i < wanted.length(); i++) {
      at = there.indexOf(wanted.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  private static String squeeze(String text) {
    return UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }
}
