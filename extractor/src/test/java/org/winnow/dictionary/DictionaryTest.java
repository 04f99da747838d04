package org.winnow.dictionary;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// The registry vocabularies with a few own entries over them.
class DictionaryTest {
  private static Dictionary dictionary;

  @BeforeAll
  static void load(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("genes.tsv"),
        """
        # nicknames
        id\tname\ttype\tsynonyms\tmembers\tnote
        HGNC:40\tABCB1\tGENE\tMDR1|P-gp|P-glycoprotein\t\t
        HGNC:16262\tYAP1\tGENE\tYAP\t\t
        winnow:caspase\tcaspase\tGENE\tcaspases\tCASP3|CASP8\t
        """);
    Files.writeString(
        folder.resolve("stoplist.tsv"),
        """
        name\ttype\treason
        set\tGENE\tcommon word
        NSCLC\t\tdisease
        """);
    dictionary = Dictionary.load(folder);
  }

  private static List<String> found(String text) {
    return dictionary.match(text).stream()
        .map(match -> match.span().of(text) + "=" + match.candidates().getFirst().id())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "BRCA1, HGNC:1100, APPROVED",
    "MIR21, HGNC:31586, APPROVED",
    "NGL, HGNC:3430, PREVIOUS",
    "HER2, HGNC:3430, ALIAS",
    "MDR1, HGNC:40, OWN",
    "tamoxifen, CHEBI:41774, ALIAS",
  })
  void looksUp(String name, String id, String rank) throws ReflectiveOperationException {
    Entry best = dictionary.lookup(name).getFirst();
    assertThat(best.id()).isEqualTo(id);
    assertThat(best.rank()).isEqualTo(Rank.class.getField(rank).getInt(null));
  }

  @Test
  void ownEntriesWinOverAliasesAndKeepThemAsRunnersUp() {
    assertThat(dictionary.lookup("MDR1"))
        .extracting(Entry::name)
        .containsExactly("ABCB1", "TBC1D9");
    assertThat(dictionary.lookup("YAP")).extracting(Entry::name).containsExactly("YAP1", "YY1AP1");
  }

  @Test
  void tellsEveryNameOfAnEntity() {
    assertThat(dictionary.names(List.of("HGNC:40", "winnow:none")))
        .containsOnlyKeys("HGNC:40")
        .extractingByKey("HGNC:40", as(InstanceOfAssertFactories.iterable(String.class)))
        .contains("ABCB1", "P-gp", "PGY1");
  }

  @Test
  void mirSymbolsAreMirnas() {
    assertThat(dictionary.lookup("MIR21").getFirst().type()).isEqualTo(EntityType.MIRNA);
    assertThat(dictionary.lookup("UXT-AS1").getFirst().type()).isEqualTo(EntityType.NCRNA);
  }

  @ParameterizedTest
  @CsvSource({
    "TGF-β1, HGNC:11766",
    "TGF-beta 1, HGNC:11766",
    "TGFB1, HGNC:11766",
    "IL 6, HGNC:6018",
    "IL-6, HGNC:6018",
    "PiK3Ca, HGNC:8975",
    "EgFr, HGNC:3236",
    "HEr2, HGNC:3430",
    "brca1, HGNC:1100",
    "Tamoxifen, CHEBI:41774",
    "TAMOXIFEN, CHEBI:41774",
    "P‐glycoprotein, HGNC:40",
  })
  void foldsSpelling(String written, String id) {
    assertThat(found("Levels of " + written + " rose.")).containsExactly(written + "=" + id);
  }

  @ParameterizedTest
  @CsvSource({
    "the cat was set at rest",
    "mice were",
    "Set in 1990",
    "NSCLC",
    "as in TTN-AS",
    "p-value 1"
  })
  void leavesEnglishAlone(String text) {
    assertThat(dictionary.match(text))
        .noneSatisfy(m -> assertThat(m.candidates().getFirst().type()).isEqualTo(EntityType.GENE));
  }

  @Test
  void symbolsThatSpellWordsAreFoundInCapitals() {
    assertThat(found("CAT and REST were silenced"))
        .containsExactly("CAT=HGNC:1516", "REST=HGNC:9966");
  }

  @Test
  void keepsToTokenBorders() {
    assertThat(found("escitalopram")).containsExactly("escitalopram=CHEBI:36791");
    assertThat(found("TTN-AS1")).containsExactly("TTN-AS1=HGNC:44124");
    assertThat(found("xBRCA1 BRCA12 BRCA1x")).isEmpty();
  }

  @Test
  void takesTheLongestAndThePlural() {
    assertThat(found("cleaved caspases and caspase 3"))
        .containsExactly("caspases=winnow:caspase", "caspase 3=HGNC:1504");
  }

  @Test
  void knowsReferencesAndMembers() {
    assertThat(dictionary.references("HGNC:1100")).containsExactly("NCBIGene:672");
    assertThat(dictionary.members("winnow:caspase")).containsExactly("CASP3", "CASP8");
    assertThat(dictionary.references("HGNC:0")).isEmpty();
  }

  @Test
  void spansCountInTheText() {
    String text = "α-catenin, β-catenin";
    assertThat(dictionary.match(text)).extracting(NameMatch::span).contains(new Span(11, 20));
  }
}
