package org.winnow.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.winnow.claim.Evidence;

/// Writes claims to an index. Nothing is seen by searchers, and nothing is kept after a crash, until
/// [#commit()]: until then the index stands as it was. Not thread-safe.
public final class ClaimIndexWriter implements Closeable {
  static {
    StartupAdvice.silence();
  }

  private static final double BUFFER_MEGABYTES = 128;

  private final Directory directory;
  private final IndexWriter writer;
  private final BlockWriter blocks;
  private final KnownNames known;
  private final EntityCatalogue entities;
  private boolean replaced;

  private ClaimIndexWriter(Directory directory, OpenMode mode, Background background)
      throws IOException {
    this.directory = directory;
    IndexWriterConfig config = new IndexWriterConfig(new WordAnalyzer());
    config.setOpenMode(mode).setCommitOnClose(false).setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0));
    if (mode == OpenMode.APPEND) {
      // What another thread is merging would keep its deleted documents.
      config.setMergeScheduler(new SerialMergeScheduler());
    }
    this.writer = new IndexWriter(directory, config);
    ArgumentNames names = new ArgumentNames(background);
    this.known = new KnownNames(names, mode == OpenMode.CREATE);
    this.blocks = new BlockWriter(names, known);
    this.entities = new EntityCatalogue(names, known, mode == OpenMode.CREATE);
  }

  /// A writer of a new index in place of whatever index is there; the old one stands until the commit.
  ///
  /// @throws IOException where the folder cannot be written or another process writes it
  public static ClaimIndexWriter create(Path path, Background background) throws IOException {
    Files.createDirectories(path);
    Directory directory = FSDirectory.open(path);
    try {
      return new ClaimIndexWriter(directory, OpenMode.CREATE, background);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /// A writer that changes the index that is there, for [#replace(Map)]; of a new one where there is none.
  ///
  /// @throws UnusableIndex where there is an index of another version
  public static ClaimIndexWriter open(Path path, Background background) throws IOException {
    Files.createDirectories(path);
    Directory directory = FSDirectory.open(path);
    try {
      boolean exists = DirectoryReader.indexExists(directory);
      if (exists) {
        IndexVersion.check(directory, path);
      }
      return new ClaimIndexWriter(
          directory, exists ? OpenMode.APPEND : OpenMode.CREATE, background);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /// Puts the evidence of some documents in place of what the index has of them: what an index made anew
  /// from all documents would hold. Other documents' evidence for the same claims stays.
  ///
  /// @param documents the evidence of each document that is new or changed; none for one that is withdrawn
  public void replace(Map<String, ? extends Collection<Evidence>> documents) throws IOException {
    SortedMap<String, List<Evidence>> claims;
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      StoredEvidence stored = new StoredEvidence(new IndexSearcher(reader));
      SortedSet<String> affected = new TreeSet<>();
      for (String document : documents.keySet()) {
        for (Evidence old : stored.ofDocument(document)) {
          affected.add(old.claim());
          entities.changed(old);
        }
      }
      documents.values().forEach(all -> all.forEach(e -> affected.add(e.claim())));
      claims = stored.ofClaims(affected);
    }
    claims.values().forEach(kept -> kept.removeIf(e -> documents.containsKey(e.document())));
    for (Evidence added : documents.values().stream().flatMap(Collection::stream).toList()) {
      claims.computeIfAbsent(added.claim(), key -> new ArrayList<>()).add(added);
      entities.changed(added);
    }
    for (Map.Entry<String, List<Evidence>> claim : claims.entrySet()) {
      replace(new Term(BlockWriter.BLOCK, claim.getKey()), claim.getValue());
    }
    replaced = true;
  }

  private void replace(Term block, List<Evidence> evidence) throws IOException {
    if (evidence.isEmpty()) {
      writer.deleteDocuments(block);
    } else {
      writer.updateDocuments(block, blocks.block(GatheredClaim.of(evidence)));
      known.write(writer);
    }
  }

  /// What a [ClaimSearcher] reads uncommitted changes from.
  IndexWriter lucene() {
    return writer;
  }

  /// Adds evidence, ordered by claim key: all evidence of one claim in a row. An iterator, so that no more
  /// than one claim has to be in memory.
  ///
  /// @throws IllegalArgumentException where a claim comes before one with a smaller key
  public void addAll(Iterator<Evidence> evidence) throws IOException {
    try (BlockQueue queue = new BlockQueue(this::write)) {
      List<Evidence> gathered = new ArrayList<>();
      while (evidence.hasNext()) {
        Evidence next = evidence.next();
        if (!gathered.isEmpty()) {
          int order = gathered.getFirst().claim().compareTo(next.claim());
          if (order > 0) {
            throw new IllegalArgumentException("not ordered by claim: " + next.claim());
          } else if (order < 0) {
            add(gathered, queue);
            gathered.clear();
          }
        }
        gathered.add(next);
      }
      if (!gathered.isEmpty()) {
        add(gathered, queue);
      }
      queue.finish();
    }
  }

  private void write(GatheredClaim claim) throws IOException {
    writer.addDocuments(blocks.block(claim));
    known.write(writer);
  }

  private void add(List<Evidence> gathered, BlockQueue queue) throws IOException {
    GatheredClaim claim = GatheredClaim.of(gathered);
    entities.added(claim);
    queue.add(claim);
  }

  /// Adds the text of a document, in place of what the index has of its text. Its evidence is not touched.
  public void put(WholeDocument document) throws IOException {
    writer.updateDocument(DocumentTexts.key(document.document()), DocumentTexts.lucene(document));
    replaced = true;
  }

  /// Takes the text of a document away.
  public void remove(String document) throws IOException {
    writer.deleteDocuments(DocumentTexts.key(document));
    replaced = true;
  }

  /// Makes all that was added since the last commit durable and visible, at once.
  public void commit() throws IOException {
    commit("");
  }

  /// As [#commit()], and keeps a name for what the index was made from, which [#state(Path)] tells.
  public void commit(String state) throws IOException {
    entities.write(writer);
    if (replaced) {
      // Lucene weighs words by how many documents have them, and counts those that are gone as
      // well.
      writer.forceMergeDeletes();
      replaced = false;
    }
    writer.setLiveCommitData(IndexVersion.commitData(state).entrySet());
    writer.commit();
  }

  /// What an index was made from, as [#commit(String)] was told; "" where nothing was told, where there is
  /// no index, or none that this version reads, or where a file of it is damaged.
  public static String state(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return "";
    }
    try (Directory directory = FSDirectory.open(path)) {
      return IndexVersion.state(directory, path);
    }
  }

  /// Ends the writing; what was not committed is dropped.
  @Override
  public void close() throws IOException {
    try (directory) {
      writer.close();
    }
  }
}
