package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.winnow.cli.WinnowCommands.ROOT;
import static org.winnow.cli.WinnowCommands.winnow;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.claim.EvidenceJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The main job through the real command line, on the documents in `seeds/`. What it finds there stands in
/// `seeds/expected.yaml`: a change of it is a line to be explained, made by `-Dexpected=write`.
class EndToEndTest {
  private static final Path SEEDS = ROOT.resolve("seeds");
  private static final Path EXPECTED = SEEDS.resolve("expected.yaml");

  @TempDir static Path folder;
  private static Path output;
  private static WinnowCommands run;

  @BeforeAll
  static void runOnTheSeeds() {
    output = folder.resolve("output");
    run = winnow("run", SEEDS, "--output", output);
  }

  @Test
  void itFindsWhatIsExpected() throws IOException {
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    JsonNode counts =
        JsonMapper.shared().readTree(Files.readString(output.resolve("run.json"))).get("counts");
    if ("write".equals(System.getProperty("expected"))) {
      Files.writeString(EXPECTED, YAMLMapper.shared().writeValueAsString(counts));
    }
    assumeTrue(
        Files.exists(EXPECTED), "nothing is expected yet; -Dexpected=write says what to expect");
    assertThat(counts)
        .as("where the change is meant: mvn -B verify -Dexpected=write, and say why in the commit")
        .isEqualTo(YAMLMapper.shared().readTree(Files.readString(EXPECTED)));
  }

  @Test
  void itEndsWithATable() {
    assertThat(run.out())
        .containsPattern("(?m)^documents +[0-9]+$")
        .containsPattern("(?m)^sentences +[0-9,]+$")
        .containsPattern("(?m)^  DRUG +[0-9,]+$")
        .containsPattern("(?m)^  confers_resistance_to +[0-9,]+$")
        .containsPattern("(?m)^data errors +[0-9,]+$");
  }

  @Test
  void everyLineIsValid() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(EvidenceJson.class.getResourceAsStream("claims.schema.json"));
    for (String line : Files.readAllLines(output.resolve("claims.jsonl"))) {
      assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
    }
  }

  @Test
  void everyQuoteAndNameIsWhereItsLineSays() {
    WinnowCommands verify = winnow("verify", output);
    assertThat(verify.out()).endsWith("wrong: 0\n");
    assertThat(verify.exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "5"})
  void anotherNumberOfThreadsGivesTheSameBytes(int threads) throws IOException {
    Path other = folder.resolve("threads-" + threads);
    winnow("run", SEEDS, "--output", other, "--threads", threads);
    for (String name : List.of("claims.jsonl", "mentions.jsonl", "claims.tsv")) {
      assertThat(other.resolve(name)).hasSameBinaryContentAs(output.resolve(name));
    }
  }

  @Test
  void theIndexAnswers() {
    WinnowCommands found =
        winnow("search", "predicate:confers_resistance_to", "--index", output.resolve("index"));
    assertThat(found.err()).isEmpty();
    assertThat(found.exit()).isZero();
    assertThat(found.out()).contains("confers_resistance_to");
  }

  @ParameterizedTest
  @CsvSource({
    "subject:ERBB2",
    "subject:HER2",
    "subject:c-erbB-2",
    "subject:NEU",
    "subject:HGNC\\:3430"
  })
  void anyNameOfAnEntityFindsIt(String query) {
    WinnowCommands found = winnow("search", query, "--index", output.resolve("index"));
    assertThat(found.err()).isEmpty();
    assertThat(found.out()).contains("ERBB2");
  }
}
