package org.winnow.index;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Fields with a value that many claims have, made once and put into each of their documents: writing does
/// not change a field. One instance a writer; thread-safe.
final class SharedFields {
  private final Map<ClaimField, Memory<String, Field>> labels = new EnumMap<>(ClaimField.class);
  private final Map<ClaimField, Memory<String, Field>> names = new EnumMap<>(ClaimField.class);
  private final Map<ClaimField, Memory<String, Field>> ids = new EnumMap<>(ClaimField.class);
  private final Map<FacetField, Memory<String, List<Field>>> facets =
      new EnumMap<>(FacetField.class);
  private final Memory<String, OptionalInt> years = new Memory<>(CitedYear::of);

  SharedFields() {
    for (ClaimField field : ClaimField.values()) {
      String name = field.indexName();
      labels.put(
          field, new Memory<>(value -> BlockWriter.term(name, value.toLowerCase(Locale.ROOT))));
      ids.put(field, new Memory<>(value -> BlockWriter.term(field.idName(), value)));
      names.put(field, new Memory<>(value -> BlockWriter.term(name, value)));
    }
    for (FacetField facet : FacetField.values()) {
      facets.put(facet, new Memory<>(value -> make(facet, value)));
    }
  }

  /// A value that is matched whole and without case.
  Field label(ClaimField field, String value) {
    return memory(labels, field).of(value);
  }

  /// A folded name.
  Field name(ClaimField field, String folded) {
    return memory(names, field).of(folded);
  }

  /// An identifier.
  Field id(ClaimField field, String id) {
    return memory(ids, field).of(id);
  }

  /// What a value is counted by, and what it is chosen by.
  List<Field> facet(FacetField facet, String value) {
    return memory(facets, facet).of(value);
  }

  /// The year of a reference.
  OptionalInt year(@Nullable String reference) {
    return reference == null ? OptionalInt.empty() : years.of(reference);
  }

  private static <K, V> V memory(Map<K, V> all, K key) {
    return Objects.requireNonNull(all.get(key));
  }

  /// As [FacetsConfig#build] makes them, which would look each of them up anew.
  private static List<Field> make(FacetField facet, String value) {
    String label = value.isEmpty() ? "(none)" : BlockWriter.shortened(value);
    String path = FacetsConfig.pathToString(new String[] {facet.name(), label});
    Field counted = new SortedSetDocValuesField(facet.indexName(), new BytesRef(path));
    return FacetChoices.hasTerms(facet)
        ? List.of(counted, new StringField(facet.indexName(), path, Field.Store.NO))
        : List.of(counted);
  }
}
