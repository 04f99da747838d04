package org.winnow.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// Counts facets over one state of the index. The tables that this needs are made once for each facet and
/// kept as long as that state of the index is in use. Thread-safe.
final class FacetCounter {
  private static final int MOST_RANGES = 100;

  private final IndexReader reader;
  private final Map<FacetField, SortedSetDocValuesReaderState> states =
      new EnumMap<>(FacetField.class);

  /// Counts over all claims, which the first page that anybody sees asks for.
  private final Map<FacetField, SortedSetDocValuesFacetCounts> whole =
      new EnumMap<>(FacetField.class);

  private final Memory<String, String> entityNames;

  FacetCounter(IndexReader reader) {
    this.reader = reader;
    EntityLookup entities = new EntityLookup(new IndexSearcher(reader));
    this.entityNames =
        new Memory<>(identity -> {
          try {
            return entities.nameOf(identity);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  IndexReader reader() {
    return reader;
  }

  /// The commonest values of a facet among the collected claims, among all claims where none were collected.
  FacetCounts count(FacetField facet, int most, @Nullable FacetsCollector claims)
      throws IOException {
    SortedSetDocValuesReaderState state = state(facet);
    if (state == null) {
      return new FacetCounts(facet, List.of());
    }
    int wanted = facet.hasRanges() ? MOST_RANGES : most;
    SortedSetDocValuesFacetCounts counts =
        claims == null ? whole(facet, state) : new SortedSetDocValuesFacetCounts(state, claims);
    FacetResult counted = counts.getTopChildren(wanted, facet.name());
    List<FacetCounts.Value> values = new ArrayList<>();
    if (counted != null) {
      for (LabelAndValue value : counted.labelValues) {
        String label = facet.namesEntity() ? nameOf(value.label) : value.label;
        values.add(new FacetCounts.Value(value.label, label, value.value.intValue()));
      }
    }
    if (facet.hasRanges()) {
      values.sort(Comparator.comparing(FacetCounts.Value::value).reversed());
    }
    return new FacetCounts(facet, values);
  }

  private String nameOf(String identity) throws IOException {
    try {
      return entityNames.of(identity);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private synchronized SortedSetDocValuesFacetCounts whole(
      FacetField facet, SortedSetDocValuesReaderState state) throws IOException {
    SortedSetDocValuesFacetCounts counts = whole.get(facet);
    if (counts == null) {
      counts = new SortedSetDocValuesFacetCounts(state);
      whole.put(facet, counts);
    }
    return counts;
  }

  /// Null where no claim has a value of the facet, which Lucene would refuse to count.
  private synchronized @Nullable SortedSetDocValuesReaderState state(FacetField facet)
      throws IOException {
    SortedSetDocValuesReaderState state = states.get(facet);
    if (state == null
        && FieldInfos.getMergedFieldInfos(reader).fieldInfo(facet.indexName()) != null) {
      state =
          new DefaultSortedSetDocValuesReaderState(reader, facet.indexName(), BlockWriter.FACETS);
      states.put(facet, state);
    }
    return state;
  }
}
