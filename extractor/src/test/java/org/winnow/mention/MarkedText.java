package org.winnow.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.text.Document;
import org.winnow.text.DocumentInfo;
import org.winnow.text.MappedText;
import org.winnow.text.Passage;
import org.winnow.text.PassageKind;
import org.winnow.text.Span;

/// Text with its mentions shown inside, so that a person can read what is expected:
/// `resistance to [CDK4/6 inhibitors|THERAPY]`, `[BRCA1/2|GENE BRCA1|GENE BRCA2]`.
final class MarkedText {
  private static final Pattern MARK = Pattern.compile("⟦(.*?)\\|(?:.*?)⟧");

  private MarkedText() {}

  static String plain(String marked) {
    return MARK.matcher(marked).replaceAll(m -> Matcher.quoteReplacement(m.group(1)));
  }

  static Document document(String... passages) {
    List<Passage> made = new ArrayList<>();
    String source = String.join("\n", passages);
    int start = 0;
    for (String passage : passages) {
      MappedText content = MappedText.of(source, new Span(start, start + passage.length()));
      made.add(
          new Passage(
              made.size(), PassageKind.PARAGRAPH, "body", "", content, List.of(), null, null));
      start += passage.length() + 1;
    }
    return new Document(
        "test", "text", "", DocumentInfo.UNKNOWN, source, false, made, List.of(), List.of());
  }

  /// The same text with the mentions found in it.
  static String mark(String text, List<Mention> mentions) {
    Map<Span, List<Mention>> bySpan = new LinkedHashMap<>();
    mentions.forEach(m -> bySpan.computeIfAbsent(m.span(), _ -> new ArrayList<>()).add(m));
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (var entry : bySpan.entrySet()) {
      Span span = entry.getKey();
      out.append(text, at, span.start()).append('⟦').append(span.of(text));
      entry.getValue().forEach(m -> out.append('|').append(label(m, span.of(text))));
      out.append('⟧');
      at = span.end();
    }
    return out.append(text.substring(at)).toString();
  }

  private static String label(Mention m, String written) {
    String label = m.type() + (m.text().equals(written) ? "" : " " + m.text());
    boolean named = !m.name().equals(m.text());
    return label
        + (named ? " = " + m.name() : "")
        + (m.gene() == null ? "" : " of " + m.gene().name());
  }
}
