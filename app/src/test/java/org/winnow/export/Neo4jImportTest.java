package org.winnow.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.claim.Evidence;

/// Neo4j's own import, in a process of its own, takes what is exported for it.
class Neo4jImportTest {
  @TempDir private Path folder;

  @Test
  void everyNodeAndRelationshipIsImported() throws Exception {
    List<Evidence> sample = SampleClaims.all();
    Path csv = folder.resolve("csv");
    new Export(
            SampleClaims.write(folder.resolve("claims.jsonl"), sample),
            one -> new JudgedEvidence(one, Standing.UNDECIDED),
            DecisionFilter.ALL,
            _ -> "")
        .write(ExportFormat.NEO4J, csv);
    assertThat(imported(csv))
        .contains("IMPORT DONE")
        .contains("  " + nodes(csv) + " nodes\n")
        .contains("  " + SampleClaims.keys(sample).size() + " relationships\n");
  }

  private static String nodes(Path csv) throws SQLException {
    return TableExportTest.query(
            "SELECT count(*) FROM read_csv('" + csv + "/nodes.csv', header=true, all_varchar=true)")
        .getFirst()
        .getFirst();
  }

  /// What the command that the export's description names says.
  private String imported(Path csv) throws IOException, InterruptedException {
    Path home = folder.resolve("neo4j");
    Path settings = Files.createDirectories(home.resolve("conf"));
    ProcessBuilder command =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "org.neo4j.cli.AdminTool",
                "database",
                "import",
                "full",
                "--nodes=" + csv.resolve("nodes.csv"),
                "--relationships=" + csv.resolve("relationships.csv"),
                "--array-delimiter=|",
                "--multiline-fields=true",
                "--max-off-heap-memory=256m",
                "neo4j")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    command.environment().put("NEO4J_HOME", home.toString());
    command.environment().put("NEO4J_CONF", settings.toString());
    Process process = command.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
