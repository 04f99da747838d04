package org.winnow.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.winnow.index.FacetField;

/// Asks a server, once it listens, what the first visitors will ask, one thing after the other: the first
/// answers take seconds until classes are loaded and code is compiled, and many visitors at once would all
/// wait for that. What fails is left: whoever asks it will be told why.
final class WarmUp {
  private static final int ROUNDS = 20;
  private static final int LONGEST_MILLISECONDS = 10_000;

  private final String address;

  /// @param address of a server on this machine
  WarmUp(String address) {
    this.address = address;
  }

  /// Returns when all was asked, or the server has gone.
  void run() {
    try {
      for (int round = 0; round < ROUNDS; round++) {
        for (String question : questions(round)) {
          ask(question);
        }
      }
    } catch (IOException e) {
      // The server was closed meanwhile, or cannot be reached at this address from here.
    }
  }

  /// The pages' calls: all claims by all facets, names as they are typed, words, a wildcard, a choice. The
  /// round makes questions new, which are answered out of the index.
  static List<String> questions(int round) {
    String facets =
        Arrays.stream(FacetField.values())
            .map(facet -> "&facet=" + facet.label())
            .collect(Collectors.joining());
    String other = "-never" + round;
    return List.of(
        "",
        "api/search?quotes=2&values=8" + facets,
        "api/complete?q=t",
        "api/search?q=resistance+" + other + facets,
        "api/search?q=(subject%3Aa*+OR+resist*)+" + other + "&sort=references&quotes=2",
        "api/search?q=" + other + "&only=negated%3Dfalse&facet=negated&facet=subject");
  }

  private void ask(String question) throws IOException {
    if (URI.create(address + question).toURL().openConnection() instanceof HttpURLConnection call) {
      call.setConnectTimeout(LONGEST_MILLISECONDS);
      call.setReadTimeout(LONGEST_MILLISECONDS);
      if (call.getResponseCode() == HttpURLConnection.HTTP_OK) {
        try (InputStream answer = call.getInputStream()) {
          answer.readAllBytes();
        }
      }
    }
  }
}
