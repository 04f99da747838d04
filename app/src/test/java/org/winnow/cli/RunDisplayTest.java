package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.winnow.claim.Predicate;
import org.winnow.pipeline.Coverage;
import org.winnow.pipeline.DocumentReport;
import org.winnow.text.DataError;
import org.winnow.text.EntityType;

class RunDisplayTest {
  private static final DocumentReport READ =
      new DocumentReport.Read(
          "a.txt",
          "text",
          "00",
          new Coverage(9000, 8820, new TreeMap<>(), 180),
          12,
          1200,
          53,
          new TreeMap<>(Map.of(EntityType.GENE, 3400L)),
          new TreeMap<>(Map.of(Predicate.CONFERS_RESISTANCE_TO, 150L)),
          List.of(new DataError("table-not-read", "a.txt", "no columns")));
  private static final DocumentReport UNREADABLE =
      new DocumentReport.Unreadable("b.pdf", "the file is empty", null);

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private void show(boolean terminal) {
    RunDisplay display = new RunDisplay(new PrintWriter(out), new PrintWriter(err), terminal);
    display.started(2);
    display.finished(READ);
    display.finished(UNREADABLE);
  }

  @Test
  void pipedItSaysALineForEachDocumentAndNothingElse() {
    show(false);
    assertThat(out.toString().lines())
        .containsExactly(
            "a.txt (text): read 98 %, sentences 1,200, names 3,400, claims 150, data errors 1");
    assertThat(err.toString().lines()).containsExactly("winnow: b.pdf: the file is empty");
  }

  @Test
  void onATerminalOneLineIsWrittenOver() {
    show(true);
    assertThat(err.toString())
        .startsWith("0 of 2 documents, 0 claims\r\u001b[K")
        .contains("1 of 2 documents, 150 claims, ")
        .endsWith("\r\u001b[Kwinnow: b.pdf: the file is empty\n");
  }

  @Test
  void theTimeLeftIsJudgedByTheDocumentsDone() {
    assertThat(RunDisplay.status(2, 10, 1500, 5))
        .isEqualTo("2 of 10 documents, 1,500 claims, 20 s left");
  }
}
