package org.winnow.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.winnow.web.CurationServer;
import org.winnow.web.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `winnow serve`: the results of a run in a browser.
@Command(
    name = "serve",
    description =
        "Shows the results of a run in a browser: search, claims, documents, pictures; and takes"
            + " curators' decisions.",
    footer = {
      "%nAnswers this machine alone. --host lets others in: there are no passwords, so say it only"
          + " in a network that you trust. A later run into the same folder is seen within seconds."
          + " End it with Ctrl-C.",
      "%nPrograms find the description of the JSON API at /openapi.json."
    })
final class ServeCommand implements Callable<Integer> {
  private final Installation installation;

  @Spec private CommandSpec command = CommandSpec.create();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      defaultValue = "output",
      description = "what a run wrote (default: output)")
  private Path output = Path.of("output");

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "where to listen, 0 for any that is free (default: 8080)")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = ServerSettings.LOOPBACK,
      description = "the address to listen on (default: this machine alone)")
  private String host = ServerSettings.LOOPBACK;

  @Mixin private DecisionsOption decided = new DecisionsOption();

  @Option(
      names = "--who",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "who decides, unless a page says otherwise (default: ${DEFAULT-VALUE})")
  private String who = "";

  ServeCommand(Installation installation) {
    this.installation = installation;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    ServerSettings settings = new ServerSettings(host, port, output, decided.file(), who);
    try (CurationServer server = CurationServer.start(settings, installation::stages)) {
      out.println("Open " + server.address() + " (Ctrl-C ends it)");
      out.flush();
      Thread.ofPlatform().daemon().name("warm-up").start(server::warmUp);
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Winnow.DONE;
  }
}
