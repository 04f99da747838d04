package org.winnow.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The project's own files load: each error in them is reported here with file and line.
class ProjectDictionariesTest {
  @Test
  void load() {
    Path folder = Path.of(System.getProperty("winnow.root"), "dictionaries");
    assertThat(OwnFiles.read(folder).entities()).isNotEmpty();
  }
}
