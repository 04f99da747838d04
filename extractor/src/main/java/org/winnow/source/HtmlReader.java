package org.winnow.source;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.winnow.text.DocumentInfo;
import org.winnow.text.PassageKind;

/// Reads a web page: its article or main part, without menus, scripts and footers. One for each page; not
/// thread-safe.
final class HtmlReader {
  private static final int DEEPEST = 400;
  private static final Set<String> LEFT_OUT =
      Set.of(
          "script",
          "style",
          "nav",
          "header",
          "footer",
          "aside",
          "form",
          "noscript",
          "button",
          "svg",
          "iframe",
          "template");

  private final Rendering rendering = new Rendering();
  private boolean inReferences;
  private String lastCaption = "";

  private HtmlReader() {}

  static Reading read(Document page) throws UnreadableDocument {
    HtmlReader reader = new HtmlReader();
    Element article = page.selectFirst("article");
    Element main = article == null ? page.selectFirst("main, [role=main]") : article;
    reader.readAll(main == null ? page.body() : main, 0);
    return reader.rendering.reading("html", info(page));
  }

  private static DocumentInfo info(Document page) {
    String date = meta(page, "citation_publication_date", "citation_date", "citation_year");
    String title = meta(page, "citation_title", "dc.title");
    String heading = JatsReader.text(page, "h1");
    return new DocumentInfo(
        title == null ? heading : title,
        meta(page, "citation_pmid"),
        null,
        meta(page, "citation_doi"),
        date != null && date.matches("(?:19|20)\\d\\d.*")
            ? Integer.valueOf(date.substring(0, 4))
            : null);
  }

  private static @Nullable String meta(Document page, String... names) {
    for (String name : names) {
      Element found = page.selectFirst("meta[name=" + name + "]");
      if (found != null && !found.attr("content").isBlank()) {
        return found.attr("content").strip();
      }
    }
    return null;
  }

  private void readAll(Element parent, int depth) {
    StringBuilder loose = new StringBuilder();
    for (Node child : parent.childNodes()) {
      if (child instanceof TextNode words) {
        loose.append(words.getWholeText());
      } else if (child instanceof Element element) {
        if (element.isBlock() || LEFT_OUT.contains(element.normalName())) {
          flush(loose);
          read(element, depth);
        } else {
          loose.append(MarkupText.of(new Element("span").appendChild(element.clone())));
        }
      }
    }
    flush(loose);
  }

  private void flush(StringBuilder loose) {
    rendering.prose(PassageKind.PARAGRAPH, loose.toString());
    loose.setLength(0);
  }

  private void read(Element element, int depth) {
    String name = element.normalName();
    if (LEFT_OUT.contains(name)) {
      return;
    }
    if (depth > DEEPEST) {
      rendering.prose(PassageKind.PARAGRAPH, element.text());
      return;
    }
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> readHeading(element, name.charAt(1) - '0');
      case "p", "blockquote", "pre", "dd", "dt" -> {
        rendering.prose(PassageKind.PARAGRAPH, MarkupText.of(element));
        element.select("> ul, > ol").forEach(list -> readList(list, depth + 1));
      }
      case "ul", "ol" -> readList(element, depth);
      case "table" -> readTable(element);
      case "figure" -> readFigure(element);
      case "figcaption" -> readCaption(element);
      default -> readAll(element, depth + 1);
    }
  }

  private void readHeading(Element element, int level) {
    String text = MarkupText.of(element);
    inReferences = SectionNames.of(TextMarks.bareHeading(text)) == SectionNames.Role.REFERENCES;
    rendering.heading(level, text);
  }

  private void readList(Element list, int depth) {
    for (Element item : list.children()) {
      String text = MarkupText.of(item);
      if (inReferences && !text.isEmpty()) {
        rendering.reference(
            ReferenceList.reference(String.valueOf(rendering.references() + 1), text));
      } else {
        rendering.prose(PassageKind.LIST_ITEM, text);
      }
      if (depth < DEEPEST) {
        item.select("> ul, > ol").forEach(inner -> readList(inner, depth + 1));
      }
    }
  }

  private void readFigure(Element figure) {
    Element caption = figure.selectFirst("figcaption");
    if (caption != null) {
      readCaption(caption);
    }
    figure.select("table").forEach(this::readTable);
  }

  private void readCaption(Element caption) {
    lastCaption = MarkupText.of(caption);
    rendering.prose(PassageKind.CAPTION, lastCaption);
  }

  private void readTable(Element table) {
    Element caption = table.selectFirst("> caption");
    if (caption != null) {
      readCaption(caption);
    }
    MarkupTable.render(table, lastCaption, rendering);
    lastCaption = "";
  }
}
