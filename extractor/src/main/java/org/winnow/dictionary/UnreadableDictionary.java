package org.winnow.dictionary;

import java.nio.file.Path;

/// A dictionary file that cannot be used. The message names the file, the line and what is wrong; nothing
/// of any file is loaded.
public final class UnreadableDictionary extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableDictionary(Path file, long line, String what) {
    super(file + ":" + line + ": " + what);
  }

  UnreadableDictionary(Path file, String what, Throwable cause) {
    super(file + ": " + what, cause);
  }
}
