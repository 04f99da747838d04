package org.winnow.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Argument;
import org.winnow.claim.Evidence;
import org.winnow.text.EntityType;

/// One document for each entity that is subject or object of a claim: its name, type, other names and the
/// number of its claims, for completing what a user types and for showing names beside facet counts.
/// Written before each commit for the entities whose claims changed.
final class EntityCatalogue {
  static final String LEVEL = "n.";
  static final String IDENTITY = "n.identity";
  static final String ID = "n.id";
  static final String NAME = "n.name";
  static final String TYPE = "n.type";

  /// Folded names, and their ends from each word on, so that "fibro" finds "cancer-associated fibroblasts".
  static final String PREFIXES = "n.prefix";

  /// Folded names, whole.
  static final String NAMES = "n.names";

  /// The names as written, stored.
  static final String WRITTEN = "n.written";

  static final String CLAIMS = "n.claims";
  static final String ORDER = "n.order";

  /// An entity as the first of its claims names it.
  private record Named(@Nullable String id, String name, EntityType type) {
    static Named of(Argument argument) {
      return new Named(argument.id(), argument.name(), argument.type());
    }
  }

  /// An entity of claims that were added.
  private static final class Added {
    private final Named first;
    private int claims;

    private Added(Argument argument) {
      this.first = Named.of(argument);
    }
  }

  private final ArgumentNames naming;
  private final KnownNames known;
  private final Map<String, Added> added = new LinkedHashMap<>();
  private final Set<String> changed = new LinkedHashSet<>();
  private boolean empty;

  /// @param empty whether the index has no entities yet, so that none need be replaced
  EntityCatalogue(ArgumentNames naming, KnownNames known, boolean empty) {
    this.naming = naming;
    this.known = known;
    this.empty = empty;
  }

  /// Remembers the arguments of a claim that was added; claims come in the order of their keys.
  void added(GatheredClaim claim) {
    Argument subject = claim.surest().subject();
    Argument object = claim.surest().object();
    count(subject);
    if (!object.identity().equals(subject.identity())) {
      count(object);
    }
  }

  private void count(Argument argument) {
    Added counted =
        added.computeIfAbsent(
            argument.identity(),
            _ -> {
              remember(argument);
              return new Added(argument);
            });
    counted.claims++;
  }

  /// Remembers the arguments of a claim of an index in which claims are replaced: how many claims they have,
  /// and what the first of these calls them, is then looked up in the index.
  void changed(Evidence evidence) {
    changed(evidence.subject());
    changed(evidence.object());
  }

  private void changed(Argument argument) {
    changed.add(argument.identity());
    remember(argument);
  }

  /// Its names may have been taken away since the last claim on it.
  private void remember(Argument argument) {
    if (argument.id() != null) {
      known.argument(argument.id());
    }
  }

  /// Writes the entities of claims added and changed since the last call.
  void write(IndexWriter writer) throws IOException {
    if (!empty) {
      changed.addAll(added.keySet());
    }
    for (Map.Entry<String, Added> entity : added.entrySet()) {
      if (!changed.contains(entity.getKey())) {
        Added counted = entity.getValue();
        writer.addDocument(document(entity.getKey(), counted.first, counted.claims));
      }
    }
    if (!changed.isEmpty()) {
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        for (String identity : changed) {
          replace(writer, identity, searcher);
        }
      }
    }
    added.clear();
    changed.clear();
    empty = false;
  }

  private void replace(IndexWriter writer, String identity, IndexSearcher searcher)
      throws IOException {
    Term key = new Term(IDENTITY, BlockWriter.shortened(identity));
    Query ofEntity =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(ClaimField.SUBJECT.idName(), key.bytes())), Occur.SHOULD)
            .add(new TermQuery(new Term(ClaimField.OBJECT.idName(), key.bytes())), Occur.SHOULD)
            .build();
    int claims = searcher.count(ofEntity);
    if (claims == 0) {
      writer.deleteDocuments(key);
      known.forget(identity, writer);
    } else {
      writer.updateDocument(key, document(identity, first(identity, ofEntity, searcher), claims));
    }
  }

  /// What the first of an entity's claims calls it.
  private static Named first(String identity, Query ofEntity, IndexSearcher searcher)
      throws IOException {
    Sort byKey = new Sort(new SortField(BlockWriter.KEY, SortField.Type.STRING));
    int claim = searcher.search(ofEntity, 1, byKey).scoreDocs[0].doc;
    Evidence surest = StoredEvidence.of(searcher, claim).getFirst();
    boolean subject = surest.subject().identity().equals(identity);
    return Named.of(subject ? surest.subject() : surest.object());
  }

  private Document document(String identity, Named named, int claims) {
    Document document = new Document();
    document.add(BlockWriter.term(Level.FIELD, LEVEL));
    document.add(BlockWriter.term(IDENTITY, identity));
    document.add(new StoredField(IDENTITY, identity));
    document.add(new StoredField(NAME, named.name()));
    document.add(new StoredField(TYPE, named.type().name()));
    if (named.id() != null) {
      document.add(new StoredField(ID, named.id()));
    }
    document.add(new NumericDocValuesField(CLAIMS, claims));
    document.add(new StoredField(CLAIMS, Integer.toString(claims)));
    document.add(new SortedDocValuesField(ORDER, new BytesRef(BlockWriter.shortened(identity))));
    Set<String> whole = new LinkedHashSet<>();
    Set<String> prefixes = new LinkedHashSet<>();
    for (ArgumentNames.Name name : naming.namesOf(named.id(), named.name(), named.type())) {
      document.add(new StoredField(WRITTEN, name.written()));
      whole.add(name.folded());
      prefixes.addAll(ends(name.written()));
    }
    whole.forEach(name -> document.add(BlockWriter.term(NAMES, name)));
    prefixes.forEach(name -> document.add(BlockWriter.term(PREFIXES, name)));
    return document;
  }

  /// The name from each of its words on, folded.
  static Set<String> ends(String name) {
    Set<String> ends = new LinkedHashSet<>();
    String shortened = BlockWriter.shortened(name);
    boolean inWord = false;
    for (int i = 0; i < shortened.length() && ends.size() < 20; i++) {
      boolean letter = Character.isLetterOrDigit(shortened.charAt(i));
      if (letter && !inWord) {
        ends.add(NameFold.fold(shortened.substring(i)));
      }
      inWord = letter;
    }
    return ends;
  }
}
