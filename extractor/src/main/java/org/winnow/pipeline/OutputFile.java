package org.winnow.pipeline;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that appears whole or not at all: written beside its place under another name, and renamed when
/// done. Whoever kills the program finds the old file or the new one. Not thread-safe.
final class OutputFile implements Closeable {
  private static final String UNFINISHED = ".unfinished";

  private final Path target;
  private final Path draft;
  private final BufferedWriter writer;

  OutputFile(Path target) throws IOException {
    this.target = target;
    this.draft = target.resolveSibling(target.getFileName() + UNFINISHED);
    Files.createDirectories(target.toAbsolutePath().getParent());
    var encoder =
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    this.writer =
        new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(draft), encoder), 1 << 16);
  }

  BufferedWriter writer() {
    return writer;
  }

  void line(String line) throws IOException {
    writer.write(line);
    writer.write('\n');
  }

  /// Ends the writing; the file keeps its draft's name, which is returned.
  Path finish() throws IOException {
    writer.close();
    return draft;
  }

  /// Puts the finished file in its place.
  void publish() throws IOException {
    finish();
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Leaves no draft behind where [#publish] was not reached.
  @Override
  public void close() throws IOException {
    writer.close();
    Files.deleteIfExists(draft);
  }
}
