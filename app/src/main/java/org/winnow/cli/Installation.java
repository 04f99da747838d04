package org.winnow.cli;

import java.nio.file.Path;
import java.util.function.Function;
import org.winnow.pipeline.DocumentSource;
import org.winnow.pipeline.Stages;
import org.winnow.source.DocumentReader;

/// Where Winnow stands on this machine, and how its stages are made from the files there.
///
/// @param home    the project's folder
/// @param source  reads a file as a document
/// @param loader  makes the stages from the folder of names and rules; costs time, so only when needed
/// @param version of the program
record Installation(
    Path home, DocumentSource source, Function<Path, Stages> loader, String version) {
  /// Of the version that runs.
  Installation(Path home, DocumentSource source, Function<Path, Stages> loader) {
    this(home, source, loader, ProgramVersion.text());
  }

  /// The real one.
  static Installation at(Path home) {
    return new Installation(home, new DocumentReader()::read, Stages::load);
  }

  /// Names and rules, as files that a curator edits.
  Path dictionaries() {
    return home.resolve("dictionaries");
  }

  Stages stages() {
    return loader.apply(dictionaries());
  }
}
