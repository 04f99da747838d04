package org.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import com.google.googlejavaformat.java.StringWrapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// One layout for all Java code, by google-java-format: checked with `mvn -B verify -Pformat`, and put
/// right with `mvn -B verify -Pformat -Dformat=write`. Run as a test because tests run on JDK 25, which the
/// formatter needs, whatever Java Maven runs on.
class FormatTest {
  private static final Path ROOT = Path.of(System.getProperty("winnow.root"));

  @Test
  void allCodeIsLaidOutByTheFormatter() throws IOException, FormatterException {
    String mode = System.getProperty("format", "");
    assumeTrue(!mode.isEmpty(), "not asked for; ask with -Pformat");
    Formatter formatter =
        new Formatter(JavaFormatterOptions.builder().formatJavadoc(false).build());
    List<Path> others = new ArrayList<>();
    for (Path file : sources()) {
      String found = Files.readString(file);
      String wanted = layOut(found, formatter);
      if (found.equals(wanted)) {
        continue;
      }
      if (mode.equals("write")) {
        Files.writeString(file, wanted);
      } else {
        others.add(ROOT.relativize(file));
      }
    }
    assertThat(others).as("put right by mvn -B verify -Pformat -Dformat=write").isEmpty();
  }

  /// All that the formatter's own command does.
  private static String layOut(String code, Formatter formatter) throws FormatterException {
    String ordered = ImportOrderer.reorderImports(code, JavaFormatterOptions.Style.GOOGLE);
    String used = RemoveUnusedImports.removeUnusedImports(ordered);
    return StringWrapper.wrap(formatter.formatSource(used), formatter);
  }

  private static List<Path> sources() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String module : List.of("extractor", "index", "app")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
        files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(all::add);
      }
    }
    return all;
  }
}
