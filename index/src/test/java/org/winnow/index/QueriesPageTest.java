package org.winnow.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page on the query language says what the language does.
class QueriesPageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("winnow.root", "."), "index", "QUERIES.md");
  private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| (.+) \\|");

  @TempDir Path folder;

  @Test
  void everyExampleFindsSomething() throws Exception {
    try (ClaimSearcher searcher = SampleClaims.index(folder)) {
      for (String query : rows("| query | finds |").keySet()) {
        assertThat(searcher.search(SearchRequest.of(query)).total()).as(query).isPositive();
      }
    }
  }

  @Test
  void everyExampleOfAnErrorIsOne() throws Exception {
    for (String query : rows("| query | why |").keySet()) {
      assertThatThrownBy(() -> QueryCompiler.compile(query, Judgements.NONE, NameLookup.NONE))
          .as(query)
          .isInstanceOf(QuerySyntaxError.class);
    }
  }

  @Test
  void everyFieldIsThereWithItsMeaning() throws Exception {
    Map<String, String> fields = new TreeMap<>();
    for (ClaimField field : ClaimField.values()) {
      fields.put(field.queryName(), field.meaning());
    }
    fields.put("entity", "subject or object");
    fields.put("type", "the type of the subject or object");
    assertThat(new TreeMap<>(rows("| field | what it asks for |"))).isEqualTo(fields);
  }

  /// The rows of the table with this head, first column without its marks.
  private static Map<String, String> rows(String head) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<String> all = Files.lines(PAGE)) {
      all.dropWhile(line -> !line.equals(head))
          .takeWhile(line -> line.startsWith("|"))
          .forEach(lines::add);
    }
    Map<String, String> rows = new TreeMap<>();
    for (String line : lines) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        rows.put(row.group(1), row.group(2));
      }
    }
    assertThat(rows).as(head).hasSize(lines.size() - 2);
    return rows;
  }
}
