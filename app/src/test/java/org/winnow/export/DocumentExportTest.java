package org.winnow.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pengyifan.bioc.BioCAnnotation;
import com.pengyifan.bioc.BioCCollection;
import com.pengyifan.bioc.BioCDocument;
import com.pengyifan.bioc.BioCPassage;
import com.pengyifan.bioc.BioCRelation;
import com.pengyifan.bioc.io.BioCCollectionReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.dkpro.core.io.brat.internal.model.BratAnnotationDocument;
import org.dkpro.core.io.brat.internal.model.BratEventAnnotation;
import org.dkpro.core.io.brat.internal.model.BratTextAnnotation;
import org.dkpro.core.io.brat.internal.model.Offsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;
import org.winnow.text.EntityType;
import org.winnow.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Formats of documents: BioC read by its authors' library, brat by DKPro's reader; the others, and what those
/// do not know, by readers written here after their descriptions. Every mark's text must stand at its place, counted in code points.
class DocumentExportTest {
  /// A document for each name, each with its one claim, so that texts differ.
  private final List<Evidence> sample = new ArrayList<>();

  private final Map<String, String> texts = new HashMap<>();

  @TempDir private Path folder;

  @BeforeEach
  void makeDocuments() {
    List<String> names = new ArrayList<>(SampleClaims.HOSTILE);
    names.add("form\ffeed");
    for (String name : names) {
      var gene = SampleClaims.argument(EntityType.GENE, name, new Span(0, 1), null, State.NONE);
      var drug =
          SampleClaims.argument(
              EntityType.DRUG, "\ud83d\udc8a drug", new Span(0, 1), "CHEBI:1", State.NONE);
      Evidence one =
          SampleClaims.evidence(
              "docs/" + texts.size() + ".txt",
              gene,
              Predicate.CONFERS_RESISTANCE_TO,
              drug,
              "saves");
      sample.add(one);
      texts.put(one.document(), one.quote() + "\nMore \ud83d\ude00 text.\n");
    }
  }

  private Path export(ExportFormat format) throws IOException {
    Path claims = SampleClaims.write(folder.resolve("claims.jsonl"), sample);
    Path target = folder.resolve(format.fileName());
    new Export(
            claims,
            one -> new JudgedEvidence(one, Standing.UNDECIDED),
            DecisionFilter.ALL,
            document -> String.valueOf(texts.get(document)))
        .write(format, target);
    return target;
  }

  /// The characters between two places counted in code points.
  private static String at(String text, int start, int end) {
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }

  @Test
  void biocXmlIsReadByItsOwnLibrary() throws IOException, XMLStreamException {
    try (BioCCollectionReader reader = new BioCCollectionReader(export(ExportFormat.BIOC))) {
      check(reader.readCollection());
    }
  }

  private void check(BioCCollection collection) {
    assertThat(collection.getDocmentCount()).isEqualTo(sample.size());
    for (int i = 0; i < sample.size(); i++) {
      BioCDocument document = collection.getDocument(i);
      Evidence e = sample.get(i);
      assertThat(document.getID()).isEqualTo(e.document());
      BioCPassage passage = document.getPassage(0);
      String text = passage.getText().orElseThrow();
      for (BioCAnnotation annotation : passage.getAnnotations()) {
        var place = annotation.getTotalLocation();
        assertThat(at(text, place.getOffset(), place.getOffset() + place.getLength()))
            .isEqualTo(annotation.getText().orElseThrow());
      }
      assertThat(passage.getAnnotation("T2").orElseThrow().getText()).contains("💊 drug");
      BioCRelation relation = passage.getRelations().iterator().next();
      assertThat(relation.getInfon("claim")).contains(e.claim());
      assertThat(relation.getNodes()).hasSize(3);
    }
  }

  @Test
  void biocJsonSaysTheSame() throws IOException {
    JsonNode collection =
        JsonMapper.shared().readTree(Files.readString(export(ExportFormat.BIOC_JSON)));
    assertThat(collection.get("documents")).hasSize(sample.size());
    for (JsonNode document : collection.get("documents")) {
      JsonNode passage = document.get("passages").get(0);
      String text = passage.get("text").asString();
      for (JsonNode annotation : passage.get("annotations")) {
        int start = annotation.get("locations").get(0).get("offset").asInt();
        int length = annotation.get("locations").get(0).get("length").asInt();
        assertThat(at(text, start, start + length)).isEqualTo(annotation.get("text").asString());
      }
      assertThat(passage.get("relations").get(0).get("nodes")).hasSize(3);
    }
  }

