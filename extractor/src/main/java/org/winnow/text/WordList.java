package org.winnow.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Word lists that lie beside these classes as resources: one entry a line, `#` starts a comment line, an
/// optional second column after a tab.
final class WordList {
  private WordList() {}

  static Set<String> words(String resource) {
    return Set.copyOf(new HashSet<>(pairs(resource).keySet()));
  }

  /// Entry to second column, empty where there is none.
  static Map<String, String> pairs(String resource) {
    Map<String, String> pairs = new HashMap<>();
    for (String line : read(resource).lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int tab = line.indexOf('\t');
      String word = tab < 0 ? line.strip() : line.substring(0, tab).strip();
      String value = tab < 0 ? "" : line.substring(tab + 1).strip();
      if (pairs.put(word, value) != null) {
        throw new IllegalStateException(resource + ": '" + word + "' stands there twice");
      }
    }
    return Map.copyOf(pairs);
  }

  private static String read(String resource) {
    try (InputStream in = WordList.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + resource, e);
    }
  }
}
