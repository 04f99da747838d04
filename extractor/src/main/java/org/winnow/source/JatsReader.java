package org.winnow.source;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.winnow.text.DocumentInfo;
import org.winnow.text.PassageKind;

/// Reads JATS, the XML of PubMed Central and most publishers. One for each document; not thread-safe.
final class JatsReader {
  private static final int DEEPEST = 200;

  /// Abstracts that repeat the text or show pictures.
  private static final Set<String> LEFT_OUT =
      Set.of("graphical", "teaser", "toc", "web-summary", "precis");

  private final Rendering rendering = new Rendering();

  private JatsReader() {}

  static Reading read(Document xml) throws UnreadableDocument {
    JatsReader reader = new JatsReader();
    Element article = xml.selectFirst("article");
    if (article == null) {
      throw new UnreadableDocument("the XML holds no article");
    }
    Element meta = article.selectFirst("article-meta");
    if (meta != null) {
      reader.readFront(meta);
    }
    for (Element body : article.children()) {
      switch (body.normalName()) {
        case "body", "floats-group" -> reader.readAll(body, 1, 0);
        case "back" -> reader.readBack(body);
        default -> {}
      }
    }
    return reader.rendering.reading("jats", info(meta));
  }

  private static DocumentInfo info(@Nullable Element meta) {
    if (meta == null) {
      return DocumentInfo.UNKNOWN;
    }
    String pmc = text(meta, "article-id[pub-id-type=pmc], article-id[pub-id-type=pmcid]");
    String year = text(meta, "pub-date > year");
    return new DocumentInfo(
        text(meta, "title-group > article-title"),
        text(meta, "article-id[pub-id-type=pmid]"),
        pmc == null ? null : "PMC" + pmc.replaceFirst("(?i)^PMC", ""),
        text(meta, "article-id[pub-id-type=doi]"),
        year != null && year.matches("\\d{4}") ? Integer.valueOf(year) : null);
  }

  static @Nullable String text(Element in, String selector) {
    Element found = in.selectFirst(selector);
    String text = found == null ? "" : MarkupText.of(found);
    return text.isEmpty() ? null : text;
  }

  private void readFront(Element meta) {
    Element title = meta.selectFirst("title-group > article-title");
    if (title != null) {
      rendering.heading(1, MarkupText.of(title));
    }
    for (Element part : meta.select("> abstract")) {
      if (!LEFT_OUT.contains(part.attr("abstract-type"))) {
        Element own = part.selectFirst("> title");
        rendering.heading(1, own == null ? "Abstract" : MarkupText.of(own));
        readAll(part, 2, 0);
      }
    }
  }

  private void readAll(Element parent, int level, int depth) {
    if (depth > DEEPEST) {
      rendering.error(
          "nested-too-deep",
          parent.normalName(),
          "sections nested deeper than " + DEEPEST + " are left out");
      return;
    }
    for (Element child : parent.children()) {
      read(child, level, depth);
    }
  }

  private void read(Element element, int level, int depth) {
    switch (element.normalName()) {
      case "sec", "boxed-text", "app" -> {
        Element title = element.selectFirst("> title, > caption > title");
        if (title != null) {
          rendering.heading(level, MarkupText.of(title));
        }
        readAll(element, level + 1, depth + 1);
      }
      case "p", "disp-quote", "speech", "verse-group" -> {
        rendering.prose(PassageKind.PARAGRAPH, MarkupText.of(element));
        readInside(element, level, depth);
      }
      case "list", "def-list" -> readList(element, level, depth);
      case "fig" -> readCaption(element);
      case "fig-group", "table-wrap-group", "statement" -> readAll(element, level, depth + 1);
      case "table-wrap" -> readTable(element);
      default -> {}
    }
  }

  /// Tables, figures and lists may stand inside a paragraph; they come after it.
  private void readInside(Element paragraph, int level, int depth) {
    for (Element child : paragraph.children()) {
      switch (child.normalName()) {
        case "list", "def-list", "fig", "fig-group", "table-wrap", "disp-quote", "boxed-text" ->
            read(child, level, depth + 1);
        default -> {}
      }
    }
  }

  private void readList(Element list, int level, int depth) {
    for (Element item : list.select("> list-item, > def-item")) {
      StringBuilder text = new StringBuilder();
      for (Element part : item.select("> p, > term, > def")) {
        text.append(MarkupText.of(part)).append(' ');
      }
      rendering.prose(PassageKind.LIST_ITEM, text.toString());
      Elements inner = item.select("> list, > p > list");
      if (depth < DEEPEST) {
        inner.forEach(nested -> readList(nested, level, depth + 1));
      }
    }
  }

  private String readCaption(Element figure) {
    Element label = figure.selectFirst("> label");
    Element caption = figure.selectFirst("> caption");
    String name = label == null ? "" : MarkupText.of(label).replaceFirst("[.:]?$", ".") + " ";
    String text = name + (caption == null ? "" : MarkupText.of(caption));
    rendering.prose(PassageKind.CAPTION, text);
    return Rendering.tidy(text);
  }

  private void readTable(Element wrap) {
    String caption = readCaption(wrap);
    Elements tables = wrap.select("table");
    if (tables.isEmpty()) {
      rendering.error("table-not-read", caption, "the table is given as a picture only");
    }
    tables.forEach(table -> MarkupTable.render(table, caption, rendering));
    for (Element foot : wrap.select("> table-wrap-foot")) {
      rendering.prose(PassageKind.CAPTION, foot.text());
    }
  }

  private void readBack(Element back) {
    for (Element child : back.children()) {
      switch (child.normalName()) {
        case "ref-list" -> JatsReferences.read(child, rendering);
        case "app-group" -> readAll(child, 1, 0);
        default -> {}
      }
    }
  }
}
