package org.winnow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.cli.SeedsRun;

/// Who is answered, byte for byte as it comes over the line.
class RequestGuardTest {
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *([0-9]+)");

  @TempDir static Path folder;
  private static CurationServer server;
  private static int port;

  @BeforeAll
  static void start() throws IOException {
    server = CurationServer.start(ServedSeeds.settings(folder), SeedsRun::stages);
    port = URI.create(server.address()).getPort();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  private static String answer(String path, String... headers) throws IOException {
    return raw(
        "GET "
            + path
            + " HTTP/1.1\r\n"
            + String.join("\r\n", headers)
            + "\r\nConnection: close\r\n\r\n");
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(5_000);
      try {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
      } catch (SocketException e) {
        // The server has answered and hung up before it was told all; its answer is there to be
        // read.
      }
      return message(socket.getInputStream());
    }
  }

  /// Head and body; the connection may stay open behind it.
  private static String message(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int b = in.read();
      if (b < 0) {
        return head.toString();
      }
      head.append((char) b);
    }
    Matcher length = LENGTH.matcher(head);
    int rest = length.find() ? Integer.parseInt(length.group(1)) : 0;
    return head + new String(in.readNBytes(rest), StandardCharsets.UTF_8);
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.split(" ", 3)[1]);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "localhost:9999, 200",
    "127.0.0.1, 200",
    "[::1]:80, 200",
    "LocalHost, 200",
    "evil.example, 403",
    "localhost.evil.example, 403",
    "127.0.0.1.evil.example, 403",
    "localhost@evil.example, 400",
    "192.168.1.7, 403",
    "0.0.0.0, 403"
  })
  void onlyItsOwnNamesAreAnswered(String host, int status) throws IOException {
    assertThat(status(answer("/api/run", "Host: " + host))).isEqualTo(status);
    assertThat(status(answer("/", "Host: " + host))).isEqualTo(status);
  }

  @Test
  void aRequestWithoutAHostIsRefused() throws IOException {
    assertThat(status(answer("/api/run", "Accept: */*"))).isBetween(400, 403);
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:81, 200",
    "http://localhost, 403",
    "http://evil.example, 403",
    "https://localhost:81, 403",
    "null, 403"
  })
  void onlyItsOwnPagesMayAsk(String origin, int status) throws IOException {
    String answer = answer("/api/run", "Host: localhost:81", "Origin: " + origin);
    assertThat(status(answer)).isEqualTo(status);
    assertThat(answer).doesNotContain("Access-Control");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/run, same-origin, 200",
    "/api/run, none, 200",
    "/api/run, same-site, 403",
    "/api/run, cross-site, 403",
    "/?q=tamoxifen, cross-site, 200"
  })
  void aLinkLeadsToAPageButNoOtherSiteReadsTheApi(String path, String site, int status)
      throws IOException {
    assertThat(status(answer(path, "Host: localhost", "Sec-Fetch-Site: " + site)))
        .isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/assets/main.js", "/api/run", "/openapi.json", "/none"})
  void everyAnswerKeepsTheBrowserToThesePages(String path) throws IOException {
    assertThat(answer(path, "Host: localhost"))
        .contains("Content-Security-Policy: default-src 'none'; script-src 'self'")
        .contains("X-Content-Type-Options: nosniff")
        .contains("frame-ancestors 'none'");
  }

  @Test
  void aRefusedRequestIsToldNothingOfTheRun() throws IOException {
    assertThat(answer("/api/run", "Host: evil.example")).doesNotContain("seeds");
  }

  @Test
  void aBodyThatGrowsOnTheWayIsRefused() throws IOException {
    char[] filler = new char[0x4000];
    Arrays.fill(filler, 'a');
    String chunk = "4000\r\n" + new String(filler) + "\r\n";
    String answer =
        raw(
            "POST /api/explain HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunk.repeat(6)
                + "0\r\n\r\n");
    assertThat(status(answer)).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../../etc/passwd",
        "/assets/..%2f..%2fpom.xml",
        "/assets/%2e%2e/Pages.class",
        "/assets/",
        "/assets/none.js"
      })
  void noOtherFileIsServed(String path) throws IOException {
    assertThat(status(answer(path, "Host: localhost"))).isBetween(400, 404);
  }

  @Test
  void aLineWithoutEndIsRefused() throws IOException {
    assertThat(status(answer("/?q=" + "a".repeat(200_000), "Host: localhost"))).isBetween(400, 431);
  }
}
