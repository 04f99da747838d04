package org.winnow.index;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.winnow.claim.Effect;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;
import org.winnow.text.EntityType;

/// Random evidence from a handful of names, words and documents, so that claims share them; the same for the
/// same seed.
final class RandomEvidence {
  static final String[] WORDS = {"cell", "patient", "dose", "tumour", "growth", "loss"};
  static final String[] GENES = {"ERBB2", "ESR1", "ABCB1", "TGFB1", "TP53"};
  static final String[] DRUGS = {"tamoxifen", "cisplatin", "paclitaxel", "5-FU"};
  static final String[] DOCUMENTS = {"a.txt", "b.pdf", "c.md", "d.xml"};
  static final String[] SECTIONS = {"results", "discussion", "abstract"};
  static final String[] RULES = {"active", "passive", "nominal"};
  static final String[] DISEASES = {"breast cancer", "glioma"};

  private final SplittableRandom random;

  RandomEvidence(SplittableRandom random) {
    this.random = random;
  }

  List<Evidence> some(int count) {
    List<Evidence> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(in(one(DOCUMENTS)));
    }
    return all.stream().distinct().toList();
  }

  /// One evidence of a document. Its words are all different by a number, so that no two quotes are the same.
  Evidence in(String document) {
    return in(document, one(RULES));
  }

  Evidence in(String document, String rule) {
    Claims claims =
        Claims.in(document)
            .section(one(SECTIONS))
            .rule(rule)
            .confidence(random.nextInt(11) / 10.0)
            .state(random.nextInt(3) == 0 ? State.DECREASED : State.NONE)
            .effect(one(Effect.values()));
    if (random.nextInt(4) == 0) {
      claims.negated();
    }
    if (random.nextInt(4) == 0) {
      claims.hedged();
    }
    if (random.nextBoolean()) {
      claims.about(EntityType.DISEASE, null, one(DISEASES));
    }
    if (random.nextBoolean()) {
      int paper = random.nextInt(6);
      claims.citing("" + paper, "Doe J. (" + (2000 + paper) + ")", "1900000" + paper);
    }
    String gene = one(GENES);
    String drug = one(DRUGS);
    String quote =
        "["
            + gene
            + "|GENE HGNC:"
            + gene.length()
            + gene.charAt(0)
            + " "
            + gene
            + "] "
            + one(WORDS)
            + " "
            + one(WORDS)
            + " ["
            + drug
            + "|DRUG - "
            + drug
            + "] "
            + one(WORDS)
            + " "
            + random.nextInt(1_000_000);
    Predicate predicate =
        random.nextBoolean() ? Predicate.CONFERS_RESISTANCE_TO : Predicate.CONFERS_SENSITIVITY_TO;
    return claims.says(quote, predicate);
  }

  <T> T one(T[] of) {
    return of[random.nextInt(of.length)];
  }
}
