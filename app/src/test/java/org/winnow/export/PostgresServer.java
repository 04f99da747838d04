package org.winnow.export;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A PostgreSQL server of Debian's package, started on loopback for a test and ended with it. The server
/// does not run as root; where the tests do, it runs as `postgres`.
final class PostgresServer implements AutoCloseable {
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

  private final Path programs;
  private final Path data;
  private final int port;

  private PostgresServer(Path programs, Path data, int port) {
    this.programs = programs;
    this.data = data;
    this.port = port;
  }

  /// The programs of the newest version that is installed.
  static Optional<Path> installed() throws IOException {
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Path::compareTo);
    }
  }

  static PostgresServer start(Path programs) throws IOException {
    Path data =
        Files.createTempDirectory(
            "winnow-postgres",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx")));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxrwx"));
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    PostgresServer server = new PostgresServer(programs, data, port);
    String cluster = data.resolve("cluster").toString();
    server.asServer(
        "initdb", "-D", cluster, "-U", "winnow", "--auth=trust", "-E", "UTF8", "--no-sync");
    server.asServer(
        "pg_ctl",
        "-D",
        cluster,
        "-w",
        "-l",
        data.resolve("log").toString(),
        "-o",
        "-h 127.0.0.1 -p " + port + " -k " + data + " -F",
        "start");
    return server;
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=winnow";
  }

  /// Runs a script with `psql`, which stops at the first error.
  void load(Path script) throws IOException {
    run(
        List.of(
            programs.resolve("psql").toString(),
            "-q",
            "-v",
            "ON_ERROR_STOP=1",
            "-h",
            "127.0.0.1",
            "-p",
            Integer.toString(port),
            "-U",
            "winnow",
            "-d",
            "postgres",
            "-f",
            script.toString()));
  }

  private void asServer(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    run(command);
  }

  private void run(List<String> command) throws IOException {
    Path log = Files.createTempFile("winnow-postgres", ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended;
    try {
      ended = process.waitFor(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    String said = Files.readString(log);
    Files.delete(log);
    if (!ended || process.exitValue() != 0) {
      throw new IOException(command + ": " + said);
    }
  }

  @Override
  public void close() throws IOException {
    asServer("pg_ctl", "-D", data.resolve("cluster").toString(), "-m", "immediate", "-w", "stop");
  }
}
