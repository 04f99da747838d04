package org.winnow.web;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.winnow.curation.DecisionLog;
import org.winnow.index.ClaimSearcher;
import org.winnow.pipeline.RunFolder;
import org.winnow.pipeline.Stages;
import org.winnow.source.DocumentReader;

/// The pages and the API of one run's results, served until closed. Thread-safe.
public final class CurationServer implements AutoCloseable {
  /// The largest body of a request, in bytes.
  static final int LARGEST_BODY = 64 * 1024;

  /// The longest first line of a request, in bytes: a query of the allowed length, percent-encoded, fits.
  private static final int LONGEST_LINE = 64 * 1024;

  private static final int MOST_CONNECTIONS = 1_000;

  /// Held, or the setting would be lost with the logger.
  private static final Logger LIBRARY = Logger.getLogger("io.helidon");

  private final WebServer server;
  private final ServerSettings settings;
  private final ClaimSearcher searcher;

  private CurationServer(WebServer server, ServerSettings settings, ClaimSearcher searcher) {
    this.server = server;
    this.settings = settings;
    this.searcher = searcher;
  }

  /// Opens the index and starts to listen.
  ///
  /// @param stages to read documents again and to explain sentences; made when first needed
  /// @throws IOException where there is no index, or the port is taken
  public static CurationServer start(ServerSettings settings, Supplier<Stages> stages)
      throws IOException {
    LIBRARY.setLevel(Level.OFF);
    ClaimSearcher searcher = ClaimSearcher.open(settings.output().resolve("index"));
    try {
      WebServer server =
          WebServer.builder()
              .host(settings.host())
              .port(settings.port())
              .maxPayloadSize(LARGEST_BODY)
              .maxTcpConnections(MOST_CONNECTIONS)
              .idleConnectionTimeout(Duration.ofMinutes(1))
              .shutdownGracePeriod(Duration.ofSeconds(1))
              .shutdownHook(false)
              .addProtocol(Http1Config.builder().maxPrologueLength(LONGEST_LINE).build())
              .routing(routing -> route(routing, settings, searcher, stages))
              .build()
              .start();
      return new CurationServer(server, settings, searcher);
    } catch (RuntimeException e) {
      searcher.close();
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IOException(
          "cannot listen on port " + settings.port() + ": " + cause.getMessage(), e);
    }
  }

  private static void route(
      HttpRouting.Builder routing,
      ServerSettings settings,
      ClaimSearcher searcher,
      Supplier<Stages> stages) {
    routing.addFilter(new RequestGuard(settings.host()));
    Answers.onErrors(routing);
    CurrentIndex index = new CurrentIndex(searcher);
    RunFolder run = new RunFolder(settings.output(), new DocumentReader()::read);
    CurrentDecisions decisions =
        new CurrentDecisions(new DecisionLog(settings.decisions()), settings.output(), run);
    new SearchApi(index, decisions).route(routing);
    new DocumentApi(index, run, settings.output()).route(routing);
    new DecisionApi(index, decisions, settings).route(routing);
    new TriageApi(index, decisions).route(routing);
    new ExplanationApi(stages).route(routing);
    Pages.load().route(routing);
  }

  /// Where the pages are: `http://127.0.0.1:8080/`.
  public String address() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return "http://" + host + ":" + server.port() + "/";
  }

  /// Asks itself what the first visitors will ask, so that they need not wait until all is loaded and
  /// compiled. Returns when that is done, or the server was closed; seconds.
  public void warmUp() {
    new WarmUp(address()).run();
  }

  @Override
  public void close() throws IOException {
    server.stop();
    searcher.close();
  }
}
