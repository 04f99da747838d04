package org.winnow.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The folder `text/` of a run: for each document whose offsets do not count in its own file (PDF, XML), the
/// text that they count in. Not thread-safe.
final class RenderedTexts {
  private final Path folder;
  private final Set<Path> written = new HashSet<>();

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

  void write(String document, String text) throws IOException {
    Path path = path(document);
    try (OutputFile file = new OutputFile(path)) {
      file.writer().write(text);
      file.publish();
    }
    written.add(path);
  }

  /// Deletes the texts of an earlier run that this one did not write.
  void deleteOthers() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> old;
    try (Stream<Path> files = Files.walk(folder)) {
      old = files.filter(Files::isRegularFile).filter(file -> !written.contains(file)).toList();
    }
    for (Path file : old) {
      Files.delete(file);
    }
  }
}
