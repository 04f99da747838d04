package org.winnow.cli;

import java.nio.file.Path;

/// Where Winnow stands on this machine.
///
/// @param home the project's folder
record Installation(Path home) {
  /// Names and rules, as files that a curator edits.
  Path dictionaries() {
    return home.resolve("dictionaries");
  }
}
