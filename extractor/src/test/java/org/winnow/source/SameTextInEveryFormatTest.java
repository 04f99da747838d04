package org.winnow.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.winnow.text.Callout;
import org.winnow.text.Document;
import org.winnow.text.Passage;
import org.winnow.text.Reference;

/// One review in every format that is read: the same passages, citations and references come out.
class SameTextInEveryFormatTest {
  private static final String TITLE = "How tumours escape from platinum compounds";
  private static final List<String> ABSTRACT =
      List.of(
          "Platinum compounds are given to most patients with ovarian cancer, and most of these"
              + " patients see their disease return. This review tells what is known of the"
              + " causes.");
  private static final List<String> INTRODUCTION =
      List.of(
          "High levels of ERCC1 confer resistance to cisplatin in ovarian cancer cells [1]. Loss of"
              + " the pump ATP7B restores sensitivity, while copper has no effect on PI3K/Akt/mTOR"
              + " signaling [1,2].",
          "Other authors saw that miR-21 and miR-214 promote resistance through PTEN, and that"
              + " HER2-targeted drugs overcome it in MCF-7 cells [2]. None of these findings has"
              + " reached the clinic so far, because large trials that could support them have"
              + " never been carried out by anyone.");
  private static final List<String> REFERENCES =
      List.of(
          "Doe J, Roe R. Repair and resistance. J Samples. 2011;4:1-9. doi:10.1000/abc.1",
          "Poe E. Copper pumps. Cell Samples. 2015;7:11-19. PMID: 1234567");

