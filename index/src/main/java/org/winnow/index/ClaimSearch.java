package org.winnow.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/// One search, from the compiled query to what is shown.
final class ClaimSearch {
  private static final SortField BY_KEY = new SortField(BlockWriter.KEY, SortField.Type.STRING);

  /// What was collected: the best claims, and for each facet the claims to count it on.
  private record Collected(TopDocs best, FacetsCollector found, Map<FacetField, FacetsCollector> aside) {
    FacetsCollector forFacet(FacetField facet) {
      return aside.getOrDefault(facet, found);
    }
  }

  private final SearchRequest request;
  private final CompiledQuery query;
  private final FacetCounter counter;
  private final IndexSearcher searcher;

  ClaimSearch(SearchRequest request, CompiledQuery query, FacetCounter counter) {
    this.request = request;
    this.query = query;
    this.counter = counter;
    this.searcher = new IndexSearcher(counter.reader());
    long end = System.nanoTime() + request.patience().toNanos();
    searcher.setTimeout(() -> System.nanoTime() - end > 0);
  }

  SearchResult run() throws IOException {
    Collected collected = request.chosen().isEmpty() ? collect() : collectSideways();
    boolean complete = !searcher.timedOut();
    HitReader hits = new HitReader(new IndexSearcher(counter.reader()), query, request.evidences());
    List<ClaimHit> shown = new ArrayList<>();
    ScoreDoc[] best = collected.best.scoreDocs;
    for (int i = request.offset(); i < Math.min(best.length, request.offset() + request.limit()); i++) {
      shown.add(hits.read(best[i]));
    }
    int total = Math.toIntExact(collected.best.totalHits.value());
    return new SearchResult(total, complete, shown, facets(collected));
  }

  private List<FacetCounts> facets(Collected collected) throws IOException {
    EntityLookup entities = new EntityLookup(new IndexSearcher(counter.reader()));
    List<FacetCounts> facets = new ArrayList<>();
    for (FacetField facet : request.facets()) {
      facets.add(counter.count(facet, request.mostValues(), collected.forFacet(facet), entities));
    }
    return facets;
  }

  private Collected collect() throws IOException {
    Object[] collected =
        searcher.search(query.claims(), new MultiCollectorManager(best(), new FacetsCollectorManager()));
    return new Collected((TopDocs) collected[0], (FacetsCollector) collected[1], Map.of());
  }

  /// Narrows by the chosen values, and collects for each facet with a choice the claims as they would be
  /// without that choice, so that the other values keep their counts.
  private Collected collectSideways() throws IOException {
    DrillDownQuery narrowed = new DrillDownQuery(BlockWriter.FACETS, query.claims());
    Map<FacetField, Set<String>> chosen = new TreeMap<>(request.chosen());
    chosen.forEach(
        (facet, values) ->
            values.forEach(v -> narrowed.add(facet.name(), BlockWriter.shortened(v))));
    List<FacetsCollectorManager> managers =
        chosen.keySet().stream().map(facet -> new FacetsCollectorManager()).toList();
    DrillSideways sideways =
        new DrillSideways(searcher, BlockWriter.FACETS, (@Nullable SortedSetDocValuesReaderState) null);
    DrillSideways.Result<Object[], FacetsCollector> result =
        sideways.search(
            narrowed, new MultiCollectorManager(best(), new FacetsCollectorManager()), managers);
    Map<FacetField, FacetsCollector> aside = new EnumMap<>(FacetField.class);
    int i = 0;
    for (FacetField facet : chosen.keySet()) {
      aside.put(facet, result.drillSidewaysResults().get(i++));
    }
    Object[] found = result.drillDownResult();
    return new Collected((TopDocs) found[0], (FacetsCollector) found[1], aside);
  }

  private TopFieldCollectorManager best() {
    int most = Math.max(1, request.offset() + request.limit());
    return new TopFieldCollectorManager(sort(), most, Integer.MAX_VALUE);
  }

  private Sort sort() {
    return switch (request.order()) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, BY_KEY);
      case CONFIDENCE -> most(BlockWriter.BEST_CONFIDENCE);
      case EVIDENCE -> most(BlockWriter.EVIDENCE);
      case REFERENCES -> most(BlockWriter.REFERENCES);
      case NEWEST -> most(BlockWriter.LATEST_YEAR);
      case SUBJECT -> new Sort(new SortField(BlockWriter.SUBJECT_NAME, SortField.Type.STRING), BY_KEY);
    };
  }

  private static Sort most(String field) {
    return new Sort(new SortField(field, SortField.Type.LONG, true), BY_KEY);
  }
}
