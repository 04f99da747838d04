package org.winnow.text;

/// What a mention names. The first group can be an argument of a claim, the second is context only.
public enum EntityType {
  /// Genes, proteins, complexes and families; a family is an entity of its own.
  GENE,
  /// A specific mutation: "EGFR T790M", "ABCB1 3435C>T".
  VARIANT,
  MIRNA,
  /// lncRNA, circRNA and other non-coding RNA.
  NCRNA,
  /// A named compound or antibody.
  DRUG,
  /// A class or modality: chemotherapy, endocrine therapy, taxanes, PARP inhibitors.
  THERAPY,
  PATHWAY,
  /// CAFs, TAMs, cancer stem cells.
  CELL,
  /// EMT, autophagy, DNA repair, hypoxia.
  PROCESS,
  DISEASE,
  CELL_LINE,
  SPECIES;

  /// Whether it is something that a response can be to.
  public boolean isTherapy() {
    return this == DRUG || this == THERAPY;
  }

  /// Whether a mention of this type may be subject or object of a claim.
  public boolean isArgument() {
    return switch (this) {
      case GENE, VARIANT, MIRNA, NCRNA, DRUG, THERAPY, PATHWAY, CELL, PROCESS -> true;
      case DISEASE, CELL_LINE, SPECIES -> false;
    };
  }
}
