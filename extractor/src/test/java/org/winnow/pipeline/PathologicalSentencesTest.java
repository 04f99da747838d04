package org.winnow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.text.DataError;

/// Sentences that no author meant are read in bounded time, and the document's report says what was left
/// undone; the sentences beside them are read as ever.
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PathologicalSentencesTest {
  private static final String PLAIN = " MET confers resistance to gefitinib.";

  private static Stages stages;

  @BeforeAll
  static void load() {
    stages = Stages.load(Path.of(System.getProperty("winnow.root", "."), "dictionaries"));
  }

  private static DocumentReport.Read read(String sentence) {
    return DocumentReport.Read.of(
        stages.extraction().apply(stages.ofText().apply("d.txt", sentence + PLAIN)));
  }

  private static String list(int count, String last) {
    return IntStream.rangeClosed(1, count)
            .mapToObj(i -> "miR-" + i)
            .collect(Collectors.joining(", "))
        + " and "
        + last;
  }

  @Test
  void tenThousandWords() {
    DocumentReport.Read report =
        read("MET " + "and cells grow ".repeat(3_333) + "confers resistance to gefitinib.");
    assertThat(names(report)).containsExactly("sentence-too-long");
    DataError error = report.errors().getFirst();
    assertThat(error.where()).startsWith("d.txt, characters 0 to ");
    assertThat(error.what()).contains("more than 2,000").contains("no claims were looked for");
    assertThat(report.claims()).isEqualTo(1);
  }

  @Test
  void twoThousandNames() {
    DocumentReport.Read report = read(list(2_000, "EGFR") + " confer resistance to gefitinib.");
    assertThat(names(report)).containsExactly("sentence-too-long");
    assertThat(report.names()).isGreaterThan(2_000);
    assertThat(report.claims()).isEqualTo(1);
  }

  @Test
  void listsOfHundredsOnBothSides() {
    String drugs = "cisplatin, paclitaxel, imatinib, sorafenib, ".repeat(60) + "and tamoxifen";
    DocumentReport.Read report = read(list(240, "EGFR") + " confer resistance to " + drugs + ".");
    assertThat(names(report)).containsExactly("too-many-claims-in-sentence");
    assertThat(report.errors().getFirst().what()).contains("more than 500: the others were left");
    assertThat(report.claims()).isBetween(2L, 501L);
  }

  @Test
  void aListOfFiveHundredIsReadWhole() {
    DocumentReport.Read report = read(list(400, "EGFR") + " confer resistance to gefitinib.");
    assertThat(report.errors()).isEmpty();
    assertThat(report.claims()).isGreaterThan(300);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "(KRAS ", "(e.g. "})
  void nestedBrackets(String open) {
    String close = open.startsWith("[") ? "]" : ")";
    String nested = open.repeat(5_000) + "KRAS" + close.repeat(5_000);
    DocumentReport.Read report = read("MET " + nested + " confers resistance to gefitinib.");
    assertThat(names(report)).isSubsetOf("sentence-too-long");
    assertThat(report.claims()).isEqualTo(1);
  }

  private static List<String> names(DocumentReport.Read report) {
    return report.errors().stream().map(DataError::name).toList();
  }
}
