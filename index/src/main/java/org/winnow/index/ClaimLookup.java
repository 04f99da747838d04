package org.winnow.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.winnow.claim.Evidence;

/// Reads one claim with all that belongs to it.
final class ClaimLookup {
  private static final int MOST_CONTRADICTIONS = 100;

  private static final Sort BEST_WITNESSED =
      new Sort(
          new SortField(BlockWriter.REFERENCES, SortField.Type.LONG, true),
          new SortField(BlockWriter.KEY, SortField.Type.STRING));

  private final IndexSearcher searcher;
  private final Judgements judgements;

  ClaimLookup(IndexSearcher searcher, Judgements judgements) {
    this.searcher = searcher;
    this.judgements = judgements;
  }

  /// The claim with this key; empty where the index has none.
  Optional<ClaimRecord> find(String key) throws IOException {
    List<ClaimHit> found = hits(claims(term(BlockWriter.BLOCK, key)), 1, ClaimRecord.MOST_EVIDENCE);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    ClaimHit claim = found.getFirst();
    return Optional.of(
        new ClaimRecord(
            claim.withEvidence(List.of()),
            groups(claim.evidence()),
            contradictions(claim.summary())));
  }

  private List<ClaimHit> hits(Query query, int most, int evidences) throws IOException {
    CompiledQuery all = new CompiledQuery(query, null, Map.of(), Map.of());
    HitReader reader = new HitReader(searcher, all, evidences, judgements);
    return reader.read(searcher.search(query, most, BEST_WITNESSED).scoreDocs);
  }

  private static List<ClaimRecord.ReferenceGroup> groups(List<EvidenceHit> evidence) {
    Map<Witness, List<EvidenceHit>> byWitness = new LinkedHashMap<>();
    for (EvidenceHit hit : evidence) {
      for (Witness witness : Witness.of(hit.evidence())) {
        byWitness.computeIfAbsent(witness, w -> new ArrayList<>()).add(hit);
      }
    }
    return byWitness.entrySet().stream()
        .map(e -> new ClaimRecord.ReferenceGroup(e.getKey().citation(), e.getValue()))
        .sorted(Comparator.comparingInt(g -> -g.evidence().size()))
        .toList();
  }

  private List<ClaimHit> contradictions(Evidence claim) throws IOException {
    Query samePair =
        claims(
            FacetChoices.counted(FacetField.SUBJECT, claim.subject().identity()),
            FacetChoices.counted(FacetField.OBJECT, claim.object().identity()));
    Stance stance = Stance.of(claim);
    return hits(samePair, MOST_CONTRADICTIONS, 1).stream()
        .filter(other -> stance.contradicts(Stance.of(other.summary())))
        .toList();
  }

  private static Query claims(Query... parts) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(QueryCompiler.all(Level.CLAIM), Occur.FILTER);
    for (Query part : parts) {
      all.add(part, Occur.FILTER);
    }
    return all.build();
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, BlockWriter.shortened(value)));
  }
}
