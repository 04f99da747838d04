package org.winnow.index;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index that cannot be used is recognised before it gives wrong answers.
class IndexVersionTest {
  @TempDir Path folder;

  @Test
  void aMissingFolder() {
    assertRefused(folder.resolve("none"), "there is no index here");
  }

  @Test
  void anEmptyFolder() {
    assertRefused(folder, "there is no index here");
  }

  @Test
  void anIndexOfAnotherProgram() throws Exception {
    write(Map.of());
    assertRefused(folder, "another program");
  }

  @Test
  void anIndexOfAnotherVersion() throws Exception {
    write(Map.of("winnow.index.version", "0"));
    assertRefused(folder, "it has version 0, this program reads version " + IndexVersion.CURRENT);
  }

  @Test
  void aDamagedIndex() throws Exception {
    write(IndexVersion.commitData(""));
    try (var files = Files.newDirectoryStream(folder, "segments_*")) {
      for (Path file : files) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    assertRefused(folder, "it is damaged");
  }

  private void write(Map<String, String> commitData) throws Exception {
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(commitData.entrySet());
      writer.commit();
    }
  }

  private static void assertRefused(Path path, String reason) {
    assertThatThrownBy(() -> ClaimSearcher.open(path))
        .isInstanceOf(UnusableIndex.class)
        .hasMessageStartingWith(path + ": ")
        .hasMessageContaining(reason)
        .hasMessageContaining("winnow run");
  }
}
