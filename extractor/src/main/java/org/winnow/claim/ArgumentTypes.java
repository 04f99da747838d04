package org.winnow.claim;

import java.util.EnumSet;
import java.util.Set;
import org.winnow.text.EntityType;

/// Which types may stand on either side of a predicate, after the annotation guidelines.
final class ArgumentTypes {
  private static final Set<EntityType> MOLECULES =
      EnumSet.of(EntityType.GENE, EntityType.VARIANT, EntityType.MIRNA, EntityType.NCRNA);

  private ArgumentTypes() {}

  static boolean allow(EntityType subject, Predicate predicate, EntityType object) {
    if (!subject.isArgument()) {
      return false;
    }
    return switch (predicate.family()) {
      case RESPONSE -> object.isTherapy();
      case REGULATION -> allowRegulation(subject, predicate, object);
    };
  }

  private static boolean allowRegulation(
      EntityType subject, Predicate predicate, EntityType object) {
    if (predicate == Predicate.TARGETS) {
      return MOLECULES.contains(object)
          && (subject == EntityType.MIRNA
              || subject == EntityType.NCRNA
              || subject == EntityType.DRUG
              || subject == EntityType.THERAPY);
    }
    return switch (object) {
      case GENE, MIRNA, NCRNA, PATHWAY -> true;
      case PROCESS ->
          predicate != Predicate.INTERACTS_WITH
              && (MOLECULES.contains(subject) || subject == EntityType.DRUG);
      case VARIANT, DRUG, THERAPY, CELL, DISEASE, CELL_LINE, SPECIES -> false;
    };
  }
}
