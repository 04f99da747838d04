package org.winnow.dictionary;

import java.util.List;
import java.util.Set;
import org.winnow.text.EntityType;

/// Official lists of drugs and chemicals.
final class ChemicalImports {
  /// Term types of RxNorm that name an ingredient or a brand, not a packet.
  private static final Set<String> RXNORM_TERMS = Set.of("IN", "PIN", "MIN", "BN", "SY", "TMSY");

  private ChemicalImports() {}

  /// DrugBank open vocabulary.
  static void drugbank(ImportFile file, VocabularyBuilder into) {
    file.table(
        ',',
        List.of("drugbank_id", "common_name", "synonyms"),
        row -> {
          String id = row.get("drugbank_id");
          String name = row.get("common_name");
          if (id.isEmpty() || name.isEmpty()) {
            into.skip();
            return;
          }
          var drug = into.entity("DRUGBANK:" + id, name, EntityType.DRUG);
          drug.name(name, Rank.APPROVED);
          row.list("\\|", "synonyms").forEach(synonym -> drug.name(synonym, Rank.ALIAS));
          drug.reference("CAS:", row.get("cas"));
          drug.reference("UNII:", row.get("unii"));
          drug.reference("inchikey:", row.get("standard_inchi_key"));
        });
  }

  /// ChEBI names.tsv.
  static void chebi(ImportFile file, VocabularyBuilder into) {
    file.table(
        '\t',
        List.of("compound_id", "name", "type"),
        row -> {
          String id = row.get("compound_id").replaceFirst("^CHEBI:", "");
          String language = row.get("language", "language_code");
          String name = row.get("name");
          if (id.isEmpty() || !(language.isEmpty() || language.equals("en"))) {
            into.skip();
            return;
          }
          if (NameFilter.isChemicalNameWorthIt(name)) {
            var chemical = into.entity("CHEBI:" + id, name, EntityType.DRUG);
            boolean nonproprietary = row.get("type").equals("INN");
            if (nonproprietary) {
              chemical.prefer(name);
            }
            chemical.name(name, nonproprietary ? Rank.APPROVED : Rank.ALIAS);
          }
        });
  }

  /// UNII names, as the FDA's substance registry gives them out.
  static void unii(ImportFile file, VocabularyBuilder into) {
    file.table(
        '\t',
        List.of("name", "unii", "display_name"),
        row -> {
          String id = row.get("unii");
          if (id.isEmpty()) {
            into.skip();
          } else if (NameFilter.isChemicalNameWorthIt(row.get("name"))) {
            into.entity("UNII:" + id, row.get("display_name"), EntityType.DRUG)
                .name(row.get("name"), Rank.ALIAS);
          }
        });
  }

  /// RXNCONSO.RRF of RxNorm: no header; RXCUI first, source 12th, term type 13th, name 15th.
  static void rxnorm(ImportFile file, VocabularyBuilder into) {
    file.rows(
        '|',
        cells -> {
          if (cells.size() < 15) {
            into.skip();
            return;
          }
          String name = cells.get(14);
          if (cells.get(11).equals("RXNORM")
              && RXNORM_TERMS.contains(cells.get(12))
              && NameFilter.isChemicalNameWorthIt(name)) {
            var drug = into.entity("RXCUI:" + cells.getFirst(), name, EntityType.DRUG);
            drug.name(name, cells.get(12).endsWith("SY") ? Rank.ALIAS : Rank.APPROVED);
          }
        });
  }
}
