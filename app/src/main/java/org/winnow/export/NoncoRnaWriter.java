package org.winnow.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Argument;
import org.winnow.claim.Citation;
import org.winnow.claim.ClaimTable;
import org.winnow.claim.Entity;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;
import org.winnow.text.EntityType;

/// Non-coding RNAs and the response to drugs, in the shape of NoncoRNA: one row an evidence. As there, the
/// response is that under the pattern: "loss of miR-x confers resistance" has miR-x down and resistant.
final class NoncoRnaWriter implements ExportWriter.OfClaims {
  private final ExportFile file;
  private final NotExpressed notExpressed;

  NoncoRnaWriter(Path target, NotExpressed notExpressed) throws IOException {
    this.notExpressed = notExpressed;
    file = new ExportFile(target);
    file.line(
        "ncrna\tncrna_type\tncrna_id\tdrug\tdrug_id\tresponse\tpattern\tcancer\texperiment\tpmid"
            + "\tdoi\treference\tsentence\tevidence");
  }

  @Override
  public void write(ExportedClaim claim) throws IOException {
    EntityType subject = claim.subject().type();
    if (subject != EntityType.MIRNA && subject != EntityType.NCRNA) {
      notExpressed.count("subject that is no non-coding RNA: " + subject);
    } else if (claim.object().type() != EntityType.DRUG
        && claim.object().type() != EntityType.THERAPY) {
      notExpressed.count("object that is no drug: " + claim.object().type());
    } else if (claim.predicate().family() != Predicate.Family.RESPONSE) {
      notExpressed.count("regulation");
    } else if (claim.negated()) {
      notExpressed.count("negated claim (left out)");
    } else {
      for (JudgedEvidence one : claim.evidence()) {
        file.line(
            row(one.evidence()).stream().map(ClaimTable::cell).collect(Collectors.joining("\t")));
      }
    }
  }

  private static List<String> row(Evidence e) {
    Argument rna = e.subject();
    boolean resistant = e.predicate().sign() > 0;
    return List.of(
        rna.name(),
        rna.type() == EntityType.MIRNA ? "miRNA" : "ncRNA",
        Objects.requireNonNullElse(rna.id(), ""),
        e.object().name(),
        Objects.requireNonNullElse(e.object().id(), ""),
        resistant ? "resistant" : "sensitive",
        switch (rna.state().sign()) {
          case -1 -> "down";
          case 1 -> rna.stateText() == null ? "" : "up";
          default -> "";
        },
        names(e),
        "",
        joined(e, Citation::pmid),
        joined(e, Citation::doi),
        joined(e, Citation::text),
        e.quote(),
        e.evidence());
  }

  private static String names(Evidence e) {
    return e.context().stream()
        .filter(entity -> entity.type() == EntityType.DISEASE)
        .map(Entity::name)
        .collect(Collectors.joining("|"));
  }

  private static String joined(Evidence e, Function<Citation, @Nullable String> part) {
    return e.citations().stream()
        .map(part)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("|"));
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
