package org.winnow.web;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// A program that serves until it is killed, saying where.
final class KilledServer {
  private KilledServer() {}

  /// Arguments: what a run wrote, and the file of decisions.
  public static void main(String... arguments) throws Exception {
    ServerSettings settings =
        new ServerSettings(
            ServerSettings.LOOPBACK, 0, Path.of(arguments[0]), Path.of(arguments[1]), "ada");
    CurationServer server =
        CurationServer.start(
            settings,
            () -> {
              throw new IllegalStateException("not asked here");
            });
    System.out.println(server.address());
    new CountDownLatch(1).await();
  }
}
