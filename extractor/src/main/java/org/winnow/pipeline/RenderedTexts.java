package org.winnow.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The folder `text/` of a run: for each document whose offsets do not count in its own file (PDF, XML), the
/// text that they count in. Not thread-safe.
final class RenderedTexts implements Closeable {
  private final Path folder;
  private final Set<Path> standing = new HashSet<>();
  private final Map<Path, OutputFile> drafts = new LinkedHashMap<>();

  RenderedTexts(Path output) {
    folder = output.resolve("text");
  }

  /// Where the text of a document lies: `text/seeds/a.pdf.txt`. Steps out of the folder (`../`, a leading
  /// `/`) become `up/` and `root/`, so that every text stays inside.
  Path path(String document) {
    Path path = folder;
    if (document.startsWith("/")) {
      path = path.resolve("root");
    }
    for (String part : document.split("/+", -1)) {
      if (!part.isEmpty() && !part.equals(".")) {
        path = path.resolve(part.equals("..") ? "up" : part);
      }
    }
    return path.resolveSibling(path.getFileName() + ".txt");
  }

  /// Lays down the draft of a text.
  ///
  /// @return its SHA-256
  String write(String document, String text) throws IOException {
    Path path = path(document);
    OutputFile draft = new OutputFile(path);
    drafts.put(path, draft);
    draft.stream().write(text.getBytes(StandardCharsets.UTF_8));
    return draft.hash();
  }

  /// Lets the text of an earlier run stand.
  void keep(String document) {
    standing.add(path(document));
  }

  /// Puts all drafts in their places, and deletes what an earlier run left and this one does not have.
  void publish() throws IOException {
    for (Map.Entry<Path, OutputFile> draft : drafts.entrySet()) {
      draft.getValue().publish();
      standing.add(draft.getKey());
    }
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> old;
    try (Stream<Path> files = Files.walk(folder)) {
      old = files.filter(Files::isRegularFile).filter(file -> !standing.contains(file)).toList();
    }
    for (Path file : old) {
      Files.delete(file);
    }
  }

  @Override
  public void close() throws IOException {
    for (OutputFile draft : drafts.values()) {
      draft.close();
    }
  }
}
