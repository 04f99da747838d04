package org.winnow.dictionary;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.text.EntityType;

/// Official lists of genes and families.
final class GeneImports {
  private static final Pattern HGNC_REFERENCE = Pattern.compile("HGNC:(?:HGNC:)?(\\d+)");

  private GeneImports() {}

  /// HGNC complete set, or an extract of it.
  static void hgnc(ImportFile file, VocabularyBuilder into) {
    file.table(
        '\t',
        List.of("hgnc_id|hgnc", "symbol|symb"),
        row -> {
          String id = row.get("hgnc_id", "hgnc");
          String symbol = row.get("symbol", "symb");
          if (!id.startsWith("HGNC:") || symbol.isEmpty()) {
            into.skip();
            return;
          }
          var gene = into.entity(id, symbol, type(symbol, row.get("locus_group")));
          gene.name(symbol, Rank.APPROVED);
          row.list("\\|", "prev_symbol").forEach(name -> gene.name(name, Rank.PREVIOUS));
          row.list("\\|", "alias_symbol", "synonym1").forEach(name -> gene.name(name, Rank.ALIAS));
          row.list("\\|", "synonym2").forEach(name -> gene.name(name, Rank.ALIAS));
          for (String column : List.of("name", "alias_name", "prev_name")) {
            row.list("\\|", column).forEach(name -> gene.name(name, Rank.ALIAS));
          }
          gene.reference("NCBIGene:", row.get("entrez_id", "entr"));
          gene.reference("ensembl:", row.get("ensembl_gene_id", "ensg"));
        });
  }

  private static EntityType type(String symbol, String locusGroup) {
    EntityType bySymbol = GeneVocabulary.type(symbol);
    return bySymbol == EntityType.GENE && locusGroup.equals("non-coding RNA")
        ? EntityType.NCRNA
        : bySymbol;
  }

  /// NCBI gene_info of one or more species.
  static void ncbiGene(ImportFile file, VocabularyBuilder into) {
    file.table(
        '\t',
        List.of("geneid", "symbol", "synonyms", "dbxrefs"),
        row -> {
          String number = row.get("geneid");
          String symbol = row.get("symbol");
          if (number.isEmpty() || symbol.isEmpty() || symbol.equals("NEWENTRY")) {
            into.skip();
            return;
          }
          Matcher hgnc = HGNC_REFERENCE.matcher(row.get("dbxrefs"));
          String id = hgnc.find() ? "HGNC:" + hgnc.group(1) : "NCBIGene:" + number;
          var gene = into.entity(id, symbol, GeneVocabulary.type(symbol));
          gene.name(symbol, Rank.APPROVED);
          row.list("\\|", "synonyms").forEach(name -> gene.name(name, Rank.ALIAS));
          row.list("\\|", "description").forEach(name -> gene.name(name, Rank.ALIAS));
          row.list("\\|", "other_designations")
              .forEach(name -> {
                if (NameFilter.isGeneNameWorthIt(name)) {
                  gene.name(name, Rank.ALIAS);
                }
              });
          gene.reference("NCBIGene:", number);
        });
  }

  /// FamPlex grounding map: no header; a text, then pairs of database and identifier.
  static void famplex(ImportFile file, VocabularyBuilder into) {
    file.rows(
        ',',
        cells -> {
          int at = cells.indexOf("FPLX");
          if (at <= 0 || at + 1 >= cells.size()) {
            into.skip();
            return;
          }
          String family = cells.get(at + 1);
          into.entity("FPLX:" + family, family.replace('_', ' '), EntityType.GENE)
              .name(cells.getFirst(), Rank.FAMILY);
        });
  }
}
