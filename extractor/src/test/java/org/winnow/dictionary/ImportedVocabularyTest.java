package org.winnow.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.text.EntityType;

/// Each official format with a few lines in it: what becomes of them.
class ImportedVocabularyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  @TempDir Path folder;

  private ImportedVocabulary importing(ImportFormat format, String content) throws IOException {
    Path file = Files.writeString(folder.resolve("official"), content);
    return ImportedVocabulary.importFile(file, format, "v1", TODAY, folder);
  }

  private Entry best(String name) {
    return Dictionary.load(folder).lookup(name).getFirst();
  }

  private void finds(String name, String id, EntityType type) {
    assertThat(best(name)).extracting(Entry::id, Entry::type).containsExactly(id, type);
  }

  @Test
  void hgncCompleteSetByHeaderNames() throws IOException {
    importing(
        ImportFormat.HGNC,
        """
        symbol\thgnc_id\tlocus_group\talias_symbol\tprev_symbol\tentrez_id
        ZZGENE9\tHGNC:999999\tprotein-coding gene\t"ZZA-9|ZZB9"\tZZOLD9\t4242
        ZZRNA9\tHGNC:999998\tnon-coding RNA\t\t\t
        \tHGNC:1\t\t\t\t
        """);
    finds("ZZB9", "HGNC:999999", EntityType.GENE);
    finds("ZZRNA9", "HGNC:999998", EntityType.NCRNA);
    assertThat(best("ZZOLD9").rank()).isEqualTo(Rank.PREVIOUS);
    assertThat(Dictionary.load(folder).references("HGNC:999999")).containsExactly("NCBIGene:4242");
  }

  @Test
  void ncbiGene() throws IOException {
    importing(
        ImportFormat.NCBI_GENE,
        """
        #tax_id\tGeneID\tSymbol\tLocusTag\tSynonyms\tdbXrefs\tdescription
        10090\t999997\tZzgene8\t-\tZzal8|ZzB8\tMGI:MGI:1\tzz gene 8
        9606\t999996\tZZHUM8\t-\t-\tMIM:1|HGNC:HGNC:999995\tzz human 8
        """);
    finds("Zzal8", "NCBIGene:999997", EntityType.GENE);
    finds("ZZHUM8", "HGNC:999995", EntityType.GENE);
  }

  @Test
  void famplexGroundingMap() throws IOException {
    importing(ImportFormat.FAMPLEX, "\"zz kinase, family\",FPLX,ZZ_K,,\nZZX,UP,P1,,\n");
    finds("zz kinase, family", "FPLX:ZZ_K", EntityType.GENE);
  }

  @Test
  void mirbase() throws IOException {
    importing(ImportFormat.MIRBASE_ALIASES, "MIMAT9999999\tzza-miR-1;zza-miR-1-5p;\n");
    importing(
        ImportFormat.MIRBASE_MATURE,
        "1\tzza-miR-2-5p\tzza-miR-2\tMIMAT9999998\texperimental\t\t\t0\n");
    importing(
        ImportFormat.MIRBASE_DAT,
        """
        ID   zza-mir-3        standard; RNA; CEL; 99 BP.
        AC   MI9999997;
        FT   miRNA           17..38
        FT                   /accession="MIMAT9999996"
        FT                   /product="zza-miR-3-5p"
        //
        """);
    finds("zza-miR-1", "mirbase.mature:MIMAT9999999", EntityType.MIRNA);
    finds("zza-miR-2", "mirbase.mature:MIMAT9999998", EntityType.MIRNA);
    finds("zza-mir-3", "mirbase:MI9999997", EntityType.MIRNA);
    finds("zza-miR-3-5p", "mirbase.mature:MIMAT9999996", EntityType.MIRNA);
    assertThat(best("zza-miR-1-5p").name()).isEqualTo("zza-miR-1-5p");
  }

  @Test
  void drugs() throws IOException {
    importing(
        ImportFormat.DRUGBANK,
        """
        DrugBank ID,Accession Numbers,Common name,CAS,UNII,Synonyms,Standard InChI Key
        DB99999,X,Zzumab,1-2-3,U9,"Zzu-1 | Zzumabum, recombinant",
        """);
    importing(
        ImportFormat.CHEBI,
        """
        ID\tCOMPOUND_ID\tTYPE\tSOURCE\tNAME\tADAPTED\tLANGUAGE
        1\t999999\tINN\tWHO\tzzatinib\tF\ten
        2\t999999\tINN\tWHO\tzzatinibum\tF\tla
        """);
    importing(ImportFormat.UNII, "Name\tTYPE\tUNII\tDisplay Name\nZZOLOL\tcn\tQQ1\tZZOLOL\n");
    importing(
        ImportFormat.RXNORM,
        "99|ENG|P|1|PF|1|Y|1||1||RXNORM|BN|1|Zzabrand|1|N||\n98|ENG|||||||||MSH|IN|1|zzother|||\n");
    finds("Zzumabum, recombinant", "DRUGBANK:DB99999", EntityType.DRUG);
    finds("zzatinib", "CHEBI:999999", EntityType.DRUG);
    finds("zzolol", "UNII:QQ1", EntityType.DRUG);
    finds("Zzabrand", "RXCUI:99", EntityType.DRUG);
    assertThat(Dictionary.load(folder).lookup("zzatinibum")).isEmpty();
  }

  @Test
  void records() throws IOException {
    importing(
        ImportFormat.CELLOSAURUS,
        """
        ____
        ID   ZZX-9
        AC   CVCL_ZZ99
        SY   ZZX9/R; ZZX-nine-R2
        //
        """);
    importing(
        ImportFormat.DOID,
        """
        format-version: 1.2

        [Term]
        id: DOID:999999
        name: zz carcinoma
        synonym: "carcinoma of zz" EXACT []
        synonym: "zz growth" RELATED []

        [Term]
        id: DOID:999998
        name: old zz carcinoma
        is_obsolete: true
        """);
    finds("ZZX9/R", "cellosaurus:CVCL_ZZ99", EntityType.CELL_LINE);
    finds("carcinoma of zz", "DOID:999999", EntityType.DISEASE);
    assertThat(Dictionary.load(folder).lookup("old zz carcinoma")).isEmpty();
    assertThat(Dictionary.load(folder).lookup("zz growth")).isEmpty();
  }

  @Test
  void packedFilesAndWhereTheyCameFrom() throws IOException {
    Path file = folder.resolve("aliases.txt.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("MI9999999\tzza-mir-9;\nnonsense\n".getBytes(StandardCharsets.UTF_8));
    }
    ImportedVocabulary imported =
        ImportedVocabulary.importFile(file, ImportFormat.MIRBASE_ALIASES, "22.1", TODAY, folder);
    assertThat(ImportedVocabulary.list(folder)).containsExactly(imported);
    assertThat(imported.sha256()).hasSize(64);
    assertThat(imported)
        .extracting("source", "version", "licence", "imported", "entities", "names", "skipped")
        .containsExactly("mirbase-aliases", "22.1", "public domain", TODAY, 1, 1, 1);
  }

  @Test
  void aFileThatIsNoneOfItsFormatChangesNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("x.tsv"), "symbol\tname\nA\tb\n");
    assertThatThrownBy(
            () -> ImportedVocabulary.importFile(file, ImportFormat.HGNC, "1", TODAY, folder))
        .hasMessageContaining(file + ":1: missing column hgnc_id|hgnc");
    assertThatThrownBy(
            () -> ImportedVocabulary.importFile(file, ImportFormat.DOID, "1", TODAY, folder))
        .hasMessageContaining("holds no entry of the format doid");
    assertThat(ImportedVocabulary.list(folder)).isEmpty();
    assertThatThrownBy(() -> ImportFormat.of("xls")).hasMessageContaining("hgnc, ncbigene");
  }
}
