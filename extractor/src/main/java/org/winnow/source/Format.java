package org.winnow.source;

import java.util.List;
import java.util.regex.Pattern;

/// The formats of decoded text, told apart by what stands in it.
enum Format {
  TEXT,
  MARKDOWN,
  /// XML and HTML.
  MARKUP,
  JSON;

  private static final int SAMPLE = 1 << 20;
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} \\S");
  private static final Pattern TABLE_RULE =
      Pattern.compile("(?m)^\\|?[ \\t]*+:?-{2,}+:?[ \\t]*+\\|[ \\t:|-]*+$");
  private static final Pattern FOOTNOTE = Pattern.compile("(?m)^\\[\\^[^\\]\\s]+\\]: ");
  private static final Pattern BOLD = Pattern.compile("\\*\\*[^*\\s][^*\\n]*\\*\\*");
  private static final Pattern LINK = Pattern.compile("\\]\\(https?://");

  static Format of(String text) {
    String start = text.substring(0, Math.min(text.length(), 200)).stripLeading();
    if (start.startsWith("<") && MarkupReader.accepts(text)) {
      return MARKUP;
    }
    if (start.matches("(?s)\\{\\s*\".*|\\[\\s*\\{.*")) {
      return JSON;
    }
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    int signs = 2 * Math.min(1, count(TABLE_RULE, sample));
    for (Pattern sign : List.of(HEADING, FOOTNOTE, BOLD, LINK)) {
      signs += Math.min(2, count(sign, sample));
    }
    return signs >= 2
            && count(HEADING, sample) + count(TABLE_RULE, sample) + count(FOOTNOTE, sample) > 0
        ? MARKDOWN
        : TEXT;
  }

  private static int count(Pattern pattern, String text) {
    return (int) pattern.matcher(text).results().limit(3).count();
  }
}
