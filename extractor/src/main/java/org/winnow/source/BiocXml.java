package org.winnow.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Takes BioC's XML apart.
final class BiocXml {
  private BiocXml() {}

  static Reading read(Document xml) throws UnreadableDocument {
    List<BiocReader.BiocDocument> documents = new ArrayList<>();
    for (Element document : xml.select("collection > document")) {
      List<BiocReader.BiocPassage> passages = new ArrayList<>();
      for (Element passage : document.select("> passage")) {
        passages.add(new BiocReader.BiocPassage(infons(passage), text(passage)));
      }
      Element id = document.selectFirst("> id");
      documents.add(
          new BiocReader.BiocDocument(id == null ? "" : id.text(), infons(document), passages));
    }
    return BiocReader.read(documents);
  }

  private static Map<String, String> infons(Element element) {
    Map<String, String> infons = new LinkedHashMap<>();
    element.select("> infon").forEach(infon -> infons.put(infon.attr("key"), infon.wholeText()));
    return infons;
  }

  private static String text(Element passage) {
    Element own = passage.selectFirst("> text");
    if (own != null) {
      return own.wholeText();
    }
    List<BiocReader.BiocSentence> sentences = new ArrayList<>();
    for (Element sentence : passage.select("> sentence")) {
      Element text = sentence.selectFirst("> text");
      Element offset = sentence.selectFirst("> offset");
      if (text != null) {
        int at =
            offset != null && offset.text().matches("\\d{1,9}")
                ? Integer.parseInt(offset.text())
                : -1;
        sentences.add(new BiocReader.BiocSentence(at, text.wholeText()));
      }
    }
    return BiocReader.join(sentences);
  }
}
