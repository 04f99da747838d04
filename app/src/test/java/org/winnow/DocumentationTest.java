package org.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the pages at the top say is there, is there.
class DocumentationTest {
  private static final Path ROOT = Path.of(System.getProperty("winnow.root"));
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(?:#[^)]*)?\\)");

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "ARCHITECTURE.md"})
  void everyLinkLeadsToAFile(String page) throws IOException {
    List<String> broken = new ArrayList<>();
    Matcher links = LINK.matcher(Files.readString(ROOT.resolve(page)));
    while (links.find()) {
      String link = links.group(1);
      if (!link.startsWith("http") && !Files.exists(ROOT.resolve(link))) {
        broken.add(link);
      }
    }
    assertThat(broken).isEmpty();
  }
}
