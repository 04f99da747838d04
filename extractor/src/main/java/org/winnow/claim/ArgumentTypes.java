package org.winnow.claim;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.winnow.text.EntityType;

/// Which types may stand on either side of a predicate, after the annotation guidelines.
final class ArgumentTypes {
  private static final Set<EntityType> MOLECULES =
      EnumSet.of(EntityType.GENE, EntityType.VARIANT, EntityType.MIRNA, EntityType.NCRNA);

  /// What may be regulated by each type.
  private static final Map<EntityType, Set<EntityType>> REGULATED =
      Stream.of(EntityType.values())
          .collect(Collectors.toUnmodifiableMap(Function.identity(), ArgumentTypes::regulatedBy));

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

  /// Whether there is a predicate of regulation between them.
  static boolean mayRegulate(EntityType subject, EntityType object) {
    return REGULATED.getOrDefault(subject, Set.of()).contains(object);
  }

  private static Set<EntityType> regulatedBy(EntityType subject) {
    Set<EntityType> objects = EnumSet.noneOf(EntityType.class);
    for (Predicate predicate : Predicate.values()) {
      if (predicate.family() == Predicate.Family.REGULATION) {
        Stream.of(EntityType.values())
            .filter(o -> allow(subject, predicate, o))
            .forEach(objects::add);
      }
    }
    return objects;
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
