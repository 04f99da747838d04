package org.winnow.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.winnow.pipeline.SourceTexts;
import tools.jackson.databind.json.JsonMapper;

/// The texts of a run's documents, looked up only when one is asked for. Not thread-safe.
final class RunTexts {
  private final Path folder;
  private final Installation installation;
  private @Nullable SourceTexts texts;

  RunTexts(Path folder, Installation installation) {
    this.folder = folder;
    this.installation = installation;
  }

  /// The text of a document.
  ///
  /// @throws IllegalArgumentException where it cannot be read any more
  String of(String document) {
    return texts().of(document);
  }

  private SourceTexts texts() {
    SourceTexts there = texts;
    if (there == null) {
      try {
        String run = Files.readString(folder.resolve("run.json"));
        there = new SourceTexts(folder, JsonMapper.shared().readTree(run), installation.source());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      texts = there;
    }
    return there;
  }

  /// The text of a document, "" where it cannot be read any more.
  String orEmpty(String document) {
    try {
      return texts().orEmpty(document);
    } catch (UncheckedIOException e) {
      // A run without its manifest.
      return "";
    }
  }
}
