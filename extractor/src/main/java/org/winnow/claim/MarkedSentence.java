package org.winnow.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.mention.DocumentMentions;
import org.winnow.mention.Mention;
import org.winnow.text.Document;
import org.winnow.text.DocumentInfo;
import org.winnow.text.EntityType;
import org.winnow.text.MappedText;
import org.winnow.text.Passage;
import org.winnow.text.PassageKind;
import org.winnow.text.Span;

/// A sentence with its mentions marked, as rule files write their examples: `[CAFs|CELL] confer
/// resistance to [tamoxifen|DRUG].`
///
/// @param document one paragraph with the sentence, marks taken out
/// @param mentions what the marks name
record MarkedSentence(Document document, DocumentMentions mentions) {
  private static final Pattern MARK = Pattern.compile("\\[([^|\\[\\]]+)\\|([A-Z_]+)]");

  /// @throws IllegalArgumentException where a mark names no entity type
  static MarkedSentence parse(String marked) {
    StringBuilder text = new StringBuilder();
    List<Mention> mentions = new ArrayList<>();
    Matcher mark = MARK.matcher(marked);
    int at = 0;
    while (mark.find()) {
      text.append(marked, at, mark.start());
      Span span = new Span(text.length(), text.length() + mark.group(1).length());
      text.append(mark.group(1));
      mentions.add(mention(mark.group(1), EntityType.valueOf(mark.group(2)), span));
      at = mark.end();
    }
    text.append(marked, at, marked.length());
    return new MarkedSentence(
        document(text.toString()), new DocumentMentions(List.of(mentions), List.of(List.of())));
  }

  private static Mention mention(String name, EntityType type, Span span) {
    String id =
        "winnow:" + type + "-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return new Mention(
        span, name, type, id, name, List.of(), Mention.How.DICTIONARY, null, List.of());
  }

  private static Document document(String text) {
    MappedText content = MappedText.of(text, new Span(0, text.length()));
    Passage passage =
        new Passage(0, PassageKind.PARAGRAPH, "body", "", content, List.of(), null, null);
    return new Document(
        "example",
        "text",
        "",
        DocumentInfo.UNKNOWN,
        text,
        false,
        List.of(passage),
        List.of(),
        List.of());
  }
}
