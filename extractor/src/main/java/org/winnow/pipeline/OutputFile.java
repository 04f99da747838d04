package org.winnow.pipeline;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/// A file that appears whole or not at all: written beside its place under another name, and renamed when
/// done. Whoever kills the program finds the old file or the new one. Not thread-safe.
final class OutputFile implements Closeable {
  static final String UNFINISHED = ".unfinished";

  private final Path target;
  private final Path draft;
  private final MessageDigest digest = Fingerprint.sha256();
  private final OutputStream out;
  private @Nullable String hash;

  OutputFile(Path target) throws IOException {
    this.target = target;
    this.draft = target.resolveSibling(target.getFileName() + UNFINISHED);
    Files.createDirectories(target.toAbsolutePath().getParent());
    this.out =
        new BufferedOutputStream(
            new DigestOutputStream(Files.newOutputStream(draft), digest), 1 << 16);
  }

  /// Takes text; what it holds back is written when it is flushed.
  Writer writer() {
    return new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }

  /// Takes bytes.
  OutputStream stream() {
    return out;
  }

  /// Writes a line.
  ///
  /// @return its bytes, with the line break
  int line(String line) throws IOException {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    out.write(bytes);
    out.write('\n');
    return bytes.length + 1;
  }

  /// Ends the writing; the file keeps its draft's name, which is returned.
  Path finish() throws IOException {
    out.close();
    return draft;
  }

  /// Ends the writing and tells the hash of what was written.
  String hash() throws IOException {
    finish();
    String known = hash == null ? Fingerprint.hex(digest) : hash;
    hash = known;
    return known;
  }

  /// Puts the finished file in its place.
  void publish() throws IOException {
    finish();
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Leaves no draft behind where [#publish] was not reached.
  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(draft);
  }
}
