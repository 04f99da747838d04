package org.winnow.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.winnow.source.UnreadableDocument;
import tools.jackson.databind.JsonNode;

/// The texts that the offsets of a run count in, found again: what the run laid down, else the document
/// itself, read anew. Holds one text at a time. Not thread-safe.
public final class SourceTexts {
  private final DocumentSource reader;
  private final RenderedTexts rendered;
  private final Path base;
  private String document = "";
  private String text = "";

  /// Prepares to look up.
  ///
  /// @param folder what a run wrote
  /// @param run    its manifest, `run.json`
  /// @param reader reads text documents again
  public SourceTexts(Path folder, JsonNode run, DocumentSource reader) {
    this.reader = reader;
    this.rendered = new RenderedTexts(folder);
    this.base = Path.of(run.path("settings").path("folder").asString(""));
  }

  /// The text of a document.
  ///
  /// @throws IllegalArgumentException where it cannot be read any more
  public String of(String id) {
    if (!document.equals(id)) {
      text = read(id);
      document = id;
    }
    return text;
  }

  /// The text of a document, "" where it cannot be read any more.
  public String orEmpty(String id) {
    try {
      return of(id);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      return "";
    }
  }

  private String read(String id) {
    Path laidDown = rendered.path(id);
    try {
      return Files.exists(laidDown)
          ? Files.readString(laidDown)
          : reader.read(file(id), id).source();
    } catch (IOException | UnreadableDocument e) {
      throw new IllegalArgumentException("the document cannot be read again: " + id, e);
    }
  }

  /// Where a document lies, whatever folder the run was started in.
  Path file(String id) {
    return file(base, id);
  }

  /// Where a document of a run that was started in `base` lies.
  static Path file(Path base, String id) {
    Path there = base.resolve(id);
    return Files.exists(there) ? there : Path.of(id);
  }
}
