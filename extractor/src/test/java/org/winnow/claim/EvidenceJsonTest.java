package org.winnow.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceJsonTest {
  private static final String LINE =
      """
      {"claim":"c1-0123456789abcdef01234567","evidence":"e1-0123456789abcdef01234567","document":"seeds/a.txt","title":"A title","pmid":null,"doi":"10.1/x",
      "section":"results","kind":"sentence","page":3,"quote":"EGFR T790M confers \\"resistance\\" to gefitinib.",
      "source_start":10,"source_end":54,
      "subject":{"type":"VARIANT","text":"T790M","source_start":15,"source_end":20,"id":null,"name":"EGFR T790M",
      "aliases":["p.Thr790Met"],"state":"none","state_text":null,
      "gene":{"type":"GENE","text":"EGFR","id":"HGNC:3236","name":"EGFR"}},
      "predicate":"confers_resistance_to",
      "object":{"type":"DRUG","text":"gefitinib","source_start":44,"source_end":53,"id":"CHEBI:49668",
      "name":"gefitinib","aliases":[],"state":"none","state_text":null,"gene":null},
      "trigger":{"text":"confers resistance to","source_start":21,"source_end":43},
      "negated":false,"negation":null,"hedged":true,"hedge":"may","effect":"promotes_resistance",
      "working":"none(+) × confers_resistance_to(R) ⇒ promotes resistance",
      "context":[{"type":"DISEASE","text":"NSCLC","id":"DOID:3908","name":"lung non-small cell carcinoma"}],
      "citations":[{"marker":"53","text":null,"pmid":"123","doi":null,"scope":"clause"}],
      "attribution":"reported","coreference":false,"rule":"confers-active","confidence":0.93}
      """
          .replace("\n", "");

  @Test
  void aLineReadAndWrittenIsTheSameLine() {
    assertThat(EvidenceJson.write(EvidenceJson.read(LINE))).isEqualTo(LINE);
  }

  @Test
  void whatIsReadIsWhatTheLineSays() {
    Evidence evidence = EvidenceJson.read(LINE);
    assertThat(evidence.predicate()).isEqualTo(Predicate.CONFERS_RESISTANCE_TO);
    assertThat(evidence.page()).isEqualTo(3);
    assertThat(evidence.subject().aliases()).isEqualTo(List.of("p.Thr790Met"));
    assertThat(evidence.citations()).extracting(Citation::marker).containsExactly("53");
  }

  @Test
  void theSchemaTellsOtherProgramsTheSame() {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(EvidenceJson.class.getResourceAsStream("claims.schema.json"));
    assertThat(schema.validate(LINE, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(LINE.replace("\"kind\":", "\"sort\":"), InputFormat.JSON))
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"kind\":\"sentence\",           | ''                        | \"kind\" is missing",
        "\"page\":3                       | \"page\":\"three\"        | \"page\" must be a whole"
            + " number",
        "\"negated\":false                | \"negated\":\"no\"        | \"negated\" must be true or"
            + " false",
        "\"predicate\":\"confers_resistance_to\" | \"predicate\":\"causes\" | \"predicate\" is not"
            + " known: causes",
        "\"confidence\":0.93              | \"confidence\":7          | confidence 7.0",
        "\"confidence\":0.93}             | \"confidence\":0.93       | not JSON",
      })
  void aLineThatIsWrongIsRefusedByTheKeyAtFault(String find, String put, String message) {
    assertThat(LINE).contains(find);
    assertThatThrownBy(() -> EvidenceJson.read(LINE.replace(find, put)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
