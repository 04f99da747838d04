package org.winnow.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents, and the claims in them, are found by any words of the documents' text.
class DocumentSearchTest {
  @TempDir Path folder;
  private ClaimSearcher searcher;

  @BeforeEach
  void open() {
    searcher = SampleClaims.index(folder);
  }

  @AfterEach
  void close() throws Exception {
    searcher.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"integrin switching\"; a.txt none.txt",
        "integrin switching; a.txt b.txt none.txt",
        "integrins -switching; ",
        "switch*; a.txt b.txt none.txt",
        "fulltext:pumps; a.txt",
        "HER2 OR after; a.txt none.txt",
        "'integrins switching -cells'; a.txt b.txt"
      })
  void documentsAreFoundByTheirWords(String query, String expected) throws Exception {
    DocumentHits found = searcher.documents(query, 0, 10);
    List<String> documents =
        found.hits().stream().map(DocumentHits.Hit::document).sorted().toList();
    assertThat(String.join(" ", documents)).isEqualTo(expected == null ? "" : expected);
    assertThat(found.total()).isEqualTo(documents.size());
  }

  @Test
  void aHitShowsTheSentenceAndHowManyClaimsTheDocumentStates() throws Exception {
    DocumentHits found = searcher.documents("\"integrin switching\"", 0, 10);
    assertThat(found.hits())
        .containsExactlyInAnyOrder(
            new DocumentHits.Hit(
                "a.txt",
                "Pumps and pills",
                1,
                List.of("[Integrin switching] is not told of by any claim.")),
            new DocumentHits.Hit(
                "none.txt", null, 0, List.of("After [integrin switching], cells stay.")));
  }

  @Test
  void pagesFollowEachOther() throws Exception {
    String first = searcher.documents("", 0, 1).hits().getFirst().document();
    DocumentHits second = searcher.documents("", 1, 5);
    assertThat(second.total()).isEqualTo(3);
    assertThat(second.hits().stream().map(DocumentHits.Hit::document))
        .hasSize(2)
        .doesNotContain(first);
  }

  @ParameterizedTest
  @CsvSource({
    "fulltext:\"integrin switching\", 1",
    "fulltext:switching, 3",
    "fulltext:switching object:tamoxifen, 2",
    "fulltext:switching -negated:true, 2",
    "fulltext:nowhere, 0"
  })
  void claimsAreFoundByTheTextOfTheirDocument(String query, int claims) throws Exception {
    assertThat(
            searcher.search(SearchRequest.of(query).withEvidences(10)).hits().stream()
                .mapToInt(hit -> hit.evidence().size())
                .sum())
        .isEqualTo(claims);
  }

  @ParameterizedTest
  @ValueSource(strings = {"object:tamoxifen", "confidence:[0 TO 1]", "integrin AND", "(a"})
  void whatOnlyClaimsHaveIsRefused(String query) {
    assertThatThrownBy(() -> searcher.documents(query, 0, 10)).isInstanceOf(QuerySyntaxError.class);
  }

  @Test
  void anotherTextTakesTheOldOnesPlace() throws Exception {
    try (ClaimIndexWriter writer = ClaimIndexWriter.open(folder, Background.NONE)) {
      writer.put(new WholeDocument("a.txt", null, List.of("All is new.")));
      writer.remove("none.txt");
      writer.commit();
    }
    searcher.refresh();
    assertThat(searcher.documents("integrin", 0, 10).hits()).hasSize(1);
    assertThat(searcher.documents("new", 0, 10).hits().getFirst().evidences()).isEqualTo(1);
    assertThat(searcher.search(SearchRequest.of("fulltext:new")).total()).isEqualTo(1);
  }
}
