package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.cli.WinnowCommands.winnow;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.pipeline.Stages;
import org.winnow.source.DocumentReader;

/// Vocabularies from the command line: what a name means and why, imports, and downloads from a server.
class DictionariesCommandTest {
  private static final String HGNC =
      """
      hgnc_id\tsymbol\tname\talias_symbol\tprev_symbol\tentrez_id
      HGNC:99001\tQZX1\tquizzical protein 1\tQZ-alpha\tQZOLD\t990010
      """;
  private static final String FAMILY = "QZX family,FPLX,QZX\n";

  @TempDir Path home;
  private Path dictionaries;
  private HttpServer server;

  @BeforeEach
  void serverAndFolder() throws IOException {
    dictionaries = Files.createDirectories(home.resolve("dictionaries"));
    Files.writeString(
        dictionaries.resolve("genes.tsv"),
        "id\tname\ttype\tsynonyms\tmembers\tnote\nHGNC:1\tOWN1\tGENE\tQZOLD\t\t\n");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serve("/hgnc.txt", 200, HGNC);
    serve("/famplex.csv", 200, FAMILY);
    serve("/broken.txt", 200, "symbol\tname\nQZX1\tx\n");
    serve("/gone.obo", 404, "");
    server.start();
  }

  private void serve(String path, int status, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Last-Modified", "Wed, 21 Oct 2026 07:28:00 GMT");
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private WinnowCommands here(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
    Installation installation = new Installation(home, new DocumentReader()::read, Stages::load);
    int exit = Winnow.execute(installation, new PrintWriter(out), new PrintWriter(err), texts);
    return new WinnowCommands(exit, out.toString(), err.toString());
  }

  private Path addresses(String... rows) throws IOException {
    Path table = home.resolve("addresses.tsv");
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    Files.writeString(
        table, "format\taddress\tnote\n" + String.join("\n", rows).replace("@", base) + "\n");
    return table;
  }

  private String imported() {
    return here("dictionaries", "list").out();
  }

  @ParameterizedTest
  @CsvSource({
    "MDR1, ABCB1, TBC1D9",
    "YAP, YAP1, YY1AP1",
    "TAZ, WWTR1, TAFAZZIN",
    "P-gp, ABCB1, PGP",
    "MEK, FPLX:MEK, CHEBI:6858",
    "p75, NGFR, TNFRSF1B",
    "HER2, ERBB2,",
    "AIB1, NCOA3,",
    "PAD4, PADI4,",
    "CTMP, THEM4, Cyclic tmp",
    "SHH, SHH, CHEBI:45716"
  })
  void theRightMeaningStandsBeforeTheRunnerUp(String name, String right, String runnerUp) {
    List<String> lines = winnow("dictionaries", "lookup", name).out().lines().toList();
    assertThat(lines.getFirst()).contains(" " + right + " ").contains("listed as");
    if (runnerUp == null) {
      assertThat(lines).hasSize(1);
    } else {
      assertThat(lines.get(1)).contains(" " + runnerUp + " ").contains("listed as");
    }
  }

  @Test
  void lookupSaysWhichListWinsAndWhatIsNotReadInTexts() {
    assertThat(winnow("dictionaries", "lookup", "TAZ").out().lines())
        .satisfiesExactly(
            line -> assertThat(line).endsWith("the project's own list, listed as TAZ"),
            line -> assertThat(line).endsWith("previous symbol, listed as TAZ"));
    assertThat(winnow("dictionaries", "lookup", "set").out())
        .contains("SET")
        .contains("not read in texts: spelled otherwise there");
    assertThat(winnow("dictionaries", "lookup", "--json", "TAZ").out())
        .contains("\"listed_as\":\"TAZ\"", "\"read_in_texts\":true", "\"why\":");
    assertThat(winnow("dictionaries", "lookup", "no such name at all").exit()).isEqualTo(1);
  }

  @Test
  void importTakesAFileInAndListSaysWhereItCameFrom() throws IOException {
    Path file = Files.writeString(home.resolve("hgnc.txt"), HGNC);
    WinnowCommands run = here("dictionaries", "import", "hgnc", file, "--release", "2026-10");
    assertThat(run.exit()).isZero();
    assertThat(imported())
        .contains(
            "imported/hgnc", "version 2026-10", "CC0", LocalDate.now(ZoneOffset.UTC).toString());
    assertThat(here("dictionaries", "lookup", "QZ-alpha").out()).contains("HGNC:99001");
    assertThat(here("dictionaries", "lookup", "QZOLD").out().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("OWN1"), line -> assertThat(line).contains("QZX1"));
  }

  @Test
  void aFileThatCannotBeUsedChangesNothing() throws IOException {
    Path file = Files.writeString(home.resolve("bad.txt"), "symbol\tname\nQZX1\tx\n");
    WinnowCommands run = here("dictionaries", "import", "hgnc", file);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("bad.txt").contains("missing column hgnc_id");
    assertThat(imported()).doesNotContain("imported/");
    assertThat(here("dictionaries", "import", "nonsense", file).err())
        .contains("no format \"nonsense\"; there are: hgnc");
  }

  @Test
  void updateDownloadsEachAndNamesThoseThatFail() throws IOException {
    Path table =
        addresses(
            "hgnc\t@/hgnc.txt\t",
            "famplex\t@/famplex.csv\t",
            "doid\t@/gone.obo\t",
            "ncbigene\t@/broken.txt\t");
    WinnowCommands run = here("dictionaries", "update", "--addresses", table);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("winnow: doid: ").endsWith("answered 404"),
            line -> assertThat(line).startsWith("winnow: ncbigene: ").contains("missing column"));
    assertThat(imported())
        .contains("imported/hgnc", "imported/famplex", "version Wed, 21 Oct 2026,")
        .doesNotContain("imported/doid", "imported/ncbigene");
    assertThat(here("dictionaries", "lookup", "QZX family").out()).contains("FPLX:QZX");
  }

  @Test
  void updateOfOneLeavesTheOthersAlone() throws IOException {
    Path table = addresses("hgnc\t@/hgnc.txt\t", "famplex\t@/famplex.csv\t");
    assertThat(here("dictionaries", "update", "famplex", "--addresses", table).exit()).isZero();
    assertThat(imported()).contains("imported/famplex").doesNotContain("imported/hgnc");
    assertThat(here("dictionaries", "update", "doid", "--addresses", table).err())
        .contains("addresses.tsv: no address of doid");
  }

  @Test
  void aBadTableOfAddressesIsNamedWithItsLine() throws IOException {
    assertThat(here("dictionaries", "update", "--addresses", addresses("hgnc\tftp://x/y\t")).err())
        .contains("addresses.tsv:2: no http or https address: \"ftp://x/y\"");
    assertThat(here("dictionaries", "update", "--addresses", addresses("nope\t@/x\t")).err())
        .contains("addresses.tsv:2: no format \"nope\"");
  }

  @Test
  void theProjectsOwnAddressesAreWellFormed() throws IOException {
    Path table = WinnowCommands.ROOT.resolve("dictionaries/sources/addresses.tsv");
    assertThat(VocabularyDownload.addresses(table)).isNotEmpty();
  }
}
