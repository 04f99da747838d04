package org.winnow.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.dictionary.Dictionary;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

class MentionFinderTest {
  private static final MentionFinder FINDER = MentionGoldenTest.finder();

  @Test
  void groundsMicroRnasByTheirGenesAndSharedNamesByALocalIdentifier() {
    assertThat(one("miR-21 rose").id()).startsWith("HGNC:");
    Mention shared = one("miR-16 rose");
    assertThat(shared.id()).isEqualTo("winnow:miR-16");
    assertThat(shared.alternatives()).hasSizeGreaterThan(1);
    assertThat(one("mmu-miR-21 rose").id()).isEqualTo("winnow:mmu-miR-21");
  }

  @Test
  void aPrefixGivesTheNameItsState() {
    assertThat(List.of("siSTAT3 rose", "sh-STAT3 rose", "DN-STAT3 rose"))
        .allSatisfy(text -> assertThat(one(text).state()).isEqualTo("decreased"));
    assertThat(one("anti-miR-21 rose").id()).isEqualTo(one("miR-21 rose").id());
    assertThat(one("anti-miR-21 rose").state()).isEqualTo("decreased");
    assertThat(one("OE-STAT3 rose").state()).isEqualTo("increased");
    assertThat(one("hSTAT3 rose").state()).isEmpty();
    assertThat(one("STAT3 rose").state()).isEmpty();
  }

  @Test
  void aDefinitionHoldsThroughoutTheDocument() {
    DocumentMentions found =
        FINDER.find(
            MarkedText.document("CAFs came first.", "cancer-associated fibroblasts (CAFs)"));
    assertThat(found.mentions().getFirst())
        .singleElement()
        .satisfies(m -> assertThat(m.id()).isEqualTo("winnow:caf"))
        .satisfies(m -> assertThat(m.how()).isEqualTo(Mention.How.ABBREVIATION))
        .satisfies(m -> assertThat(m.aliases()).containsExactly("cancer-associated fibroblasts"));
  }

  @Test
  void keepsWhatItRefusedWithTheReason() {
    DocumentMentions found =
        FINDER.find(MarkedText.document("UXT-AS1 binds, as Kit et al. showed."));
    assertThat(found.refusals().getFirst())
        .extracting(Refusal::text, Refusal::reason)
        .contains(tuple("Kit", "author name"));
  }

  /// The reading of a coordination's member is made of the span's own characters, in order.
  @Test
  void readingsAreMadeOfTheSpansCharacters() {
    String text =
        "BRCA1/2, miR-15/16, PI3K and MEK inhibitors, EGFR T790M and C797S, caspases 3, 8 and 9";
    for (Mention m : FINDER.find(MarkedText.document(text)).mentions().getFirst()) {
      assertThat(isSubsequence(m.text(), m.span().of(text))).as(m.toString()).isTrue();
    }
  }

  @Test
  void humanGenesAreAssumedUnlessACueSaysOtherwise() {
    assertThat(idsOf("Loss of BRCA1 was seen.")).containsExactly("HGNC:1100");
    assertThat(idsOf("Loss of murine BRCA1 in human cells with BRCA2."))
        .containsExactly(null, "HGNC:1101");
    assertThat(idsOf("In mice, murine cells lost BRCA1.")).containsExactly((String) null);
    assertThat(idsOf("In mice, murine tumours lost BRCA1.")).containsExactly("HGNC:1100");
    Mention murine = genesOf("Loss of murine BRCA1.").getFirst();
    assertThat(murine.alternatives()).extracting(Mention.Candidate::id).contains("HGNC:1100");
  }

  @Test
  void marksTheSpeciesAsAssumedUnlessTheTextSaysIt() {
    DocumentMentions found =
        FINDER.find(MarkedText.document("BRCA1 binds human BRCA2, not murine BRCA1."));
    Predicate<Mention> human = found.saidToBeHuman(0);
    List<String> lines =
        found.mentions().getFirst().stream()
            .filter(mention -> mention.type() == EntityType.GENE)
            .map(m -> MentionJson.write("d", m.span(), m, human.test(m)))
            .toList();
    assertThat(lines.get(0)).contains("\"species\":\"NCBITaxon:9606\",\"species_assumed\":true");
    assertThat(lines.get(1)).contains("\"species\":\"NCBITaxon:9606\",\"species_assumed\":false");
    assertThat(lines.get(2)).contains("\"species\":null,\"species_assumed\":false");
  }

