package org.winnow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.cli.SeedsRun;
import org.winnow.curation.Decision;
import org.winnow.curation.DecisionLog;
import tools.jackson.databind.JsonNode;

/// A server that is killed at any moment while curators decide loses no decision that it acknowledged, and
/// the next one goes on with all of them. More kills than the few of a usual build: `-Dwinnow.kills=50`.
class KillTest {
  private static final int KILLS = Integer.getInteger("winnow.kills", 2);
  private static final int CURATORS = 3;

  @TempDir Path folder;
  private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
  private List<String> keys = List.of();

  @Test
  void noAcknowledgedDecisionIsLost() throws Exception {
    SplittableRandom random = new SplittableRandom(17);
    Path file = folder.resolve("decisions.jsonl");
    for (int kill = 0; kill < KILLS; kill++) {
      int before = acknowledged.size();
      decideUntilKilled(file, random.nextInt(400));
      assertThat(acknowledged.size()).as("decisions before the kill").isGreaterThan(before);
      TreeSet<String> kept = new TreeSet<>();
      new DecisionLog(file).read().decisions().stream().map(Decision::id).forEach(kept::add);
      assertThat(kept).as("after kill %d", kill).containsAll(acknowledged);
    }
  }

  private void decideUntilKilled(Path file, int milliseconds) throws Exception {
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                KilledServer.class.getName(),
                SeedsRun.output().toString(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader said = server.inputReader();
        ExecutorService curators = Executors.newFixedThreadPool(CURATORS)) {
      Api api = new Api(String.valueOf(said.readLine()));
      if (keys.isEmpty()) {
        keys = keys(api);
      }
      List<Future<Boolean>> deciding = new ArrayList<>();
      for (int i = 0; i < CURATORS; i++) {
        String who = "curator " + i;
        deciding.add(curators.submit(() -> decide(api, who)));
      }
      int before = acknowledged.size();
      while (acknowledged.size() == before && deciding.stream().noneMatch(Future::isDone)) {
        Thread.sleep(1);
      }
      Thread.sleep(milliseconds);
      server.destroyForcibly().waitFor();
      for (Future<Boolean> one : deciding) {
        assertThat(one.get()).as("went on until the kill").isTrue();
      }
    }
  }

  /// Of evidence that nobody has judged: asked for once, for after many kills there is none.
  private static List<String> keys(Api api) throws Exception {
    return api.get("/api/triage", "q", "*", "limit", "50")
        .json()
        .path("next")
        .valueStream()
        .map(hit -> hit.at("/evidence/evidence").asString(""))
        .toList();
  }

  /// Decides, on one or several at once, until no answer comes.
  private boolean decide(Api api, String who) {
    SplittableRandom random = new SplittableRandom(who.hashCode());
    while (true) {
      int first = random.nextInt(keys.size() - 5);
      String some = String.join("\", \"", keys.subList(first, first + 1 + random.nextInt(5)));
      String body =
          "{\"keys\": [\"%s\"], \"who\": \"%s\", \"verdict\": \"%s\"}"
              .formatted(some, who, random.nextBoolean() ? "accept" : "reject");
      Api.Answer answer;
      try {
        answer = api.post("/api/decisions", "application/json", body);
      } catch (UncheckedIOException e) {
        return true;
      }
      assertThat(answer.status()).as(answer.error()).isEqualTo(200);
      for (JsonNode made : answer.json().path("decisions")) {
        acknowledged.add(made.path("id").asString(""));
      }
    }
  }

  @Test
  void aTornLastLineKeepsNothingElseFromBeingRead() throws IOException {
    Path file = folder.resolve("decisions.jsonl");
    Files.writeString(file, "{\"id\":\"1\",\"when\":\"2026-");
    ServerSettings settings =
        new ServerSettings(ServerSettings.LOOPBACK, 0, SeedsRun.output(), file, "ada");
    try (CurationServer server = CurationServer.start(settings, SeedsRun::stages)) {
      Api api = new Api(server);
      String key =
          api.get("/api/triage", "limit", "1").json().at("/next/0/evidence/evidence").asString("");
      String body =
          "{\"keys\": [\"%s\"], \"who\": \"ada\", \"verdict\": \"accept\"}".formatted(key);
      assertThat(api.post("/api/decisions", "application/json", body).status()).isEqualTo(200);
      JsonNode now = api.get("/api/curation").json();
      assertThat(now.path("decisions").asInt()).isOne();
      assertThat(now.at("/problems/0").asString("")).contains("decisions.jsonl:1: ");
    }
  }
}
