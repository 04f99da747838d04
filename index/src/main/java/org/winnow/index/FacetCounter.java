package org.winnow.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// Counts facets over one state of the index. The tables that this needs are made once for each facet and
/// kept as long as that state of the index is in use. Thread-safe.
final class FacetCounter {
  private static final int MOST_RANGES = 100;

  private final IndexReader reader;
  private final FoundClaims claims;
  private final Map<FacetField, FacetTally> tallies = new EnumMap<>(FacetField.class);
  private final Memory<String, String> entityNames;

  FacetCounter(IndexReader reader) throws IOException {
    this.reader = reader;
    this.claims = FoundClaims.all(reader);
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

  /// Collects the claims that a search finds.
  CollectorManager<?, FoundClaims> collector() {
    return FoundCollector.manager(claims);
  }

  /// The commonest values of a facet among some claims, among all claims where none are given.
  FacetCounts count(FacetField facet, int most, @Nullable FoundClaims found) throws IOException {
    if (facet == FacetField.CONTRADICTED) {
      return contradicted(found == null ? claims : found);
    }
    FacetTally tally = tally(facet);
    if (tally == null) {
      return new FacetCounts(facet, List.of());
    }
    List<FacetCounts.Value> values = new ArrayList<>();
    for (FacetTally.Counted counted : tally.top(facet.hasRanges() ? MOST_RANGES : most, found)) {
      String value = tally.value(counted.ordinal());
      String label = facet.namesEntity() ? nameOf(value) : value;
      values.add(new FacetCounts.Value(value, label, counted.claims()));
    }
    if (facet.hasRanges()) {
      values.sort(Comparator.comparing(FacetCounts.Value::value).reversed());
    }
    return new FacetCounts(facet, values);
  }

  private FacetCounts contradicted(FoundClaims found) throws IOException {
    int all = found.others() ? claims.count() - found.count() : found.count();
    int contradicted = Contradictions.in(reader).among(found);
    return FacetCounts.of(
        FacetField.CONTRADICTED, Map.of("false", all - contradicted, "true", contradicted));
  }

  private String nameOf(String identity) throws IOException {
    try {
      return entityNames.of(identity);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /// Null where no claim has a value of the facet, which Lucene would refuse to count.
  private synchronized @Nullable FacetTally tally(FacetField facet) throws IOException {
    FacetTally tally = tallies.get(facet);
    if (tally == null
        && FieldInfos.getMergedFieldInfos(reader).fieldInfo(facet.indexName()) != null) {
      tally = new FacetTally(reader, claims, facet);
      tallies.put(facet, tally);
    }
    return tally;
  }
}
