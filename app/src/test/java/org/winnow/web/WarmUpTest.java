package org.winnow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.cli.SeedsRun;

/// What a server asks itself at its start.
class WarmUpTest {
  @TempDir Path folder;

  @Test
  void everyQuestionIsOneThatTheServerAnswersAndNothingIsLeftBehind() throws Exception {
    ServerSettings settings = ServedSeeds.settings(folder);
    try (CurationServer server = CurationServer.start(settings, SeedsRun::stages);
        HttpClient client = HttpClient.newHttpClient()) {
      for (String question : WarmUp.questions(1)) {
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(server.address() + question)).build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
            .as(question)
            .isEqualTo(200);
      }
      server.warmUp();
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void itEndsWhenTheServerHasGone() throws Exception {
    CurationServer server = CurationServer.start(ServedSeeds.settings(folder), SeedsRun::stages);
    server.close();

    server.warmUp();

    assertThat(folder).isEmptyDirectory();
  }
}
