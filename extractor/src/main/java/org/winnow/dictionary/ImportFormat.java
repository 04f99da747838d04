package org.winnow.dictionary;

import java.util.Arrays;
import java.util.List;

/// The official files that `winnow dictionaries import` takes. Columns are found by their headers where the
/// format has them.
public enum ImportFormat {
  HGNC("hgnc", "CC0"),
  NCBI_GENE("ncbigene", "public domain"),
  FAMPLEX("famplex", "CC0"),
  MIRBASE_ALIASES("mirbase-aliases", "public domain"),
  MIRBASE_MATURE("mirbase-mature", "public domain"),
  MIRBASE_DAT("mirbase-dat", "public domain"),
  DRUGBANK("drugbank", "CC0 (open vocabulary)"),
  CHEBI("chebi", "CC BY 4.0"),
  UNII("unii", "public domain"),
  RXNORM("rxnorm", "public domain (prescribable content)"),
  CELLOSAURUS("cellosaurus", "CC BY 4.0"),
  DOID("doid", "CC0");

  private final String label;
  private final String licence;

  ImportFormat(String label, String licence) {
    this.label = label;
    this.licence = licence;
  }

  /// As a user writes it, and the source of its entries.
  public String label() {
    return label;
  }

  /// Under which its publisher gives it out.
  public String licence() {
    return licence;
  }

  /// The format that a user names.
  ///
  /// @throws IllegalArgumentException listing the formats there are
  public static ImportFormat of(String label) {
    return Arrays.stream(values())
        .filter(format -> format.label.equals(label))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no format \"" + label + "\"; there are: " + String.join(", ", labels())));
  }

  /// Every [#label()].
  public static List<String> labels() {
    return Arrays.stream(values()).map(ImportFormat::label).toList();
  }

  void read(ImportFile file, VocabularyBuilder into) {
    switch (this) {
      case HGNC -> GeneImports.hgnc(file, into);
      case NCBI_GENE -> GeneImports.ncbiGene(file, into);
      case FAMPLEX -> GeneImports.famplex(file, into);
      case MIRBASE_ALIASES -> MirnaImports.aliases(file, into);
      case MIRBASE_MATURE -> MirnaImports.mature(file, into);
      case MIRBASE_DAT -> MirnaImports.dat(file, into);
      case DRUGBANK -> ChemicalImports.drugbank(file, into);
      case CHEBI -> ChemicalImports.chebi(file, into);
      case UNII -> ChemicalImports.unii(file, into);
      case RXNORM -> ChemicalImports.rxnorm(file, into);
      case CELLOSAURUS -> TermImports.cellosaurus(file, into);
      case DOID -> TermImports.diseaseOntology(file, into);
    }
  }
}
