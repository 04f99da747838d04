package org.winnow.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The documents that a run reads: each file named, and of each folder the files that look like documents,
/// sorted. Links to folders are not followed, so no loop of links can hold a run.
///
/// @param documents in the order they are read
/// @param skipped   files of a folder left out, as README and files of other kinds
public record InputFiles(List<Input> documents, List<String> skipped) {
  private static final Set<String> EXTENSIONS =
      Set.of("txt", "text", "md", "markdown", "pdf", "xml", "nxml", "html", "htm", "json", "gz");

  /// One file to read.
  ///
  /// @param path where it lies
  /// @param id   the document's id: the path as the user gave it, with `/`
  public record Input(Path path, String id) {}

  public InputFiles {
    documents = List.copyOf(documents);
    skipped = List.copyOf(skipped);
  }

  /// Lists what `paths` name, in their order, each file once. A path that does not exist stays in the
  /// list: reading it will say so.
  ///
  /// @param output what lies there was written by a run and is no input, even if a folder holds it
  public static InputFiles of(List<Path> paths, Path output) throws IOException {
    TreeMap<String, String> skipped = new TreeMap<>();
    Map<String, Input> documents = new LinkedHashMap<>();
    for (Path path : paths) {
      if (!Files.isDirectory(path)) {
        documents.putIfAbsent(id(path), new Input(path, id(path)));
        continue;
      }
      for (Path file : files(path, output.toAbsolutePath().normalize())) {
        if (looksLikeDocument(file)) {
          documents.putIfAbsent(id(file), new Input(file, id(file)));
        } else {
          skipped.put(id(file), "");
        }
      }
    }
    return new InputFiles(List.copyOf(documents.values()), List.copyOf(skipped.keySet()));
  }

  private static List<Path> files(Path folder, Path output) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !isHidden(folder.relativize(file)))
          .filter(file -> !file.toAbsolutePath().normalize().startsWith(output))
          .sorted(Comparator.comparing(InputFiles::id))
          .toList();
    }
  }

  private static boolean isHidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static boolean looksLikeDocument(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return EXTENSIONS.contains(extension) && !name.startsWith("readme.");
  }

  private static String id(Path path) {
    return path.normalize().toString().replace('\\', '/');
  }
}
