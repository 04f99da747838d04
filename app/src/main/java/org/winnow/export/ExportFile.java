package org.winnow.export;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file of an export, UTF-8, written beside its place and renamed when done. Not thread-safe.
final class ExportFile implements Closeable {
  private final Path target;
  private final Path draft;
  private final OutputStream bytes;
  private final BufferedWriter text;

  ExportFile(Path target) throws IOException {
    this.target = target;
    this.draft = target.resolveSibling(target.getFileName() + ".unfinished");
    Files.createDirectories(target.toAbsolutePath().getParent());
    this.bytes = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16);
    this.text = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
  }

  Path target() {
    return target;
  }

  /// For libraries that write characters, and for lines.
  BufferedWriter text() {
    return text;
  }

  void line(String line) throws IOException {
    text.write(line);
    text.write('\n');
  }

  void finish() throws IOException {
    text.close();
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    text.close();
    Files.deleteIfExists(draft);
  }
}
