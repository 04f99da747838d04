package org.winnow.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes BioC's JSON apart: one collection, or a list of them as PubMed Central's service gives.
final class BiocJson {
  private BiocJson() {}

  static Reading read(String json) throws UnreadableDocument {
    JsonNode root;
    try {
      root = JsonMapper.shared().readTree(json);
    } catch (JacksonException | StackOverflowError e) {
      throw new UnreadableDocument("the JSON is damaged or cut off", e);
    }
    List<BiocReader.BiocDocument> documents = new ArrayList<>();
    if (root.isArray()) {
      root.forEach(collection -> addDocuments(collection, documents));
    } else {
      addDocuments(root, documents);
    }
    if (documents.isEmpty()) {
      throw new UnreadableDocument("the JSON is not BioC, the only JSON that is read");
    }
    return BiocReader.read(documents);
  }

  private static void addDocuments(JsonNode node, List<BiocReader.BiocDocument> documents) {
    if (node.has("passages")) {
      documents.add(document(node));
    }
    node.path("documents").forEach(document -> documents.add(document(document)));
  }

  private static BiocReader.BiocDocument document(JsonNode node) {
    List<BiocReader.BiocPassage> passages = new ArrayList<>();
    for (JsonNode passage : node.path("passages")) {
      passages.add(new BiocReader.BiocPassage(infons(passage), text(passage)));
    }
    return new BiocReader.BiocDocument(node.path("id").asString(""), infons(node), passages);
  }

  private static Map<String, String> infons(JsonNode node) {
    Map<String, String> infons = new LinkedHashMap<>();
    node.path("infons")
        .properties()
        .forEach(e -> infons.put(e.getKey(), e.getValue().asString("")));
    return infons;
  }

  private static String text(JsonNode passage) {
    String own = passage.path("text").asString("");
    if (!own.isEmpty()) {
      return own;
    }
    List<BiocReader.BiocSentence> sentences = new ArrayList<>();
    for (JsonNode sentence : passage.path("sentences")) {
      sentences.add(
          new BiocReader.BiocSentence(
              sentence.path("offset").asInt(-1), sentence.path("text").asString("")));
    }
    return BiocReader.join(sentences);
  }
}
