package org.winnow.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.winnow.claim.Argument;
import org.winnow.claim.Citation;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;
import org.winnow.text.EntityType;

/// One claim with its evidence. Immutable.
///
/// @param evidence the surest first, never empty, all of one claim
record ExportedClaim(List<JudgedEvidence> evidence) {
  private static final Comparator<JudgedEvidence> SUREST =
      Comparator.comparingDouble((JudgedEvidence one) -> -one.evidence().confidence())
          .thenComparing(one -> one.evidence().evidence());

  ExportedClaim {
    evidence = evidence.stream().sorted(SUREST).toList();
    String key = evidence.getFirst().evidence().claim();
    if (evidence.stream().anyMatch(one -> !one.evidence().claim().equals(key))) {
      throw new IllegalArgumentException("evidence of several claims: " + key);
    }
  }

  Evidence surest() {
    return evidence.getFirst().evidence();
  }

  String key() {
    return surest().claim();
  }

  Argument subject() {
    return surest().subject();
  }

  Predicate predicate() {
    return surest().predicate();
  }

  Argument object() {
    return surest().object();
  }

  boolean negated() {
    return surest().negated();
  }

  /// Accepted where any evidence is, rejected where all is.
  Standing standing() {
    if (evidence.stream().anyMatch(one -> one.standing() == Standing.ACCEPTED)) {
      return Standing.ACCEPTED;
    }
    boolean rejected = evidence.stream().allMatch(one -> one.standing() == Standing.REJECTED);
    return rejected ? Standing.REJECTED : Standing.UNDECIDED;
  }

  private Stream<Evidence> all() {
    return evidence.stream().map(JudgedEvidence::evidence);
  }

  long hedged() {
    return all().filter(Evidence::hedged).count();
  }

  NavigableSet<String> documents() {
    NavigableSet<String> documents = new TreeSet<>();
    all().forEach(one -> documents.add(one.document()));
    return documents;
  }

  /// The papers that it rests on, as CURIEs: those cited; of evidence without a citation, the document
  /// itself, where its id is known.
  NavigableSet<String> publications() {
    NavigableSet<String> papers = new TreeSet<>();
    all().forEach(one -> papers.addAll(publications(one)));
    return papers;
  }

  /// The papers that one evidence rests on, as CURIEs.
  static NavigableSet<String> publications(Evidence one) {
    NavigableSet<String> papers = new TreeSet<>();
    for (Citation citation : one.citations()) {
      papers.addAll(Curie.ofPaper(citation.pmid(), citation.doi()));
    }
    if (one.citations().isEmpty()) {
      papers.addAll(Curie.ofPaper(one.pmid(), one.doi()));
    }
    return papers;
  }

  /// How many independent witnesses the claim has: ten reviews that cite one paper are one.
  int references() {
    Set<String> witnesses = new HashSet<>();
    all().forEach(one -> witnesses.addAll(witnesses(one)));
    return witnesses.size();
  }

  private static List<String> witnesses(Evidence one) {
    List<String> witnesses = new ArrayList<>();
    for (Citation citation : one.citations()) {
      List<String> ids = Curie.ofPaper(citation.pmid(), citation.doi());
      witnesses.add(ids.isEmpty() ? one.document() + "#" + citation.marker() : ids.getFirst());
    }
    return witnesses.isEmpty() ? List.of(one.document()) : witnesses;
  }

  /// Names of a kind of context, over all evidence.
  NavigableSet<String> context(EntityType type) {
    NavigableSet<String> found = new TreeSet<>();
    all()
        .flatMap(one -> one.context().stream())
        .filter(entity -> entity.type() == type)
        .map(entity -> Objects.requireNonNullElse(entity.id(), entity.name()))
        .forEach(found::add);
    return found;
  }
}
