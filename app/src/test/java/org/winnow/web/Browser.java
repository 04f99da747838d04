package org.winnow.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/// A real browser, Debian's chromium, without a window. Tests are skipped where it is not installed.
final class Browser implements AutoCloseable {
  private static final Logger LIBRARY = Logger.getLogger("org.openqa.selenium");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_TABS = 400;

  private final ChromeDriver driver;
  private final String address;

  private Browser(ChromeDriver driver, String address) {
    this.driver = driver;
    this.address = address;
  }

  /// Opens a browser on a server's pages.
  static Browser on(CurationServer server) {
    LIBRARY.setLevel(Level.OFF);
    Path binary = Path.of("/usr/bin/chromium");
    Path bridge = Path.of("/usr/bin/chromedriver");
    assumeTrue(
        Files.isExecutable(binary) && Files.isExecutable(bridge),
        "no browser here: apt-get install chromium chromium-driver");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(binary.toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(bridge.toFile())
            .withLogFile(new File("/dev/null"))
            .build();
    return new Browser(new ChromeDriver(service, options), server.address());
  }

  /// Ends a browser, where one was opened, and its server.
  static void end(@Nullable Browser browser, CurationServer server) throws IOException {
    if (browser != null) {
      browser.close();
    }
    server.close();
  }

  void open(String path) {
    driver.get(address + path.substring(1));
    settled();
  }

  /// The address shown, without the server's own.
  String location() {
    return "/" + Objects.requireNonNull(driver.getCurrentUrl()).substring(address.length());
  }

  /// Waits until the page has what it asked for.
  void settled() {
    until(() ->
        Boolean.TRUE.equals(
            script(
                "const m = document.querySelector('main');"
                    + "return m !== null && m.childElementCount > 0"
                    + " && m.getAttribute('aria-busy') === 'false'"
                    + " && document.querySelector('[aria-busy=true]') === null")));
  }

  void until(BooleanSupplier holds) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holdsNow(holds)) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("waited in vain at " + location() + ":\n" + text("body"));
      }
      Thread.onSpinWait();
    }
  }

  private static boolean holdsNow(BooleanSupplier holds) {
    try {
      return holds.getAsBoolean();
    } catch (StaleElementReferenceException e) {
      return false;
    }
  }

  boolean has(String css) {
    return !all(css).isEmpty();
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /// The first element there is, waiting for it.
  WebElement one(String css) {
    until(() -> has(css));
    return all(css).getFirst();
  }

  String text(String css) {
    return String.valueOf(driver.findElement(By.cssSelector(css)).getText());
  }

  void click(String css) {
    new Actions(driver).scrollToElement(one(css)).moveToElement(one(css)).click().perform();
  }

  void point(String css) {
    new Actions(driver).scrollToElement(one(css)).moveToElement(one(css)).perform();
  }

  /// Types into whatever has the focus.
  void type(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /// Presses Tab until something has the focus.
  void tabTo(String css) {
    for (int i = 0; i < MOST_TABS; i++) {
      if (focusIsOn(css)) {
        return;
      }
      new Actions(driver).sendKeys(Keys.TAB).perform();
    }
    throw new AssertionError("Tab does not lead to " + css + " at " + location());
  }

  boolean focusIsOn(String css) {
    return Boolean.TRUE.equals(script("return document.activeElement.matches(arguments[0])", css));
  }

  Object script(String code, Object... arguments) {
    return driver.executeScript(code, arguments);
  }

  void scheme(String name) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", name))));
  }

  void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /// Keeps a picture of the page for a person to look at.
  void picture(String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "screenshots"));
    Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  /// What axe finds serious or critical: rule, and the elements concerned.
  List<String> seriousProblems() throws IOException {
    try (InputStream axe = Browser.class.getResourceAsStream("/axe.min.js")) {
      script(new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8));
    }
    Object found =
        driver.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "axe.run({resultTypes: ['violations']}).then(r => done(r.violations"
                + ".filter(v => ['serious', 'critical'].includes(v.impact))"
                + ".map(v => v.id + ': ' + v.nodes.slice(0, 5).map(n => n.html.slice(0, 200)"
                + " + ' ' + n.failureSummary).join(' | '))), e => done(['failed: ' + e]))");
    return found instanceof List<?> list ? list.stream().map(Object::toString).toList() : List.of();
  }

  Stream<String> hostsAsked() {
    Object names =
        script("return performance.getEntriesByType('resource').map(e => new URL(e.name).origin)");
    return names instanceof List<?> list
        ? list.stream().map(Object::toString).distinct()
        : Stream.empty();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
