package org.winnow.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/// One search, from the compiled query to what is shown.
final class ClaimSearch {
  /// Every claim has a key; said to come last, what has none need not be looked at.
  private static final SortField BY_KEY =
      new SortField(BlockWriter.KEY, SortField.Type.STRING, false, SortField.STRING_LAST);

  /// What was collected: the best claims, all claims found, and for each facet with a choice the claims as
  /// they would be without that choice, so that its other values keep their counts.
  ///
  /// @param found null where those are all claims there are
  private record Collected(
      TopDocs best, int total, @Nullable FoundClaims found, Map<FacetField, FoundClaims> aside) {
    @Nullable FoundClaims forFacet(FacetField facet) {
      FoundClaims without = aside.get(facet);
      return without == null ? found : without;
    }
  }

  private final SearchRequest request;
  private final CompiledQuery query;
  private final FacetCounter counter;
  private final Judgements judgements;
  private final IndexSearcher searcher;

  ClaimSearch(
      SearchRequest request, CompiledQuery query, FacetCounter counter, Judgements judgements) {
    this.request = request;
    this.query = query;
    this.counter = counter;
    this.judgements = judgements;
    this.searcher = new IndexSearcher(counter.reader());
    long end = System.nanoTime() + request.patience().toNanos();
    searcher.setTimeout(() -> System.nanoTime() - end > 0);
  }

  SearchResult run() throws IOException, QuerySyntaxError {
    Collected collected = collect();
    boolean complete = !searcher.timedOut();
    HitReader hits =
        new HitReader(new IndexSearcher(counter.reader()), query, request.evidences(), judgements);
    ScoreDoc[] best = collected.best.scoreDocs;
    int from = Math.min(best.length, request.offset());
    int to = Math.min(best.length, request.offset() + request.limit());
    List<ClaimHit> shown = hits.read(Arrays.copyOfRange(best, from, to));
    int total = collected.total;
    boolean guess = total == 0 && complete && request.chosen().isEmpty();
    String instead = guess ? new Spelling(counter.reader()).instead(request.query()) : null;
    return new SearchResult(total, complete, shown, facets(collected), instead);
  }

  private List<FacetCounts> facets(Collected collected) throws IOException {
    List<FacetCounts> facets = new ArrayList<>();
    for (FacetField facet : request.facets()) {
      if (facet == FacetField.DECISION) {
        facets.add(decisions());
        continue;
      }
      facets.add(counter.count(facet, request.mostValues(), collected.forFacet(facet)));
    }
    return facets;
  }

  /// Claims by what was decided of their evidence. Those without any decision are not looked at: there may
  /// be millions.
  private FacetCounts decisions() throws IOException {
    Map<FacetField, Query> others = new EnumMap<>(choices());
    others.remove(FacetField.DECISION);
    Query found = narrowed(others.values());
    JudgedQueries judged = judgements.queries();
    Map<String, Integer> counts = new HashMap<>();
    counts.put(Judgement.UNDECIDED.label(), searcher.count(found));
    if (!judged.isEmpty()) {
      counts.merge(
          Judgement.UNDECIDED.label(), -count(found, judged.whollyDecided()), Integer::sum);
      for (Judgement one : List.of(Judgement.ACCEPTED, Judgement.REJECTED)) {
        counts.put(one.label(), count(found, judged.claims(one)));
      }
    }
    return FacetCounts.of(FacetField.DECISION, counts);
  }

  private int count(Query found, Query also) throws IOException {
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    both.add(found, BooleanClause.Occur.FILTER).add(also, BooleanClause.Occur.FILTER);
    return searcher.count(both.build());
  }

  private Map<FacetField, Query> choices() {
    return new FacetChoices(judgements).queries(request.chosen());
  }

  private Collected collect() throws IOException {
    if (request.query().isBlank() && request.chosen().isEmpty()) {
      return everything();
    }
    Map<FacetField, Query> choices = choices();
    Object[] collected =
        searcher.search(
            narrowed(choices.values()), new MultiCollectorManager(best(), counter.collector()));
    Map<FacetField, FoundClaims> aside = new EnumMap<>(FacetField.class);
    for (FacetField facet : request.facets()) {
      if (choices.containsKey(facet) && facet != FacetField.DECISION) {
        Map<FacetField, Query> others = new EnumMap<>(choices);
        others.remove(facet);
        Query wider = narrowed(others.values());
        aside.put(facet, searcher.search(wider, counter.collector()));
      }
    }
    TopDocs best = (TopDocs) collected[0];
    int total = Math.toIntExact(best.totalHits.value());
    return new Collected(best, total, (FoundClaims) collected[1], aside);
  }

  /// The start of every way through the claims: nothing is looked at but the best, and all are counted once.
  private Collected everything() throws IOException {
    Query all = query.claims();
    Sort order = request.order() == SearchRequest.Order.RELEVANCE ? new Sort(BY_KEY) : sort();
    TopDocs best = searcher.search(all, new TopFieldCollectorManager(order, most(), 1));
    return new Collected(best, searcher.count(all), null, Map.of());
  }

  private Query narrowed(Collection<Query> choices) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(query.claims(), BooleanClause.Occur.MUST);
    choices.forEach(choice -> all.add(choice, BooleanClause.Occur.FILTER));
    return choices.isEmpty() ? query.claims() : all.build();
  }

  private TopFieldCollectorManager best() {
    return new TopFieldCollectorManager(sort(), most(), Integer.MAX_VALUE);
  }

  private int most() {
    return Math.max(1, request.offset() + request.limit());
  }

  private Sort sort() {
    return switch (request.order()) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, BY_KEY);
      case CONFIDENCE -> most(BlockWriter.BEST_CONFIDENCE);
      case EVIDENCE -> most(BlockWriter.EVIDENCE);
      case REFERENCES -> most(BlockWriter.REFERENCES);
      case NEWEST -> most(BlockWriter.LATEST_YEAR);
      case SUBJECT ->
          new Sort(new SortField(BlockWriter.SUBJECT_NAME, SortField.Type.STRING), BY_KEY);
    };
  }

  private static Sort most(String field) {
    return new Sort(new SortField(field, SortField.Type.LONG, true), BY_KEY);
  }
}
