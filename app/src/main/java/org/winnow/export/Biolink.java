package org.winnow.export;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Argument;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;
import org.winnow.text.EntityType;

/// Claims in the words of the Biolink Model 4.4. It has no `inhibits`, `upregulates` or `targets`: these are
/// `affects` with qualifiers. Its words for resistance and sensitivity have opposite signs: to confer
/// resistance is to decrease sensitivity.
final class Biolink {
  static final String PREFIX = "biolink:";

  /// What text mining knows of the kind of knowledge: nothing; a person who reads the sentence asserts it.
  static final String NOT_PROVIDED = "not_provided";

  static final String ASSERTION = "knowledge_assertion";
  static final String TEXT_MINING = "text_mining_agent";
  static final String VALIDATED = "manual_validation_of_automated_agent";

  private static final Set<EntityType> GENE_OR_CHEMICAL =
      Set.of(EntityType.GENE, EntityType.MIRNA, EntityType.NCRNA, EntityType.DRUG);

  private static final Set<String> GENE_FAMILIES = Set.of("FPLX", "HGNC.FAMILY");

  private Biolink() {}

  /// The predicate of an edge and what qualifies it.
  ///
  /// @param predicate with prefix
  /// @param qualified qualified predicate with prefix, null without one
  /// @param direction of the object: "increased" or "decreased"
  /// @param aspect    of the object
  /// @param mechanism causal mechanism
  record Edge(
      String predicate,
      @Nullable String qualified,
      @Nullable String direction,
      @Nullable String aspect,
      @Nullable String mechanism) {
    static Edge of(String predicate) {
      return new Edge(PREFIX + predicate, null, null, null, null);
    }

    static Edge causes(String direction) {
      return new Edge(
          PREFIX + "affects", PREFIX + "causes", direction, "activity_or_abundance", null);
    }
  }

  /// The class of an entity. A family is a class of its own, never one of its members.
  static String category(EntityType type, String curie) {
    return PREFIX
        + switch (type) {
          case GENE -> GENE_FAMILIES.contains(Curie.prefix(curie)) ? "GeneFamily" : "Gene";
          case VARIANT -> "SequenceVariant";
          case MIRNA -> "MicroRNA";
          case NCRNA -> "NoncodingRNAProduct";
          case DRUG -> "ChemicalEntity";
          case THERAPY -> "Treatment";
          case PATHWAY -> "Pathway";
          case CELL -> "Cell";
          case PROCESS -> "BiologicalProcess";
          case DISEASE -> "Disease";
          case CELL_LINE -> "CellLine";
          case SPECIES -> "OrganismTaxon";
        };
  }

  /// The edge of a claim. Causal words for sensitivity exist between genes and chemicals only; other claims
  /// get the correlative one, see [#isWeakened].
  static Edge edge(Argument subject, Predicate predicate, Argument object) {
    return switch (predicate) {
      case CONFERS_RESISTANCE_TO ->
          Edge.of(
              isCausal(subject, object)
                  ? "decreases_sensitivity_to"
                  : "associated_with_resistance_to");
      case CONFERS_SENSITIVITY_TO ->
          Edge.of(
              isCausal(subject, object)
                  ? "increases_sensitivity_to"
                  : "associated_with_sensitivity_to");
      case ASSOCIATED_WITH_RESISTANCE_TO -> Edge.of("associated_with_resistance_to");
      case ASSOCIATED_WITH_SENSITIVITY_TO -> Edge.of("associated_with_sensitivity_to");
      case POSITIVELY_REGULATES -> Edge.causes("increased");
      case NEGATIVELY_REGULATES -> Edge.causes("decreased");
      case REGULATES ->
          Edge.of(
              subject.type() == EntityType.GENE && object.type() == EntityType.GENE
                  ? "regulates"
                  : "affects");
      case TARGETS ->
          new Edge(
              PREFIX + "affects",
              null,
              null,
              null,
              subject.type() == EntityType.MIRNA ? "post_transcriptional_regulation" : null);
      case INTERACTS_WITH -> Edge.of("physically_interacts_with");
    };
  }

  private static boolean isCausal(Argument subject, Argument object) {
    return GENE_OR_CHEMICAL.contains(subject.type()) && GENE_OR_CHEMICAL.contains(object.type());
  }

  /// Whether a claim says more than its edge: causal wording under a correlative predicate.
  static boolean isWeakened(Argument subject, Predicate predicate, Argument object) {
    boolean confers =
        predicate == Predicate.CONFERS_RESISTANCE_TO
            || predicate == Predicate.CONFERS_SENSITIVITY_TO;
    return confers && !isCausal(subject, object);
  }

  /// Whether a response is to what Biolink does not take for a chemical: its predicates for resistance and
  /// sensitivity have chemicals as objects, and there are no others.
  static boolean isOfNoChemical(Predicate predicate, Argument object) {
    return predicate.family() == Predicate.Family.RESPONSE && object.type() == EntityType.THERAPY;
  }

  /// The subject's direction: more or less of it; null for any other state.
  static @Nullable String direction(State state) {
    return switch (state) {
      case INCREASED -> "increased";
      case DECREASED -> "decreased";
      case NONE, MUTATED, HYPERMETHYLATED, HYPOMETHYLATED, MODIFIED -> null;
    };
  }

  /// The subject's form: mutated or modified; null for any other state.
  static @Nullable String form(State state) {
    return switch (state) {
      case MUTATED -> "genetic_variant_form";
      case MODIFIED -> "modified_form";
      case NONE, INCREASED, DECREASED, HYPERMETHYLATED, HYPOMETHYLATED -> null;
    };
  }

  static String knowledgeLevel(Standing standing) {
    return standing == Standing.ACCEPTED ? ASSERTION : NOT_PROVIDED;
  }

  static String agentType(Standing standing) {
    return standing == Standing.ACCEPTED ? VALIDATED : TEXT_MINING;
  }
}
