package org.winnow.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Evidence;

/// Searches an index of claims. Sees the state of the last [#refresh()]. Thread-safe.
public final class ClaimSearcher implements Closeable {
  static {
    StartupAdvice.silence();
  }

  private final @Nullable Directory directory;
  private final SearcherManager searchers;
  private final AtomicReference<FacetCounter> counter;

  private ClaimSearcher(@Nullable Directory directory, SearcherManager searchers)
      throws IOException {
    this.directory = directory;
    this.searchers = searchers;
    IndexSearcher searcher = searchers.acquire();
    try {
      this.counter = new AtomicReference<>(new FacetCounter(searcher.getIndexReader()));
    } finally {
      searchers.release(searcher);
    }
  }

  /// Opens the index in a folder.
  ///
  /// @throws UnusableIndex where there is no index, or one of another version
  public static ClaimSearcher open(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      throw new UnusableIndex(path, "there is no index here");
    }
    Directory directory = FSDirectory.open(path);
    try {
      IndexVersion.check(directory, path);
      return new ClaimSearcher(directory, new SearcherManager(directory, new SearcherFactory()));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /// Sees what a writer does, after each [#refresh()], before it commits; only the counts of
  /// [#complete(String, int)] wait for the commit. To be closed before the writer.
  public static ClaimSearcher of(ClaimIndexWriter writer) throws IOException {
    return new ClaimSearcher(null, new SearcherManager(writer.lucene(), new SearcherFactory()));
  }

  /// Makes what was committed (or written, where it was made of a writer) since then visible.
  public void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /// Runs a search, as if nothing had been decided.
  ///
  /// @throws QuerySyntaxError where the query cannot be understood
  public SearchResult search(SearchRequest request) throws QuerySyntaxError, IOException {
    return search(request, Judgements.NONE);
  }

  /// Runs a search.
  ///
  /// @param judgements what curators have said
  /// @throws QuerySyntaxError where the query cannot be understood
  public SearchResult search(SearchRequest request, Judgements judgements)
      throws QuerySyntaxError, IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      CompiledQuery query =
          QueryCompiler.compile(request.query(), judgements, NameLookup.in(searcher));
      return new ClaimSearch(request, query, counterOf(searcher), judgements).run();
    } finally {
      searchers.release(searcher);
    }
  }

  /// Documents by the words of their whole text, those with no claims too; blank finds all.
  ///
  /// @param offset of the first document wanted, from 0
  /// @param limit  how many, with the offset no more than [SearchRequest#FURTHEST]
  /// @throws QuerySyntaxError where the query cannot be understood, or asks for what only claims have
  public DocumentHits documents(String query, int offset, int limit)
      throws QuerySyntaxError, IOException {
    if (offset < 0 || limit < 0 || offset + limit > SearchRequest.FURTHEST) {
      throw new IllegalArgumentException(
          "only the first " + SearchRequest.FURTHEST + " documents can be shown");
    }
    Query words = QueryCompiler.compileForDocuments(query);
    return read(searcher -> new DocumentTexts(searcher).find(words, offset, limit));
  }

  /// Entities of which a name begins as typed, or a word in a name does: the one of exactly this name first,
  /// then by number of claims.
  public List<Completion> complete(String typed, int most) throws IOException {
    return read(searcher -> new EntityLookup(searcher).complete(typed, most));
  }

  /// A claim by its key, with its evidence by independent reference and what contradicts it; empty where the
  /// index has none.
  ///
  /// @param judgements what curators have said
  public Optional<ClaimRecord> claim(String key, Judgements judgements) throws IOException {
    return read(searcher -> new ClaimLookup(searcher, judgements).find(key));
  }

  /// Evidence to judge, that first at which a look is worth most.
  ///
  /// @throws QuerySyntaxError where the query cannot be understood
  public EvidenceQueue queue(QueueRequest request, Judgements judgements)
      throws QuerySyntaxError, IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return new EvidenceRanking(searcher, request, judgements).queue();
    } finally {
      searchers.release(searcher);
    }
  }

  /// Undecided evidence of the queue that has the rule and the predicate of a given one.
  ///
  /// @param like that one
  /// @param most keys to give
  /// @throws QuerySyntaxError where the query cannot be understood
  public EvidenceQueue.Alike alike(
      QueueRequest request, Evidence like, int most, Judgements judgements)
      throws QuerySyntaxError, IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return new EvidenceRanking(searcher, request, judgements).alike(like, most);
    } finally {
      searchers.release(searcher);
    }
  }

  /// The evidence with each of some keys, of a claim's key its surest; none for keys that the index does
  /// not have.
  public Map<String, Evidence> withKeys(Collection<String> keys) throws IOException {
    return read(searcher -> new StoredEvidence(searcher).withKeys(keys));
  }

  /// Changes whenever [#refresh()] makes another state of the index visible.
  public long version() throws IOException {
    return read(searcher -> ((DirectoryReader) searcher.getIndexReader()).getVersion());
  }

  /// An entity by its identity; empty where no claim has it.
  public Optional<EntityRecord> entity(String identity) throws IOException {
    return read(searcher -> new EntityLookup(searcher).find(identity));
  }

  /// All evidence that a document gives, in no order that means anything.
  public List<Evidence> evidenceOf(String document) throws IOException {
    return read(searcher -> new StoredEvidence(searcher).ofDocument(document));
  }

  private interface Lookup<T> {
    T in(IndexSearcher searcher) throws IOException;
  }

  private <T> T read(Lookup<T> lookup) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return lookup.in(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  private FacetCounter counterOf(IndexSearcher searcher) throws IOException {
    FacetCounter known = counter.get();
    if (known.reader().equals(searcher.getIndexReader())) {
      return known;
    }
    FacetCounter current = new FacetCounter(searcher.getIndexReader());
    counter.set(current);
    return current;
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    if (directory != null) {
      directory.close();
    }
  }
}
