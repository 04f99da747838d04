package org.winnow.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/// The version of the schema, kept with every commit, so that an index of another version is recognised
/// before it gives wrong answers.
final class IndexVersion {
  /// Raised by any change of fields, folding or analysis.
  static final String CURRENT = "6";

  private static final String KEY = "winnow.index.version";
  private static final String STATE = "winnow.index.state";

  private IndexVersion() {}

  /// What a writer keeps with its commits.
  ///
  /// @param state what the index was made from
  static Map<String, String> commitData(String state) {
    return Map.of(KEY, CURRENT, STATE, state);
  }

  /// What an index was made from; "" where it is not known, or the index is not to be relied on.
  static String state(Directory directory, Path path) throws IOException {
    try {
      check(directory, path);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        for (LeafReaderContext leaf : reader.leaves()) {
          leaf.reader().checkIntegrity();
        }
        return reader.getIndexCommit().getUserData().getOrDefault(STATE, "");
      }
    } catch (UnusableIndex | CorruptIndexException | EOFException | NoSuchFileException e) {
      return "";
    }
  }

  /// Refuses an index that this program cannot read.
  ///
  /// @throws UnusableIndex saying what it is and what to do
  static void check(Directory directory, Path path) throws IOException {
    try {
      if (!DirectoryReader.indexExists(directory)) {
        throw new UnusableIndex(path, "there is no index here");
      }
      String version = SegmentInfos.readLatestCommit(directory).getUserData().get(KEY);
      if (version == null) {
        throw new UnusableIndex(path, "this is an index of another program");
      } else if (!version.equals(CURRENT)) {
        throw new UnusableIndex(
            path, "it has version " + version + ", this program reads version " + CURRENT);
      }
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      throw new UnusableIndex(path, "another version of Lucene wrote it");
    } catch (CorruptIndexException | EOFException e) {
      throw new UnusableIndex(path, "it is damaged");
    }
  }
}
