package org.winnow.cli;

import java.io.PrintWriter;
import org.winnow.index.DocumentHits;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Found documents, for a person or, as one line of JSON, for a program.
final class DocumentHitsText {
  private DocumentHitsText() {}

  static void print(String query, DocumentHits found, boolean json, PrintWriter out) {
    if (json) {
      out.println(json(query, found));
    } else {
      found.hits().forEach(hit -> print(hit, out));
      out.println(
          SearchResultText.counted(found.total(), "document")
              + " found"
              + (found.hits().size() < found.total() ? ", " + found.hits().size() + " shown" : ""));
    }
    out.flush();
  }

  private static void print(DocumentHits.Hit hit, PrintWriter out) {
    out.println(SearchResultText.clean(hit.document()));
    if (hit.title() != null) {
      out.println("   " + SearchResultText.clean(hit.title()));
    }
    out.println("   " + SearchResultText.counted(hit.evidences(), "claim") + ", each time stated");
    hit.parts().forEach(part -> out.println("   “" + SearchResultText.clean(part) + "”"));
    out.println();
  }

  private static String json(String query, DocumentHits found) {
    ObjectNode root = JsonMapper.shared().createObjectNode();
    root.put("query", query).put("total", found.total());
    ArrayNode hits = root.putArray("documents");
    for (DocumentHits.Hit hit : found.hits()) {
      ObjectNode one = hits.addObject();
      one.put("document", hit.document()).put("title", hit.title());
      one.put("evidences", hit.evidences());
      hit.parts().forEach(one.putArray("parts")::add);
    }
    return root.toString();
  }
}