  private static List<Mention> genesOf(String text) {
    return FINDER.find(MarkedText.document(text)).mentions().getFirst().stream()
        .filter(mention -> mention.type() == EntityType.GENE)
        .toList();
  }

  private static List<String> idsOf(String text) {
    return genesOf(text).stream().map(Mention::id).toList();
  }

  @Test
  void eachTargetOfAClassIsAPartOfIt() {
    assertThat(partsOf("Resistance to CDK4/6 inhibitors.")).containsExactly("CDK4", "CDK6");
    assertThat(partsOf("Resistance to PARP inhibitors.")).containsExactly("PARP");
    assertThat(partsOf("Resistance to PI3K and MEK inhibitors.")).containsExactly("PI3K", "MEK");
    assertThat(partsOf("Resistance to PD-1/PD-L1 inhibitors.")).containsExactly("PD-1", "PD-L1");
    assertThat(partsOf("Resistance to autophagy inhibitors.")).containsExactly("autophagy");
    assertThat(partsOf("Resistance to MEK inhibitors.")).containsExactly("MEK");
  }

  private static List<String> partsOf(String text) {
    return FINDER.find(MarkedText.document(text)).mentions().getFirst().stream()
        .flatMap(mention -> mention.parts().stream())
        .map(part -> {
          assertThat(isSubsequence(part.text(), part.span().of(text))).as(part.text()).isTrue();
          return part.text();
        })
        .toList();
  }

  @Test
  void theSubstanceThatAProteinIsNamedAfterIsAPartOfIt() {
    Mention receptor = one("the tamoxifen receptor");
    assertThat(receptor.type()).isEqualTo(EntityType.GENE);
    assertThat(receptor.id()).isNull();
    assertThat(receptor.parts())
        .singleElement()
        .satisfies(part -> {
          assertThat(part.type()).isEqualTo(EntityType.DRUG);
          assertThat(part.text()).isEqualTo("tamoxifen");
        });
  }

  @Test
  void mentionsNeverOverlapButInTheirWholeSpan() {
    String[] words = {
      "miR-21",
      "/22",
      ", ",
      " and ",
      "BRCA1",
      "/2",
      " inhibitors",
      "-",
      "EGFR",
      " T790M",
      " (",
      ")",
      "PI3K",
      "/Akt",
      " pathway",
      "let-7a",
      "–c",
      "anti-",
      "STAT3",
      "si",
      "\n",
      "α"
    };
    Random random = new Random(42);
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        text.append(words[random.nextInt(words.length)]);
      }
      List<Mention> found = FINDER.find(MarkedText.document(text.toString())).mentions().getFirst();
      for (int i = 1; i < found.size(); i++) {
        Span before = found.get(i - 1).span();
        Span span = found.get(i).span();
        assertThat(before.equals(span) || before.end() <= span.start())
            .as("%s: %s", text, found)
            .isTrue();
        assertThat(found.get(i).parts()).allMatch(part -> span.contains(part.span()));
      }
    }
  }

  @Test
  void hostileTextTakesBoundedTime() {
    for (String text :
        List.of(
            "miR-1" + ", 22".repeat(20_000),
            "BRCA1" + "/2".repeat(20_000),
            ",".repeat(100_000),
            "PI3K/".repeat(5_000) + "Akt pathway",
            "EGFR, ".repeat(5_000) + " inhibitors")) {
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> FINDER.find(MarkedText.document(text)));
    }
  }

  @Test
  void aMissingTableIsNamed(@TempDir Path folder) {
    Dictionary dictionary = Dictionary.load(folder);
    assertThatThrownBy(() -> MentionFinder.load(dictionary, folder))
        .hasMessageContaining("affixes.tsv");
  }

  private static Mention one(String text) {
    List<Mention> found = FINDER.find(MarkedText.document(text)).mentions().getFirst();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static boolean isSubsequence(String part, String whole) {
    int at = 0;
    for (int i = 0; i < part.length(); i++) {
      at = whole.indexOf(part.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }
}