  @Test
  void pubAnnotationMarksStandAtTheirPlaces() throws IOException {
    JsonNode documents =
        JsonMapper.shared().readTree(Files.readString(export(ExportFormat.PUBANNOTATION)));
    assertThat(documents).hasSize(sample.size());
    for (int i = 0; i < sample.size(); i++) {
      JsonNode document = documents.get(i);
      Map<String, String> marks = new HashMap<>();
      for (JsonNode mark : document.get("denotations")) {
        JsonNode span = mark.get("span");
        marks.put(
            mark.get("id").asString(),
            at(
                document.get("text").asString(),
                span.get("begin").asInt(),
                span.get("end").asInt()));
      }
      JsonNode relation = document.get("relations").get(0);
      assertThat(marks.get(relation.get("subj").asString()))
          .isEqualTo(sample.get(i).subject().text().replace('\f', ' '));
      assertThat(marks.get(relation.get("obj").asString())).isEqualTo("💊 drug");
      assertThat(relation.get("pred").asString()).isEqualTo("confers_resistance_to");
    }
  }

  @Test
  void bratPiecesStandAtTheirPlaces() throws IOException {
    Path brat = export(ExportFormat.BRAT);
    Pattern mark = Pattern.compile("T\\d+\t\\S+ ([\\d ;]+)\t(.*)");
    for (int i = 0; i < sample.size(); i++) {
      String text = Files.readString(brat.resolve("docs_" + i + ".txt.txt"));
      List<String> lines = Files.readAllLines(brat.resolve("docs_" + i + ".txt.ann"));
      assertThat(lines).anyMatch(line -> line.matches("E1\tconfers_resistance_to:T3 .*T1 .*T2"));
      assertThat(lines.stream().filter(line -> line.startsWith("T"))).hasSize(3);
      for (String line : lines) {
        Matcher found = mark.matcher(line);
        if (found.matches()) {
          List<String> pieces = new ArrayList<>();
          for (String piece : found.group(1).split(";", -1)) {
            String[] ends = piece.split(" ", -1);
            pieces.add(at(text, Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
          }
          assertThat(pieces).noneMatch(piece -> piece.contains("\n"));
          assertThat(String.join(" ", pieces).replace('\t', ' ')).isEqualTo(found.group(2));
        } else {
          assertThat(line).matches("[ENA]\\d+\t.*");
        }
      }
    }
  }

  /// DKPro knows no references to identifiers, takes pieces that only an end of line parts for one, and leaves
  /// the end of a text out where a character takes two of Java's.
  @Test
  void bratIsReadByDkpro() throws IOException {
    Path brat = export(ExportFormat.BRAT);
    for (int i = 0; i < sample.size(); i++) {
      String text = Files.readString(brat.resolve("docs_" + i + ".txt.txt"));
      List<String> lines = Files.readAllLines(brat.resolve("docs_" + i + ".txt.ann"));
      String known =
          lines.stream()
              .filter(line -> !line.startsWith("N"))
              .collect(Collectors.joining("\n", "", "\n"));
      BratAnnotationDocument read = BratAnnotationDocument.read(new StringReader(known));
      BratEventAnnotation event = (BratEventAnnotation) read.getAnnotation("E1");
      assertThat(event.getType()).isEqualTo("confers_resistance_to");
      assertThat(event.getArguments())
          .extracting(argument -> argument.getSlot() + " " + argument.getTarget())
          .containsExactly("Subject T1", "Object T2");
      assertThat(event.getAttributes())
          .extracting(attribute -> attribute.getName() + " " + List.of(attribute.getValues()))
          .contains("State [none]", "Decision [undecided]");
      for (String id : List.of("T1", "T2")) {
        BratTextAnnotation mark = (BratTextAnnotation) read.getAnnotation(id);
        Offsets first = mark.getOffsets().getFirst();
        assertThat(at(text, first.getBegin(), first.getEnd()).replaceAll("[\\t\\n\\r]", " "))
            .startsWith(mark.getText()[0]);
      }
    }
  }

  @Test
  void pubtatorMarksStandInTitleAndAbstract() throws IOException {
    List<String> blocks =
        List.of(Files.readString(export(ExportFormat.PUBTATOR)).strip().split("\n\n"));
    assertThat(blocks).hasSize(sample.size());
    for (String block : blocks) {
      List<String> lines = block.lines().toList();
      String title = lines.get(0).split("\\|", 3)[2];
      String text = title + " " + lines.get(1).split("\\|", 3)[2];
      List<String> marks = lines.stream().filter(l -> l.split("\t").length == 6).toList();
      assertThat(marks).hasSize(2);
      for (String mark : marks) {
        String[] cells = mark.split("\t", -1);
        assertThat(at(text, Integer.parseInt(cells[1]), Integer.parseInt(cells[2])))
            .isEqualTo(cells[3]);
      }
      assertThat(lines.getLast()).contains("\tconfers_resistance_to\t");
    }
  }

  @Test
  void aTextThatIsShorterThanItWasIsAnError() {
    texts.replaceAll((document, text) -> "short");
    assertThatThrownBy(() -> export(ExportFormat.PUBANNOTATION))
        .hasMessageContaining("no longer the one that was read");
  }
}
