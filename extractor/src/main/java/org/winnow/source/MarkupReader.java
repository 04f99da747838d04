package org.winnow.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Reads what begins with "<": tells the kinds of XML and HTML apart by their root element. The parser
/// knows no DTD and no entities of a document's own, so nothing is fetched and nothing expands.
final class MarkupReader {
  private static final Pattern ROOT =
      Pattern.compile(
          "\\G(?:\\s|<\\?.*?\\?>|<!--.*?-->|"
              + "<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>)*<([\\p{L}_][\\w.:-]*)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final int HEAD = 1 << 16;

  private MarkupReader() {}

  /// Whether the text is markup of a whole document, not Markdown or text that begins with a tag.
  static boolean accepts(String text) {
    return switch (root(text)) {
      case "html",
          "article",
          "pubmedarticleset",
          "pubmedarticle",
          "pubmedbookarticleset",
          "pubmedbookarticle",
          "collection",
          "pmc-articleset",
          "head",
          "body" ->
          true;
      default ->
          text.stripLeading().regionMatches(true, 0, "<?xml", 0, 5)
              || text.stripLeading().regionMatches(true, 0, "<!DOCTYPE", 0, 9);
    };
  }

  private static String root(String text) {
    Matcher matcher = ROOT.matcher(text.substring(0, Math.min(text.length(), HEAD)));
    if (!matcher.find()) {
      return "";
    }
    String name = matcher.group(1).toLowerCase(java.util.Locale.ROOT);
    return name.substring(name.indexOf(':') + 1);
  }

  static Reading read(String text) throws UnreadableDocument {
    String root = root(text);
    return switch (root) {
      case "html", "head", "body" -> HtmlReader.read(Jsoup.parse(text));
      case "article", "pmc-articleset" -> JatsReader.read(xml(text, root));
      case "pubmedarticleset", "pubmedarticle", "pubmedbookarticleset", "pubmedbookarticle" ->
          PubMedReader.read(xml(text, root));
      case "collection" -> BiocXml.read(xml(text, root));
      case "" -> throw new UnreadableDocument("the XML has no root element");
      default ->
          throw new UnreadableDocument(
              "this kind of XML is not known: its root element is <" + root + ">");
    };
  }

  private static Document xml(String text, String root) throws UnreadableDocument {
    String tail =
        text.substring(Math.max(0, text.length() - HEAD))
            .stripTrailing()
            .toLowerCase(java.util.Locale.ROOT);
    if (!Pattern.compile(
            "</(?:[\\w.-]+:)?" + Pattern.quote(root) + "\\s*>(?:\\s|<!--.*?-->)*$", Pattern.DOTALL)
        .matcher(tail)
        .find()) {
      throw new UnreadableDocument("the XML is cut off: </" + root + "> is missing");
    }
    Document xml = Jsoup.parse(text, "", Parser.xmlParser());
    Element found = xml.firstElementChild();
    if (found == null) {
      throw new UnreadableDocument("the XML has no root element");
    }
    return xml;
  }
}
