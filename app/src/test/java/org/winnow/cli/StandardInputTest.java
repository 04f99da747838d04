package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.winnow.pipeline.DocumentSource;
import org.winnow.source.UnreadableDocument;
import org.winnow.text.Document;

class StandardInputTest {
  private static final DocumentSource NO_FILES =
      (file, id) -> {
        throw new UnreadableDocument("not standard input: " + file);
      };

  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aDashIsReadAndItsTextKept() throws Exception {
    Document document =
        new StandardInput(in("IL-6 causes resistance."), NO_FILES).read(Path.of("-"), "-");
    assertThat(document.id()).isEqualTo("standard-input");
    assertThat(document.rendered()).isTrue();
    assertThat(document.source()).isEqualTo("IL-6 causes resistance.");
  }

  @Test
  void everythingElseIsAFile() {
    StandardInput source = new StandardInput(in("not this"), NO_FILES);
    assertThatThrownBy(() -> source.read(Path.of("a.txt"), "a.txt"))
        .hasMessage("not standard input: a.txt");
  }

  @Test
  void emptyInputIsUnreadable() {
    StandardInput source = new StandardInput(in(""), NO_FILES);
    assertThatThrownBy(() -> source.read(Path.of("-"), "-")).isInstanceOf(UnreadableDocument.class);
  }
}
