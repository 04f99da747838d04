package org.winnow.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.text.DocumentInfo;
import org.winnow.text.PassageKind;
import org.winnow.text.Reference;

/// Makes a reading of BioC documents, as its XML and its JSON both give them.
final class BiocReader {
  private static final Set<String> LEFT_OUT =
      Set.of(
          "footnote",
          "front",
          "keyword",
          "kwd",
          "author",
          "contrib",
          "aff",
          "ack_fund",
          "comp_int",
          "supplementary-material");

  private BiocReader() {}

  /// A passage of BioC.
  ///
  /// @param infons its notes: "type", "section_type", "year" and so on
  /// @param text   its own text, or that of its sentences
  record BiocPassage(Map<String, String> infons, String text) {
    String infon(String name) {
      return infons.getOrDefault(name, "").strip();
    }
  }

  /// A document of BioC.
  record BiocDocument(String id, Map<String, String> infons, List<BiocPassage> passages) {}

  /// A sentence; spaces between sentences follow from the distance of their offsets, which is the same
  /// whether offsets count from the document's start or the passage's.
  record BiocSentence(int offset, String text) {}

  static String join(List<BiocSentence> sentences) {
    StringBuilder text = new StringBuilder();
    int end = Integer.MIN_VALUE;
    for (BiocSentence sentence : sentences) {
      text.append(text.isEmpty() || sentence.offset() == end ? "" : " ").append(sentence.text());
      end = sentence.offset() + sentence.text().length();
    }
    return text.toString();
  }

  static Reading read(List<BiocDocument> documents) throws UnreadableDocument {
    if (documents.isEmpty()) {
      throw new UnreadableDocument("the BioC file holds no document");
    }
    Rendering rendering = new Rendering();
    for (BiocDocument document : documents) {
      document.passages().forEach(passage -> read(passage, rendering));
    }
    if (documents.size() > 1) {
      rendering.error(
          "several-articles", "the file", documents.size() + " articles are read as one document");
      return rendering.reading("bioc", DocumentInfo.UNKNOWN);
    }
    return rendering.reading("bioc", info(documents.getFirst()));
  }

  private static void read(BiocPassage passage, Rendering rendering) {
    String type = passage.infon("type").toLowerCase(java.util.Locale.ROOT);
    String section = passage.infon("section_type");
    if (section.equals("REF") || type.equals("ref")) {
      if (!type.startsWith("title")) {
        rendering.reference(reference(passage, rendering.references() + 1));
      }
    } else if (type.equals("title") || section.equals("TITLE")) {
      rendering.heading(1, passage.text());
    } else if (type.contains("title") && !type.contains("caption")) {
      rendering.heading(type.endsWith("_1") ? 1 : 2, passage.text());
    } else if (type.equals("table") || type.equals("table_content")) {
      rows(passage.text(), rendering);
    } else if (type.contains("caption") || type.contains("table") || type.startsWith("fig")) {
      rendering.prose(PassageKind.CAPTION, passage.text());
    } else if (type.startsWith("abstract") && !rendering.isIn("Abstract")) {
      rendering.heading(1, "Abstract");
      rendering.prose(PassageKind.PARAGRAPH, passage.text());
    } else if (!LEFT_OUT.contains(type)
        && !LEFT_OUT.contains(section.toLowerCase(java.util.Locale.ROOT))) {
      rendering.prose(PassageKind.PARAGRAPH, passage.text());
    }
  }

  /// A table's rows are lines, its cells are parted by tabs; without line breaks it cannot be told apart.
  private static void rows(String text, Rendering rendering) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    if (lines.size() < 2) {
      rendering.error("table-not-read", "a table", "the rows of this table cannot be told apart");
      return;
    }
    List<String> headers = cells(lines.getFirst());
    lines.stream().skip(1).forEach(line -> rendering.row("", headers, cells(line)));
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\t", -1)).stream().map(String::strip).toList();
  }

  private static Reference reference(BiocPassage passage, int place) {
    Reference printed = ReferenceList.reference(String.valueOf(place), passage.text());
    String pmid = passage.infon("pub-id_pmid");
    String doi = passage.infon("pub-id_doi");
    String year = passage.infon("year");
    return new Reference(
        printed.label(),
        passage.text().strip(),
        pmid.isEmpty() ? printed.pmid() : pmid,
        printed.pmcid(),
        doi.isEmpty() ? printed.doi() : doi,
        year.matches("\\d{4}") ? Integer.valueOf(year) : printed.year());
  }

  private static DocumentInfo info(BiocDocument document) {
    Map<String, String> infons =
        document.passages().isEmpty() ? Map.of() : document.passages().getFirst().infons();
    String pmc = either(infons, document.infons(), "article-id_pmc");
    String year = either(infons, document.infons(), "year");
    String pmid = either(infons, document.infons(), "article-id_pmid");
    boolean idIsPmid = document.id().matches("\\d{4,9}") && pmc == null;
    return new DocumentInfo(
        document.passages().stream()
            .filter(p -> p.infon("type").equals("title") || p.infon("section_type").equals("TITLE"))
            .map(p -> Rendering.tidy(p.text()))
            .findFirst()
            .orElse(null),
        pmid == null && idIsPmid ? document.id() : pmid,
        pmc == null ? null : "PMC" + pmc.replaceFirst("(?i)^PMC", ""),
        either(infons, document.infons(), "article-id_doi"),
        year != null && year.matches("\\d{4}") ? Integer.valueOf(year) : null);
  }

  private static @Nullable String either(
      Map<String, String> first, Map<String, String> second, String key) {
    String found = first.containsKey(key) ? first.get(key) : second.get(key);
    return found == null || found.isBlank() ? null : found;
  }
}
