package org.winnow.web;

import java.nio.file.Path;

/// How to serve.
///
/// @param host      address to listen on: the loopback address, unless others shall be answered
/// @param port      0 for any that is free
/// @param output    what a run wrote
/// @param decisions file of the curators' decisions, which need not be there yet
/// @param who       who decides, unless a page says otherwise
public record ServerSettings(String host, int port, Path output, Path decisions, String who) {
  /// Answers this machine alone.
  public static final String LOOPBACK = "127.0.0.1";

  public ServerSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("no port: " + port);
    }
  }
}
