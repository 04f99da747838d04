package org.winnow.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The registry vocabularies as the build compiled them. Mapped where they are a file of their own or the
/// build has put a copy beside the jar they lie in, else read from the jar.
final class CompiledVocabulary {
  static final String RESOURCE = "base.names";

  private CompiledVocabulary() {}

  static NameTable load() {
    URL url = CompiledVocabulary.class.getResource(RESOURCE);
    if (url == null) {
      throw new IllegalStateException("built without its vocabulary: " + RESOURCE + " is missing");
    }
    try {
      Path file = "file".equals(url.getProtocol()) ? Path.of(url.toURI()) : besideItsJar(url);
      return new NameTable(file == null ? read(url) : map(file));
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("cannot read the compiled vocabulary " + url, e);
    }
  }

  /// The copy of a jar's entry under the same path beside the jar, null where there is none of its size.
  private static @Nullable Path besideItsJar(URL url) throws IOException, URISyntaxException {
    if (!(url.openConnection() instanceof JarURLConnection jar)) {
      return null;
    }
    Path copy = Path.of(jar.getJarFileURL().toURI()).resolveSibling(jar.getEntryName());
    return Files.isRegularFile(copy) && Files.size(copy) == jar.getJarEntry().getSize()
        ? copy
        : null;
  }

  private static ByteBuffer map(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
  }

  private static ByteBuffer read(URL url) throws IOException {
    try (InputStream in = url.openStream()) {
      return ByteBuffer.wrap(in.readAllBytes());
    }
  }
}
