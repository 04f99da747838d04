package org.winnow.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.winnow.claim.Argument;
import org.winnow.claim.Citation;
import org.winnow.claim.ClaimTable;
import org.winnow.claim.Entity;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;
import org.winnow.text.EntityType;

/// Drafts of CIViC evidence items, one row a cited paper of an evidence: what a curator may begin with, in
/// the columns of CIViC's own table. Only the response of genes and variants to named drugs; the level is
/// left to the curator, who must read the paper.
final class CivicWriter implements ExportWriter.OfClaims {
  private static final List<String> COLUMNS =
      List.of(
          "molecular_profile",
          "molecular_profile_id",
          "disease",
          "doid",
          "phenotypes",
          "therapies",
          "therapy_interaction_type",
          "evidence_type",
          "evidence_direction",
          "evidence_level",
          "significance",
          "evidence_statement",
          "citation_id",
          "source_type",
          "asco_abstract_id",
          "citation",
          "nct_ids",
          "rating",
          "evidence_status",
          "evidence_id",
          "variant_origin",
          "last_review_date",
          "evidence_civic_url",
          "molecular_profile_civic_url",
          "is_flagged");

  private final ExportFile file;
  private final NotExpressed notExpressed;

  CivicWriter(Path target, NotExpressed notExpressed) throws IOException {
    this.notExpressed = notExpressed;
    file = new ExportFile(target);
    file.line(String.join("\t", COLUMNS));
  }

  @Override
  public void write(ExportedClaim claim) throws IOException {
    EntityType subject = claim.subject().type();
    if (claim.predicate().family() != Predicate.Family.RESPONSE) {
      notExpressed.count("regulation");
    } else if (subject != EntityType.GENE && subject != EntityType.VARIANT) {
      notExpressed.count("subject that is no gene or variant: " + subject);
    } else if (claim.object().type() != EntityType.DRUG) {
      notExpressed.count("object that is no named drug: " + claim.object().type());
    } else {
      Set<String> rows = new LinkedHashSet<>();
      claim.evidence().forEach(one -> addRows(one.evidence(), rows));
      if (rows.isEmpty()) {
        notExpressed.count("claim without a cited paper");
      }
      for (String row : rows) {
        file.line(row);
      }
    }
  }

  private static void addRows(Evidence e, Set<String> rows) {
    for (Citation paper : e.citations()) {
      rows.add(row(e, paper).stream().map(ClaimTable::cell).collect(Collectors.joining("\t")));
    }
  }

  private static List<String> row(Evidence e, Citation paper) {
    List<Entity> diseases =
        e.context().stream().filter(entity -> entity.type() == EntityType.DISEASE).toList();
    Entity disease = diseases.size() == 1 ? diseases.getFirst() : null;
    String doid = disease == null || disease.id() == null ? "" : disease.id();
    return List.of(
        profile(e.subject()),
        "",
        disease == null ? "" : disease.name(),
        doid.startsWith("DOID:") ? Curie.local(doid) : "",
        "",
        e.object().name(),
        "",
        "Predictive",
        e.negated() ? "Does Not Support" : "Supports",
        "",
        e.predicate().sign() > 0 ? "Resistance" : "Sensitivity/Response",
        "A review says: " + e.quote(),
        paper.pmid() == null ? "" : paper.pmid(),
        paper.pmid() == null ? "" : "PubMed",
        "",
        paper.text() == null ? "" : paper.text(),
        "",
        "",
        "draft",
        e.evidence(),
        "",
        "",
        "",
        "",
        "");
  }

  /// As CIViC names profiles: "ABCB1 Overexpression", "EGFR T790M".
  private static String profile(Argument subject) {
    Entity gene = subject.gene();
    String name =
        gene == null || subject.name().contains(gene.name())
            ? subject.name()
            : gene.name() + " " + subject.name();
    return switch (subject.state()) {
      case NONE -> name;
      case INCREASED -> name + " Overexpression";
      case DECREASED -> name + " Underexpression";
      case MUTATED -> name + " Mutation";
      case HYPERMETHYLATED -> name + " Promoter Hypermethylation";
      case HYPOMETHYLATED -> name + " Promoter Hypomethylation";
      case MODIFIED -> name + " " + capital(String.valueOf(subject.stateText()));
    };
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  @Override
  public void finish() throws IOException {
    file.finish();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