  @TestFactory
  Stream<DynamicTest> givesTheSamePassages() {
    Map<String, byte[]> samples = new LinkedHashMap<>();
    samples.put("text", bytes(text(60)));
    samples.put("text in long lines", bytes(text(4000)));
    samples.put("markdown", bytes(markdown()));
    samples.put("jats", bytes(jats()));
    samples.put("bioc xml", bytes(biocXml()));
    samples.put("bioc json", bytes(biocJson()));
    samples.put("html", bytes(html()));
    samples.put("html in gzip", gzip(bytes(html())));
    samples.put("pdf, one column", PdfSample.of(blocks(), 1));
    samples.put("pdf, two columns", PdfSample.of(blocks(), 2));
    return samples.entrySet().stream()
        .map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> check(sample.getValue())));
  }

  private static void check(byte[] sample) throws UnreadableDocument {
    Document document = new DocumentReader().read(sample, "a");
    List<String> expected =
        Stream.of(List.of(TITLE, "Abstract"), ABSTRACT, List.of("Introduction"), INTRODUCTION)
            .flatMap(List::stream)
            .map(text -> text.replaceAll(" \\[[\\d,]+\\]", ""))
            .toList();
    assertThat(document.passages()).extracting(Passage::text).containsExactlyElementsOf(expected);
    assertThat(document.passages())
        .extracting(Passage::section)
        .containsExactly(
            "title", "abstract", "abstract", "introduction", "introduction", "introduction");
    assertThat(document.passages().stream().flatMap(p -> p.callouts().stream()))
        .extracting(Callout::labels)
        .containsExactly(List.of("1"), List.of("1", "2"), List.of("2"));
    assertThat(document.references()).extracting(Reference::label).containsExactly("1", "2");
    assertThat(document.references()).extracting(Reference::year).containsExactly(2011, 2015);
    assertThat(document.info().title()).isEqualTo(TITLE);
    assertThat(document.errors()).isEmpty();
    RoundTrip.check(document);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return packed.toByteArray();
  }

  private static List<String> blocks() {
    return Stream.of(
            List.of("# " + TITLE, "# Abstract"),
            ABSTRACT,
            List.of("# Introduction"),
            INTRODUCTION,
            List.of("# References", "1. " + REFERENCES.get(0), "2. " + REFERENCES.get(1)))
        .flatMap(List::stream)
        .toList();
  }

  private static String text(int width) {
    return blocks().stream()
        .map(b -> wrap(b.replaceFirst("^# ", ""), width))
        .collect(Collectors.joining("\n\n"));
  }

  private static String wrap(String text, int width) {
    StringBuilder wrapped = new StringBuilder();
    int line = 0;
    for (String word : text.split(" ", -1)) {
      boolean next = line + word.length() + 1 > width;
      wrapped.append(wrapped.isEmpty() ? "" : next ? "\n" : " ").append(word);
      line = next ? word.length() : line + word.length() + 1;
    }
    return wrapped.toString();
  }

  private static String markdown() {
    return blocks().stream()
        .map(b ->
            b.replaceFirst("^# (?!How)", "## ")
                .replace("HER2", "**HER2**")
                .replace("ovarian", "*ovarian*"))
        .collect(Collectors.joining("\n\n"));
  }

  private static String elements(String name, List<String> texts) {
    return texts.stream()
        .map(t -> "<" + name + ">" + t + "</" + name + ">")
        .collect(Collectors.joining("\n"));
  }

  private static String jats() {
    String body =
        elements("p", INTRODUCTION)
            .replace(
                "[1,2]",
                "[<xref ref-type=\"bibr\" rid=\"r1\">1</xref>,<xref ref-type=\"bibr\""
                    + " rid=\"r2\">2</xref>]")
            .replace("HER2", "<italic>HER2</italic>");
    return """
    <?xml version="1.0"?>
    <!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving DTD v1.2//EN" "JATS-archivearticle1.dtd">
    <article><front><article-meta><title-group><article-title>%s</article-title></title-group>
    <contrib-group><contrib><name><surname>Doe</surname></name></contrib></contrib-group>
    <abstract>%s</abstract></article-meta></front>
    <body><sec><title>Introduction</title>%s</sec></body>
    <back><ref-list><title>References</title>
    <ref id="r1"><label>1</label><mixed-citation>%s</mixed-citation></ref>
    <ref id="r2"><label>2</label><mixed-citation>%s</mixed-citation></ref></ref-list></back></article>
    """
        .formatted(TITLE, elements("p", ABSTRACT), body, REFERENCES.get(0), REFERENCES.get(1));
  }

  private static String html() {
    return """
    <!DOCTYPE html><html><head><title>x</title></head><body><nav><p>Home</p></nav><main><h1>%s</h1>
    <h2>Abstract</h2>%s<h2>Introduction</h2>%s<h2>References</h2><ol>%s</ol></main></body></html>
    """
        .formatted(
            TITLE,
            elements("p", ABSTRACT),
            elements("p", INTRODUCTION),
            elements("li", REFERENCES));
  }

  private static Stream<String[]> passages() {
    return Stream.of(
            Stream.<String[]>of(
                new String[] {"title", "TITLE", TITLE},
                new String[] {"title_1", "ABSTRACT", "Abstract"}),
            ABSTRACT.stream().map(t -> new String[] {"abstract", "ABSTRACT", t}),
            Stream.<String[]>of(new String[] {"title_1", "INTRO", "Introduction"}),
            INTRODUCTION.stream().map(t -> new String[] {"paragraph", "INTRO", t}),
            REFERENCES.stream().map(t -> new String[] {"ref", "REF", t}))
        .flatMap(s -> s);
  }

  private static String biocXml() {
    String passages =
        passages()
            .map(p ->
                "<passage><infon key=\"type\">%s</infon><infon key=\"section_type\">%s</infon><offset>0</offset><text>%s</text></passage>"
                    .formatted((Object[]) p))
            .collect(Collectors.joining());
    return "<?xml version=\"1.0\"?><!DOCTYPE collection SYSTEM"
        + " \"BioC.dtd\"><collection><source>x</source><document><id>x1</id>"
        + passages
        + "</document></collection>";
  }

  private static String biocJson() {
    String passages =
        passages()
            .map(p ->
                "{\"offset\":0,\"infons\":{\"type\":\"%s\",\"section_type\":\"%s\"},\"text\":\"%s\"}"
                    .formatted((Object[]) p))
            .collect(Collectors.joining(","));
    return "{\"source\":\"x\",\"documents\":[{\"id\":\"x1\",\"infons\":{},\"passages\":["
        + passages
        + "]}]}";
  }
}
