package org.winnow.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.winnow.claim.Evidence;

/// Writes claims to an index. Nothing is seen by searchers, and nothing is kept after a crash, until
/// [#commit()]: until then the index stands as it was. Not thread-safe.
public final class ClaimIndexWriter implements Closeable {
  static {
    StartupAdvice.silence();
  }

  private static final double BUFFER_MEGABYTES = 64;

  private final Directory directory;
  private final IndexWriter writer;
  private final BlockWriter blocks;
  private final EntityCatalogue entities;

  private ClaimIndexWriter(Directory directory, OpenMode mode, Background background)
      throws IOException {
    this.directory = directory;
    IndexWriterConfig config = new IndexWriterConfig(new WordAnalyzer());
    config.setOpenMode(mode).setCommitOnClose(false).setRAMBufferSizeMB(BUFFER_MEGABYTES);
    this.writer = new IndexWriter(directory, config);
    this.blocks = new BlockWriter(background);
    this.entities = new EntityCatalogue(background);
  }

  /// A writer of a new index in place of whatever index is there; the old one stands until the commit.
  ///
  /// @throws IOException where the folder cannot be written or another process writes it
  public static ClaimIndexWriter create(Path path, Background background) throws IOException {
    Files.createDirectories(path);
    return new ClaimIndexWriter(FSDirectory.open(path), OpenMode.CREATE, background);
  }

  /// Adds evidence, ordered by claim key: all evidence of one claim in a row. An iterator, so that no more
  /// than one claim has to be in memory.
  ///
  /// @throws IllegalArgumentException where a claim comes before one with a smaller key
  public void addAll(Iterator<Evidence> evidence) throws IOException {
    List<Evidence> gathered = new ArrayList<>();
    while (evidence.hasNext()) {
      Evidence next = evidence.next();
      if (!gathered.isEmpty()) {
        int order = gathered.getFirst().claim().compareTo(next.claim());
        if (order > 0) {
          throw new IllegalArgumentException("not ordered by claim: " + next.claim());
        } else if (order < 0) {
          add(GatheredClaim.of(gathered));
          gathered.clear();
        }
      }
      gathered.add(next);
    }
    if (!gathered.isEmpty()) {
      add(GatheredClaim.of(gathered));
    }
  }

  private void add(GatheredClaim claim) throws IOException {
    writer.addDocuments(blocks.block(claim));
    entities.added(claim);
  }

  /// Makes all that was added since the last commit durable and visible, at once.
  public void commit() throws IOException {
    entities.write(writer);
    writer.setLiveCommitData(IndexVersion.commitData().entrySet());
    writer.commit();
  }

  /// Ends the writing; what was not committed is dropped.
  @Override
  public void close() throws IOException {
    try (directory) {
      writer.close();
    }
  }
}
