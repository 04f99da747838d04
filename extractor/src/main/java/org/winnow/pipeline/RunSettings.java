package org.winnow.pipeline;

import java.nio.file.Path;
import java.util.List;

/// What a run is asked to do.
///
/// @param inputs       files and folders
/// @param output       folder for the results
/// @param threads      at least 1; changes the time, never the results
/// @param dictionaries the folder of names and rules, for the manifest
/// @param version      of the program, for the manifest
/// @param redo         whether documents that have not changed are done anew all the same
public record RunSettings(
    List<Path> inputs, Path output, int threads, Path dictionaries, String version, boolean redo) {
  public RunSettings {
    inputs = List.copyOf(inputs);
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not " + threads);
    }
  }
}
