package org.winnow.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The text of an XML or HTML element as one line. Raised citation numbers read "^{12}", links to
/// references that stand bare get brackets; tables, figures and formula sources inside are left out.
final class MarkupText {
  private static final Set<String> SKIPPED =
      Set.of(
          "table-wrap",
          "fig",
          "fig-group",
          "table",
          "tex-math",
          "graphic",
          "inline-graphic",
          "fn",
          "script",
          "style",
          "figure",
          "list",
          "ul",
          "ol",
          "disp-quote",
          "object-id",
          "noscript",
          "button",
          "svg",
          "annotation");
  private static final Set<String> SPACED =
      Set.of(
          "break",
          "br",
          "p",
          "title",
          "td",
          "th",
          "div",
          "li",
          "label",
          "article-title",
          "source",
          "year",
          "name",
          "string-name",
          "person-group",
          "surname",
          "given-names",
          "collab",
          "etal",
          "volume",
          "issue",
          "fpage",
          "lpage",
          "pub-id");
  private static final Pattern NUMBERS =
      Pattern.compile("\\s*\\[?\\s*\\d{1,3}(?:\\s*[,;–—-]\\s*\\d{1,3})*\\s*\\]?\\s*");
  private static final int DEEPEST = 400;

  private final StringBuilder text = new StringBuilder();

  private MarkupText() {}

  static String of(Element element) {
    MarkupText reader = new MarkupText();
    reader.addChildren(element, 0);
    return Rendering.tidy(reader.text.toString());
  }

  private void addChildren(Element element, int depth) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode words) {
        text.append(words.getWholeText());
      } else if (child instanceof Element inner) {
        add(inner, depth);
      }
    }
  }

  private void add(Element element, int depth) {
    String name = element.normalName();
    if (SKIPPED.contains(name) || depth > DEEPEST) {
      return;
    }
    boolean raised = name.equals("sup") && NUMBERS.matcher(element.text()).matches();
    if (raised) {
      String numbers = element.text().strip().replaceAll("[\\[\\]\\s]", "");
      text.append(isCitation(element) ? "^{" + numbers + "}" : raised(numbers));
    } else if (isReferenceLink(element) && NUMBERS.matcher(element.text()).matches() && isBare()) {
      text.append('[').append(element.text().strip()).append(']');
    } else {
      text.append(SPACED.contains(name) ? " " : "");
      addChildren(element, depth + 1);
      text.append(SPACED.contains(name) ? " " : "");
    }
  }

  /// Powers and units keep their raised digits: "10⁶".
  private static String raised(String digits) {
    StringBuilder raised = new StringBuilder();
    digits
        .chars()
        .forEach(
            c -> raised.append(Character.isDigit(c) ? "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0') : (char) c));
    return raised.toString();
  }

  /// A raised number cites where it links somewhere; without links, where it does not follow a number.
  private boolean isCitation(Element sup) {
    boolean linked = sup.selectFirst("xref, a") != null || isReferenceLink(sup.parent());
    char before = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    return linked || (!Character.isDigit(before) && !isUnit());
  }

  private boolean isUnit() {
    return text.toString().matches("(?s).*\\b(?:[cmkµn]?m|R|r)");
  }

  private static boolean isReferenceLink(@org.jspecify.annotations.Nullable Element element) {
    return element != null
        && element.normalName().equals("xref")
        && element.attr("ref-type").toLowerCase(Locale.ROOT).equals("bibr");
  }

  /// Whether no bracket, comma or dash of a citation list stands before.
  private boolean isBare() {
    int at = text.length() - 1;
    while (at >= 0 && text.charAt(at) == ' ') {
      at--;
    }
    return at < 0 || "[(,;–—-^{".indexOf(text.charAt(at)) < 0;
  }
}
