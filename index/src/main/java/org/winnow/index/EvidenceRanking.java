package org.winnow.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.util.Bits;
import org.winnow.claim.Evidence;

/// Puts the evidence that a query finds in the order in which a curator's look at it is worth most:
///
/// 1. undecided evidence only;
/// 2. of claims of which nothing is decided before that of the others;
/// 3. by how little the program knows whether it is right: a confidence of 0.5 to 0.8 first, then by its
///    distance from there, in tenths;
/// 4. of every rule one in turn, so that no common pattern keeps the others waiting;
/// 5. as it stands in the index.
///
/// A decision takes evidence out of the order and puts its claim's back; all others keep theirs.
final class EvidenceRanking {
  private static final int UNSURE_FROM = 500;
  private static final int UNSURE_TO = 800;
  private static final int TENTH = 100;

  private final IndexSearcher searcher;
  private final QueueRequest request;
  private final Judgements judgements;
  private final CompiledQuery query;
  private final Query found;

  EvidenceRanking(IndexSearcher searcher, QueueRequest request, Judgements judgements)
      throws QuerySyntaxError, IOException {
    this.searcher = searcher;
    this.request = request;
    this.judgements = judgements;
    this.query = QueryCompiler.compile(request.query(), judgements, NameLookup.in(searcher));
    this.found = found();
  }

  private Query found() {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(QueryCompiler.all(Level.EVIDENCE), Occur.FILTER);
    if (query.evidence() != null) {
      all.add(query.evidence(), Occur.FILTER);
    } else if (!request.query().isBlank()) {
      all.add(new ToChildBlockJoinQuery(query.claims(), QueryCompiler.CLAIMS), Occur.FILTER);
    }
    FacetChoices choices = new FacetChoices(judgements);
    request
        .chosen()
        .forEach((facet, values) -> all.add(choices.onEvidence(facet, values), Occur.FILTER));
    return all.build();
  }

  EvidenceQueue queue() throws IOException {
    int total = searcher.count(found);
    JudgedQueries judged = judgements.queries();
    int decided = judged.isEmpty() ? 0 : searcher.count(both(found, judged.decided()));
    HitReader hits = new HitReader(searcher, query, 0, judgements);
    List<EvidenceHit> next = new ArrayList<>();
    if (request.first() != null) {
      for (ScoreDoc doc : searcher.search(key(request.first()), 1).scoreDocs) {
        next.add(hits.hit(doc.doc));
      }
    }
    Query undecided = both(found, judged.evidence(Judgement.UNDECIDED));
    Query others = next.isEmpty() ? undecided : except(undecided, next.getFirst().evidence());
    for (int doc : best(others, request.limit() - next.size())) {
      next.add(hits.hit(doc));
    }
    return new EvidenceQueue(total, decided, next);
  }

  /// Undecided evidence that the same rule read as the same predicate.
  EvidenceQueue.Alike alike(Evidence like, int most) throws IOException {
    Query predicate =
        new TermQuery(new Term(ClaimField.PREDICATE.indexName(), like.predicate().label()));
    Query same =
        new BooleanQuery.Builder()
            .add(both(found, judgements.queries().evidence(Judgement.UNDECIDED)), Occur.FILTER)
            .add(FacetChoices.label(ClaimField.RULE, like.rule()), Occur.FILTER)
            .add(new ToChildBlockJoinQuery(predicate, QueryCompiler.CLAIMS), Occur.FILTER)
            .build();
    List<String> keys = new ArrayList<>();
    for (ScoreDoc doc : searcher.search(same, most, Sort.INDEXORDER).scoreDocs) {
      keys.add(StoredEvidence.read(searcher.storedFields(), doc.doc).evidence());
    }
    return new EvidenceQueue.Alike(searcher.count(same), keys.stream().distinct().toList());
  }

  private static Query both(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
  }

  private static Query except(Query all, Evidence shown) {
    return QueryCompiler.except(all, key(shown.evidence()));
  }

  private static Query key(String evidence) {
    return new TermQuery(new Term(BlockWriter.EVIDENCE_KEY, BlockWriter.shortened(evidence)));
  }

  private List<Integer> best(Query undecided, int most) throws IOException {
    if (judgements.queries().isEmpty()) {
      return ranked(undecided, most);
    }
    Query touched = judgements.queries().touched();
    List<Integer> best = new ArrayList<>(ranked(QueryCompiler.except(undecided, touched), most));
    if (best.size() < most) {
      best.addAll(ranked(both(undecided, touched), most - best.size()));
    }
    return best;
  }

  /// @param band how far its confidence is from the unsure ones, in tenths
  /// @param turn how many of its rule and band come before it
  /// @param doc  in the whole index
  private record Place(int band, int turn, int doc) {}

  private static final Comparator<Place> FIRST_COMES =
      Comparator.comparingInt(Place::band)
          .thenComparingInt(Place::turn)
          .thenComparingInt(Place::doc);

  private List<Integer> ranked(Query wanted, int most) throws IOException {
    if (most < 1) {
      return List.of();
    }
    Places places = new Places(most);
    Weight weight =
        searcher.createWeight(searcher.rewrite(wanted), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        places.add(leaf, scorer.iterator());
      }
    }
    return places.first.stream().sorted(FIRST_COMES).map(Place::doc).toList();
  }

  /// The first places among what was added.
  private static final class Places {
    private final int most;
    private final PriorityQueue<Place> first = new PriorityQueue<>(FIRST_COMES.reversed());
    private final Map<String, Integer> turns = new HashMap<>();

    private Places(int most) {
      this.most = most;
    }

    private void add(LeafReaderContext leaf, DocIdSetIterator docs) throws IOException {
      Bits live = leaf.reader().getLiveDocs();
      NumericDocValues confidence = DocValues.getNumeric(leaf.reader(), BlockWriter.CONFIDENCE);
      SortedDocValues rules = DocValues.getSorted(leaf.reader(), BlockWriter.RULE);
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        boolean counts = live == null || live.get(doc);
        if (counts && confidence.advanceExact(doc) && rules.advanceExact(doc)) {
          String rule = rules.lookupOrd(rules.ordValue()).utf8ToString();
          add(band((int) confidence.longValue()), rule, leaf.docBase + doc);
        }
      }
    }

    private void add(int band, String rule, int doc) {
      int turn = turns.merge(band + rule, 1, Integer::sum);
      first.add(new Place(band, turn, doc));
      if (first.size() > most) {
        first.poll();
      }
    }
  }

  /// @param confidence in thousandths
  private static int band(int confidence) {
    int away = Math.max(UNSURE_FROM - confidence, confidence - UNSURE_TO);
    return away <= 0 ? 0 : (away + TENTH - 1) / TENTH;
  }
}
