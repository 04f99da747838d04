package org.winnow.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTableTest {
  private static final String LINE =
      """
      {"claim":"c1-aa","evidence":"e1-bb","document":"a.txt","title":null,"pmid":null,"doi":null,
      "section":"results","kind":"sentence","page":null,"quote":"EGFR confers resistance to gefitinib.",
      "source_start":0,"source_end":37,
      "subject":{"type":"GENE","text":"EGFR","source_start":0,"source_end":4,"id":"HGNC:3236","name":"EGFR",
      "aliases":[],"state":"none","state_text":null,"gene":null},
      "predicate":"confers_resistance_to",
      "object":{"type":"DRUG","text":"gefitinib","source_start":27,"source_end":36,"id":null,
      "name":"gefitinib","aliases":[],"state":"none","state_text":null,"gene":null},
      "trigger":{"text":"confers resistance to","source_start":5,"source_end":26},
      "negated":false,"negation":null,"hedged":false,"hedge":null,"effect":"promotes_resistance",
      "working":"","context":[],
      "citations":[{"marker":"53","text":null,"pmid":"123","doi":null,"scope":"clause"}],
      "attribution":"reported","coreference":false,"rule":"r","confidence":0.5}
      """
          .replace("\n", "");

  private static Evidence evidence(String... changes) {
    String line = LINE;
    for (int i = 0; i < changes.length; i += 2) {
      line = line.replace(changes[i], changes[i + 1]);
    }
    return EvidenceJson.read(line);
  }

  @Test
  void oneRowAClaimWithItsSurestQuoteAndCountsOfWitnesses() throws IOException {
    ClaimTable table = new ClaimTable();
    table.add(evidence("c1-aa", "c1-zz", "\"EGFR\"", "\"KRAS\""));
    table.add(evidence());
    table.add(
        evidence(
            "a.txt",
            "b.txt",
            "0.5",
            "0.75",
            "\"53\"",
            "\"7\"",
            "EGFR confers",
            "Mutant EGFR confers"));
    table.add(evidence("a.txt", "b.txt", "\"123\"", "null"));
    StringBuilder out = new StringBuilder();
    table.write(out);
    assertThat(out.toString().lines().skip(1))
        .containsExactly(
            "c1-aa\tEGFR\tHGNC:3236\tGENE\tnone\tconfers_resistance_to\tgefitinib\t\tDRUG\tfalse\t"
                + "promotes_resistance\t3\t0\t2\t2\t0\t0.75\t"
                + "Mutant EGFR confers resistance to gefitinib.\tb.txt\t",
            "c1-zz\tKRAS\tHGNC:3236\tGENE\tnone\tconfers_resistance_to\tgefitinib\t\tDRUG\tfalse\t"
                + "promotes_resistance\t1\t0\t1\t1\t0\t0.5\t"
                + "EGFR confers resistance to gefitinib.\ta.txt\t");
  }

  @Test
  void aRowCountsTheDocumentsThatStateTheOppositeOrDenyIt() throws IOException {
    ClaimTable table = new ClaimTable();
    table.add(evidence());
    String opposite = "\"reduces_resistance\"";
    table.add(evidence("c1-aa", "c1-bb", "a.txt", "b.txt", "\"promotes_resistance\"", opposite));
    table.add(
        evidence("c1-aa", "c1-cc", "a.txt", "c.txt", "\"negated\":false", "\"negated\":true"));
    table.add(
        evidence("c1-aa", "c1-dd", "a.txt", "d.txt", "\"promotes_resistance\"", "\"unknown\""));
    StringBuilder out = new StringBuilder();
    table.write(out);
    assertThat(out.toString().lines().skip(1).map(l -> l.split("\t", -1)))
        .extracting(c -> c[0] + " " + c[15])
        .containsExactlyInAnyOrder("c1-aa 2", "c1-bb 1", "c1-cc 1", "c1-dd 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"=cmd() | '=cmd()", "-1 | '-1", "@x | '@x", "a=b | a=b", "α-tubulin | α-tubulin"})
  void noCellIsAFormula(String text, String cell) {
    assertThat(ClaimTable.cell(text)).isEqualTo(cell);
    assertThat(ClaimTable.cell("a\tb\nc\u0000d")).isEqualTo("a b c d");
  }
}
