package org.winnow.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// All that decides what a run finds in a document, besides the document: two runs of the same find the
/// same.
///
/// @param version      of the program
/// @param program      hash of its code
/// @param libraries    hash of the names and sizes of what it is made with, and the Java it runs on
/// @param dictionaries hash of names and rules, own and imported
/// @param rules        hash of the rules alone
record MadeFrom(
    String version, String program, String libraries, String dictionaries, String rules) {
  static MadeFrom of(RunSettings settings) throws IOException {
    Path dictionaries = settings.dictionaries();
    return new MadeFrom(
        settings.version(),
        Fingerprint.program(),
        Fingerprint.libraries(),
        Fingerprint.folder(dictionaries),
        Fingerprint.folder(dictionaries.resolve("patterns")));
  }

  /// One line on what has changed since an earlier run, as far as the hashes tell; empty where nothing has.
  Optional<String> changedSince(MadeFrom earlier) {
    if (equals(earlier)) {
      return Optional.empty();
    }
    if (!rules.equals(earlier.rules)) {
      return Optional.of("the rules have changed");
    }
    return Optional.of(
        dictionaries.equals(earlier.dictionaries)
            ? "the program has changed"
            : "the names have changed");
  }

  /// One text for all of it.
  String fingerprint() {
    return Fingerprint.text(String.join("\n", version, program, libraries, dictionaries, rules));
  }
}
