package org.winnow.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winnow.dictionary.ImportFormat;

/// Downloads the official file of a vocabulary. Follows redirects; gives up on an address that does not
/// answer. Thread-safe.
final class VocabularyDownload implements AutoCloseable {
  private static final String COLUMNS = "format\taddress\tnote";
  private static final Duration TO_CONNECT = Duration.ofSeconds(20);
  private static final Duration TO_ANSWER = Duration.ofMinutes(2);
  private static final int FINE = 200;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(TO_CONNECT)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /// A file that came.
  ///
  /// @param file    where it lies
  /// @param release by its server's date, "undated" where the server gives none
  record Downloaded(Path file, String release) {}

  /// The address of each format, in the file's order.
  ///
  /// @throws IllegalArgumentException naming file and line, where the table is malformed
  static Map<ImportFormat, URI> addresses(Path table) throws IOException {
    Map<ImportFormat, URI> addresses = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(table);
    boolean headerSeen = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (headerSeen) {
        add(line, table + ":" + (i + 1) + ": ", addresses);
      } else if (!line.equals(COLUMNS)) {
        throw new IllegalArgumentException(
            table + ":" + (i + 1) + ": the columns must be: " + COLUMNS.replace("\t", ", "));
      }
      headerSeen = true;
    }
    return addresses;
  }

  private static void add(String line, String place, Map<ImportFormat, URI> addresses) {
    String[] cells = line.split("\t", -1);
    try {
      URI address = URI.create(cells.length > 1 ? cells[1] : "");
      if (!List.of("http", "https").contains(String.valueOf(address.getScheme()))) {
        throw new IllegalArgumentException("no http or https address: \"" + address + "\"");
      }
      if (addresses.put(ImportFormat.of(cells[0]), address) != null) {
        throw new IllegalArgumentException("a second address of " + cells[0]);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(place + e.getMessage(), e);
    }
  }

  /// Downloads into a folder.
  ///
  /// @throws IOException where the address does not answer with the whole file
  Downloaded fetch(URI address, Path folder) throws IOException {
    Path file = folder.resolve("download");
    HttpRequest request = HttpRequest.newBuilder(address).timeout(TO_ANSWER).build();
    try {
      HttpResponse<Path> answer = client.send(request, HttpResponse.BodyHandlers.ofFile(file));
      if (answer.statusCode() != FINE) {
        throw new IOException("the server answered " + answer.statusCode());
      }
      String date = answer.headers().firstValue("Last-Modified").orElse("undated");
      return new Downloaded(file, date.replaceFirst(" \\d\\d:\\d\\d:\\d\\d GMT$", ""));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
