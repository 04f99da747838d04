package org.winnow.source;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.winnow.text.DocumentInfo;
import org.winnow.text.PassageKind;

/// Reads PubMed's XML: titles and abstracts.
final class PubMedReader {
  private PubMedReader() {}

  static Reading read(Document xml) throws UnreadableDocument {
    Elements articles = xml.select("MedlineCitation, PubmedBookArticle > BookDocument");
    if (articles.isEmpty()) {
      throw new UnreadableDocument("the PubMed XML holds no article");
    }
    Rendering rendering = new Rendering();
    for (Element article : articles) {
      Element title = article.selectFirst("ArticleTitle");
      if (title != null) {
        rendering.heading(1, MarkupText.of(title));
      }
      rendering.heading(1, article.selectFirst("Abstract") == null ? "" : "Abstract");
      for (Element part : article.select("Abstract > AbstractText")) {
        rendering.heading(2, part.attr("Label"));
        rendering.prose(PassageKind.PARAGRAPH, MarkupText.of(part));
      }
    }
    if (articles.size() > 1) {
      rendering.error(
          "several-articles", "the file", articles.size() + " articles are read as one document");
    }
    return rendering.reading(
        "pubmed", articles.size() == 1 ? info(xml, articles.getFirst()) : DocumentInfo.UNKNOWN);
  }

  private static DocumentInfo info(Document xml, Element article) {
    String year = JatsReader.text(article, "PubDate > Year");
    String pmc = JatsReader.text(xml, "PubmedData > ArticleIdList > ArticleId[IdType=pmc]");
    String doi = JatsReader.text(xml, "PubmedData > ArticleIdList > ArticleId[IdType=doi]");
    return new DocumentInfo(
        JatsReader.text(article, "ArticleTitle"),
        JatsReader.text(article, "PMID"),
        pmc,
        doi == null ? JatsReader.text(article, "ELocationID[EIdType=doi]") : doi,
        year != null && year.matches("\\d{4}") ? Integer.valueOf(year) : null);
  }
}
