package org.winnow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.winnow.cli.SeedsRun;

/// A curator's way in a real browser: what makes cells resistant to tamoxifen, and who says so? Once by
/// mouse, once by keyboard alone. Then every page as an accessibility checker sees it, light and dark, wide
/// and narrow.
class BrowserTest {
  @TempDir static Path folder;
  private static CurationServer server;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    server = CurationServer.start(ServedSeeds.settings(folder), SeedsRun::stages);
    browser = Browser.on(server);
  }

  @AfterAll
  static void close() throws IOException {
    Browser.end(browser, server);
  }

  @BeforeEach
  void plain() {
    browser.scheme("light");
    browser.size(1300, 900);
  }

  private static int total() {
    return Integer.parseInt(browser.text(".resultbar h2").replaceFirst(" .*", "").replace(",", ""));
  }

  private static List<String> texts(String css) {
    return browser.all(css).stream().map(WebElement::getText).toList();
  }

  @Test
  void theWayOfACuratorByMouse() {
    browser.open("/");
    int all = total();
    browser.click("#q");
    browser.type("tamox");
    browser.until(() -> texts("[role=option]").stream().anyMatch(t -> t.startsWith("tamoxifen")));
    browser.click("[role=option]");
    browser.until(() -> browser.location().contains("entity"));
    browser.settled();
    int found = total();
    assertThat(found).isPositive().isLessThan(all);

    browser.click("#only-effect-promotes_resistance");
    browser.until(() -> browser.location().contains("only=effect"));
    browser.settled();
    assertThat(total()).isLessThan(found);
    assertThat(browser.has("#only-effect-reduces_resistance")).isTrue();
    for (String role : List.of("subject", "trigger", "object")) {
      assertThat(browser.text(".quote mark." + role)).isNotEmpty();
    }

    browser.click(".claim:has(.citations) .more a");
    browser.one(".group");
    assertThat(browser.text("h1")).contains("tamoxifen");
    assertThat(browser.text("main")).contains("Working of the sign", "Contradictions", "⇒");
    browser.click(".group h3 a[href*='cited']");
    browser.one(".results");
    browser.settled();
    assertThat(total()).isPositive();

    browser.click(".place a");
    browser.one(".text");
    browser.point(".quoted");
    browser.until(() -> browser.text(".panel").contains("Rule"));
    browser.click(".why");
    browser.until(() -> browser.has(".explanation"));
    assertThat(browser.text(".explanation")).contains("Names found");
  }

  @Test
  void theWayOfACuratorByKeyboard() {
    browser.open("/");
    browser.tabTo("#q");
    browser.type("tamox");
    browser.until(() -> texts("[role=option]").stream().anyMatch(t -> t.startsWith("tamoxifen")));
    browser.type(Keys.ARROW_DOWN);
    assertThat(browser.one("#q").getAttribute("aria-activedescendant")).isEqualTo("q-list-0");
    browser.type(Keys.ENTER);
    browser.until(() -> browser.location().contains("entity"));
    browser.settled();
    int found = total();
    browser.tabTo("#only-effect-promotes_resistance");
    browser.type(Keys.SPACE);
    browser.until(() -> browser.location().contains("only=effect"));
    browser.settled();
    assertThat(total()).isLessThan(found);
    assertThat(browser.focusIsOn("#only-effect-promotes_resistance")).isTrue();

    browser.tabTo(".claim:has(.citations) .more a");
    browser.type(Keys.ENTER);
    browser.one(".group");
    browser.settled();
    browser.tabTo(".group h3 a[href*='cited']");
    browser.type(Keys.ENTER);
    browser.one(".results .place a");
    browser.settled();
    browser.tabTo(".place a");
    browser.type(Keys.ENTER);
    browser.one(".here");
    browser.settled();
    browser.tabTo(".here");
    browser.until(() -> browser.text(".panel").contains("Rule"));
    browser.tabTo(".why");
    browser.type(Keys.ENTER);
    browser.until(() -> browser.has(".explanation"));

    browser.open("/network?q=tamoxifen");
    browser.tabTo(".edge");
    browser.type(Keys.ENTER);
    browser.until(() -> browser.has(".panel .quote"));
  }

  @Test
  void escapeClosesTheNamesAndLeavesWhatWasTyped() {
    browser.open("/");
    browser.click("#q");
    browser.type("her");
    browser.until(() -> browser.has("[role=option]"));
    browser.type(Keys.ESCAPE);
    browser.until(() -> "false".equals(browser.one("#q").getAttribute("aria-expanded")));
    assertThat(browser.one("#q").getDomProperty("value")).isEqualTo("her");
  }

  @Test
  void aSynonymIsCompletedInItsField() {
    browser.open("/");
    browser.click("#q");
    browser.type("predicate:confers_resistance_to AND subject:c-erbB");
    browser.until(() -> texts("[role=option]").stream().anyMatch(t -> t.contains("ERBB2")));
    browser.type(Keys.ARROW_DOWN, Keys.ENTER);
    browser.settled();
    assertThat(browser.one("#q").getDomProperty("value"))
        .isEqualTo("predicate:confers_resistance_to AND subject:\"ERBB2\"");
  }

  @Test
  void aMistakeIsShownWithItsPlaceAndAMisspellingWithAGuess() {
    browser.open("/?q=tamoxifen+AND+colour:red");
    assertThat(browser.text(".explained")).contains("no field \"colour\"").endsWith("^");
    browser.open("/?q=subject:tamoxifin");
    browser.click(".instead");
    browser.until(() -> browser.location().contains("tamoxifen"));
  }

  @Test
  void aRangeNarrowsAndTheAddressBringsItBack() {
    browser.open("/");
    int all = total();
    browser.click("#year-from");
    browser.type("2015", Keys.ENTER);
    browser.until(() -> browser.location().contains("only=year"));
    browser.settled();
    int narrowed = total();
    assertThat(narrowed).isPositive().isLessThan(all);
    String address = browser.location();
    browser.open("/overview");
    browser.open(address);
    assertThat(total()).isEqualTo(narrowed);
    assertThat(browser.one("#year-from").getDomProperty("value")).isEqualTo("2015");
    browser.script("history.back()");
    browser.until(() -> browser.location().equals("/overview"));
  }

  @Test
  void theNextPageGoesOn() {
    browser.open("/");
    String first = browser.text(".claims h3");
    browser.click("a[rel=next]");
    browser.until(() -> browser.location().contains("offset=20"));
    browser.settled();
    assertThat(browser.text(".claims h3")).isNotEqualTo(first);
    assertThat(browser.text(".results")).contains("21–40 shown", "Page 2 of");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "search,    /?q=tamoxifen",
    "mistake,   /?q=AND",
    "claim,     claim",
    "document,  document",
    "documents, /documents",
    "entity,    /entity?id=HGNC:3430",
    "network,   /network?q=tamoxifen",
    "overview,  /overview",
    "help,      /help"
  })
  void axeFindsNothingSeriousAndNothingComesFromElsewhere(String name, String path)
      throws IOException {
    browser.open(address(path));
    for (String scheme : List.of("light", "dark")) {
      browser.scheme(scheme);
      for (int width : List.of(1300, 390)) {
        browser.size(width, 900);
        assertThat(browser.seriousProblems()).as("%s %s %d", name, scheme, width).isEmpty();
        assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
            .as("width of %s", name)
            .isLessThanOrEqualTo(width);
        browser.picture(name + "-" + scheme + "-" + width);
      }
    }
    assertThat(browser.hostsAsked())
        .containsExactly(server.address().substring(0, server.address().length() - 1));
  }

  /// Keys and paths that only the run knows.
  private static String address(String path) {
    return switch (path) {
      case "claim" ->
          "/claim?key="
              + new Api(server)
                  .get("/api/search", "sort", "references", "limit", "1")
                  .json()
                  .at("/hits/0/claim")
                  .asString("");
      case "document" ->
          "/document?id="
              + Api.encoded(
                  new Api(server).get("/api/run").json().at("/documents/0/document").asString(""));
      default -> path;
    };
  }
}
