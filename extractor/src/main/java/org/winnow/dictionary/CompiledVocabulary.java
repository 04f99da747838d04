package org.winnow.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The registry vocabularies as the build compiled them. Mapped where they are a file of their own, read
/// where they lie in a jar.
final class CompiledVocabulary {
  static final String RESOURCE = "base.names";

  private CompiledVocabulary() {}

  static NameTable load() {
    URL url = CompiledVocabulary.class.getResource(RESOURCE);
    if (url == null) {
      throw new IllegalStateException("built without its vocabulary: " + RESOURCE + " is missing");
    }
    try {
      return new NameTable("file".equals(url.getProtocol()) ? map(url.toURI()) : read(url));
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("cannot read the compiled vocabulary " + url, e);
    }
  }

  private static ByteBuffer map(URI file) throws IOException {
    try (FileChannel channel = FileChannel.open(Path.of(file), StandardOpenOption.READ)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
  }

  private static ByteBuffer read(URL url) throws IOException {
    try (InputStream in = url.openStream()) {
      return ByteBuffer.wrap(in.readAllBytes());
    }
  }
}
