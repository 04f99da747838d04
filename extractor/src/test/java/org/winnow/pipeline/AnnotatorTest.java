package org.winnow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnnotatorTest {
  private final Annotator annotator = new Annotator(StandIn::ofText, StandIn.extraction()::extract);

  private List<String> annotate(String input, List<String> problems, int threads)
      throws IOException {
    List<String> lines = new ArrayList<>();
    int failed =
        annotator.annotate(
            new BufferedReader(new StringReader(input)), lines::add, problems::add, threads);
    assertThat(failed).isEqualTo(problems.size());
    return lines;
  }

  @Test
  void aTextComesBackWithItsEntitiesAndClaims() {
    assertThat(
            annotator.annotate("{\"id\":\"7\",\"text\":\"EGFR resists gefitinib\",\"more\":[1]}"))
        .startsWith(
            "{\"id\":\"7\",\"entities\":["
                + "{\"start\":0,\"end\":4,\"text\":\"EGFR\",\"type\":\"GENE\",\"ids\":[],\"name\":\"EGFR\"},"
                + "{\"start\":13,\"end\":22,\"text\":\"gefitinib\",\"type\":\"DRUG\",\"ids\":[],"
                + "\"name\":\"gefitinib\"}],\"claims\":[{\"claim\":\"c1-");
  }

  @Test
  void orderIsKeptAtAnyNumberOfThreads() throws IOException {
    StringBuilder input = new StringBuilder();
    IntStream.range(0, 500)
        .forEach(i ->
            input.append("{\"id\":\"%d\",\"text\":\"%s\"}\n".formatted(i, "EGFR ".repeat(i % 50))));
    List<String> problems = new ArrayList<>();
    List<String> one = annotate(input.toString(), problems, 1);
    assertThat(one).hasSize(500);
    assertThat(annotate(input.toString(), problems, 4)).isEqualTo(one);
    assertThat(problems).isEmpty();
  }

  @Test
  void aMalformedLineIsNamedAndTheOthersAreDone() throws IOException {
    List<String> problems = new ArrayList<>();
    List<String> lines =
        annotate(
            """
            {"id":"1","text":"a"}

            {"id":"2","text":
            {"id":3,"text":"c"}
            {"id":"4"}
            {"id":"5","text":"crash"}
            {"id":"6","text":"f"}
            """,
            problems,
            2);
    assertThat(lines).hasSize(2);
    assertThat(problems)
        .satisfiesExactly(
            p -> assertThat(p).startsWith("line 3: not JSON: "),
            p -> assertThat(p).isEqualTo("line 4: \"id\" must be there and be a text"),
            p -> assertThat(p).isEqualTo("line 5: \"text\" must be there and be a text"),
            p -> assertThat(p).startsWith("line 6: a fault of Winnow itself"));
  }
}
