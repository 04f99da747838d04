package org.winnow.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.winnow.text.EntityType;

/// Reads the entities that the [EntityCatalogue] wrote.
final class EntityLookup {
  private static final Sort BEST_FIRST =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(EntityCatalogue.CLAIMS, SortField.Type.LONG, true),
          new SortField(EntityCatalogue.ORDER, SortField.Type.STRING));

  private final IndexSearcher searcher;

  EntityLookup(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /// The preferred name of an entity; its identity where the index has no such entity.
  String nameOf(String identity) throws IOException {
    Term term = new Term(EntityCatalogue.IDENTITY, BlockWriter.shortened(identity));
    ScoreDoc[] found = searcher.search(new TermQuery(term), 1).scoreDocs;
    return found.length == 0
        ? identity
        : searcher.storedFields().document(found[0].doc).get(EntityCatalogue.NAME);
  }

  /// The entity of this identity; empty where no claim has it.
  Optional<EntityRecord> find(String identity) throws IOException {
    Term term = new Term(EntityCatalogue.IDENTITY, BlockWriter.shortened(identity));
    ScoreDoc[] found = searcher.search(new TermQuery(term), 1).scoreDocs;
    if (found.length == 0) {
      return Optional.empty();
    }
    Document entity = searcher.storedFields().document(found[0].doc);
    return Optional.of(
        new EntityRecord(
            entity.get(EntityCatalogue.IDENTITY),
            entity.get(EntityCatalogue.ID),
            entity.get(EntityCatalogue.NAME),
            EntityType.valueOf(entity.get(EntityCatalogue.TYPE)),
            Arrays.stream(entity.getValues(EntityCatalogue.WRITTEN)).distinct().toList(),
            Integer.parseInt(entity.get(EntityCatalogue.CLAIMS))));
  }

  /// Entities of which a name, or a word in a name, begins as typed: a whole name first, then by number of
  /// claims.
  List<Completion> complete(String typed, int most) throws IOException {
    String folded = NameFold.foldPart(typed);
    if (folded.isEmpty() || most < 1) {
      return List.of();
    }
    List<Completion> completions = new ArrayList<>();
    for (ScoreDoc found : searcher.search(beginning(folded), most, BEST_FIRST).scoreDocs) {
      completions.add(completion(searcher.storedFields().document(found.doc), folded));
    }
    return completions;
  }

  private static Query beginning(String folded) {
    Term prefix = new Term(EntityCatalogue.PREFIXES, folded);
    Term whole = new Term(EntityCatalogue.NAMES, folded);
    return new BooleanQuery.Builder()
        .add(new ConstantScoreQuery(new PrefixQuery(prefix)), Occur.MUST)
        .add(new BoostQuery(new ConstantScoreQuery(new TermQuery(whole)), 2), Occur.SHOULD)
        .build();
  }

  private static Completion completion(Document entity, String folded) {
    String name = entity.get(EntityCatalogue.NAME);
    String claims = entity.get(EntityCatalogue.CLAIMS);
    return new Completion(
        entity.get(EntityCatalogue.IDENTITY),
        entity.get(EntityCatalogue.ID),
        name,
        EntityType.valueOf(entity.get(EntityCatalogue.TYPE)),
        alias(entity, name, folded),
        Integer.parseInt(claims));
  }

  private static @Nullable String alias(Document entity, String name, String folded) {
    if (EntityCatalogue.ends(name).stream().anyMatch(end -> end.startsWith(folded))) {
      return null;
    }
    Optional<String> alias =
        Arrays.stream(entity.getValues(EntityCatalogue.WRITTEN))
            .filter(n -> EntityCatalogue.ends(n).stream().anyMatch(end -> end.startsWith(folded)))
            .findFirst();
    return alias.orElse(null);
  }
}
