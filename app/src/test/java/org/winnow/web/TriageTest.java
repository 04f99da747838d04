package org.winnow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.winnow.cli.SeedsRun;
import org.winnow.curation.Decision;
import org.winnow.curation.DecisionLog;
import org.winnow.curation.Reason;
import org.winnow.curation.Verdict;

/// A curator judges in a real browser, by keyboard alone.
class TriageTest {
  private static final List<String> KEYS = List.of("a", "1", "a", "4", "x", "2", "a", "0");

  @TempDir Path folder;
  private CurationServer server;
  private Browser browser;
  private DecisionLog log;

  @BeforeEach
  void open() throws IOException {
    server = CurationServer.start(ServedSeeds.settings(folder), SeedsRun::stages);
    browser = Browser.on(server);
    browser.scheme("light");
    browser.size(1300, 900);
    log = new DecisionLog(ServedSeeds.decisions(folder));
  }

  @AfterEach
  void close() throws IOException {
    if (browser != null) {
      browser.close();
    }
    server.close();
  }

  private String shownKey() {
    return browser.location().replaceFirst(".*[?&]at=([^&]*).*", "$1");
  }

  private List<Decision> standing() throws IOException {
    return DecisionLog.standing(log.read().decisions());
  }

  private int decided() {
    try {
      return Files.exists(log.file()) ? Files.readAllLines(log.file()).size() : 0;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Presses a key and waits until what it decides is on the disk and the page has gone on.
  private void press(String key) {
    int before = decided();
    browser.type(key);
    browser.until(() -> decided() > before);
    browser.settled();
  }

  @Test
  void fiftyVerdictsByKeyboardUndoReloadAllThere() throws IOException {
    browser.open("/triage");
    Map<String, String> judged = new LinkedHashMap<>();
    for (int i = 0; i < 50; i++) {
      String key = KEYS.get(i % KEYS.size());
      judged.put(shownKey(), key.equals("a") ? "accept" : "reject");
      press(key);
    }
    assertThat(judged).hasSize(50);
    assertThat(browser.text(".progress")).contains("50 of ");
    String last = List.copyOf(judged.keySet()).getLast();
    press("u");
    browser.until(() -> shownKey().equals(last));
    judged.remove(last);
    assertThat(browser.text(".progress")).contains("49 of ");
    assertThat(browser.text(".status")).contains("Taken back: reject");

    String address = browser.location();
    browser.open(address);
    assertThat(shownKey()).isEqualTo(last);
    assertThat(browser.text(".progress")).contains("49 of ");
    Map<String, String> there = new LinkedHashMap<>();
    standing().forEach(d -> there.put(d.target(), d.verdict().label()));
    assertThat(there).isEqualTo(judged);
    assertThat(decided()).isEqualTo(51);
    assertThat(standing()).allMatch(d -> d.who().equals("ada"));

    browser.open("/?only=decision%3Daccepted");
    long accepted = judged.values().stream().filter("accept"::equals).count();
    assertThat(browser.all(".evidence .badge.accepted").size()).isPositive();
    assertThat(accepted).isGreaterThan(10);
  }

  @Test
  void keysThatComeFasterThanTheDiskAreAllDone() throws IOException {
    browser.open("/triage");
    browser.type("a", "a", "2", "a", "u", "4");
    browser.until(() -> decided() == 6);
    browser.settled();
    assertThat(standing().stream().map(d -> d.verdict().label() + " " + d.reason().label()))
        .containsExactly(
            "accept correct", "accept correct", "reject grounding", "reject no_relation");
  }

  @Test
  void oneIsPutRightWithAComment() throws IOException {
    browser.open("/triage");
    String key = shownKey();
    browser.type("s", "n", "n");
    browser.type("c");
    assertThat(browser.focusIsOn("#comment")).isTrue();
    browser.type("as the table says", Keys.ESCAPE);
    browser.type("e");
    browser.tabTo("#edit-predicate");
    browser.type("interacts");
    browser.tabTo(".edit button[type=submit]");
    int before = decided();
    browser.type(Keys.ENTER);
    browser.until(() -> decided() > before);
    browser.settled();
    Decision made = standing().getFirst();
    assertThat(made.target()).isEqualTo(key);
    assertThat(made.verdict()).isEqualTo(Verdict.EDIT);
    assertThat(String.valueOf(made.correction().predicate())).isEqualTo("INTERACTS_WITH");
    assertThat(made.correction().subjectName()).isNull();
    assertThat(made.comment()).isEqualTo("as the table says");
    assertThat(made.usable()).isTrue();
    assertThat(made.needed()).isFalse();
    browser.script("history.back()");
    browser.until(() -> shownKey().equals(key));
    browser.settled();
    assertThat(browser.text(".said")).contains("edit", "ada", "as the table says");
    assertThat(browser.text(".evidence-to-judge")).contains("accepted", "The rule was right in 0");
  }

  @Test
  void allOfAPatternAreJudgedOnceTheirNumberIsSeenAndTakenBackTogether() throws IOException {
    browser.open("/triage");
    browser.type("b");
    browser.until(() -> browser.has(".alike"));
    browser.settled();
    String said = browser.text(".alike strong");
    int count = Integer.parseInt(said.replaceFirst(" .*", "").replace(",", ""));
    assertThat(said).contains("undecided");
    assertThat(decided()).isZero();
    assertThat(browser.focusIsOn("#alike")).isTrue();
    browser.type("reject: hyp");
    browser.tabTo(".alike button[type=submit]");
    browser.type(Keys.ENTER);
    browser.until(() -> decided() == count);
    browser.settled();
    assertThat(standing()).hasSize(count).allMatch(d -> d.reason() == Reason.HYPOTHESIS);
    assertThat(browser.text(".progress")).contains(count + " of ");
    browser.type("u");
    browser.until(() -> decided() == 2 * count);
    browser.settled();
    assertThat(standing()).isEmpty();
  }

  @Test
  void withSingleKeysOffOnlyButtonsJudge() throws IOException {
    browser.open("/triage?q=tamoxifen");
    browser.tabTo("#keys");
    browser.type(Keys.SPACE);
    browser.open("/triage?q=tamoxifen");
    browser.type("a");
    browser.tabTo("button[data-key=a]");
    browser.type(Keys.ENTER);
    browser.until(() -> decided() == 1);
    browser.settled();
    assertThat(standing()).hasSize(1);
    assertThat(browser.location()).contains("q=tamoxifen");
  }

  @Test
  void skippedEvidenceComesBackAndAnEmptyQueueSaysSo() {
    browser.open("/triage?q=nosuchword");
    assertThat(browser.text(".evidence-to-judge")).contains("Nothing to judge");
    browser.open("/triage");
    String first = shownKey();
    browser.type("j");
    browser.until(() -> !shownKey().equals(first));
    browser.type("k");
    browser.until(() -> shownKey().equals(first));
    browser.open("/triage?q=" + Api.encoded("claim:nosuch OR decision:accepted"));
    assertThat(browser.text(".evidence-to-judge")).contains("Nothing to judge");
  }

  @Test
  void axeFindsNothingSeriousAtAnyWidth() throws IOException {
    browser.open("/triage");
    press("4");
    press("a");
    browser.script("history.back()");
    browser.until(() -> browser.has(".said"));
    browser.settled();
    for (String scheme : List.of("light", "dark")) {
      browser.scheme(scheme);
      for (int width : List.of(1300, 390)) {
        browser.size(width, 900);
        for (String open : List.of("", "e", "b")) {
          if (!open.isEmpty()) {
            browser.type(open);
            browser.until(() -> browser.has(open.equals("b") ? ".alike" : "#edit-state"));
            browser.settled();
          }
          assertThat(browser.seriousProblems()).as("%s %d %s", scheme, width, open).isEmpty();
          assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
              .isLessThanOrEqualTo(width);
          browser.picture("triage" + open + "-" + scheme + "-" + width);
          browser.type(Keys.ESCAPE);
        }
      }
    }
  }
}
