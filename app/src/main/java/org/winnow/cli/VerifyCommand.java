package org.winnow.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.winnow.pipeline.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `winnow verify`: is everything where the results of a run say it is?
@Command(
    name = "verify",
    description = "Checks that every quote and name of a run stands where its line says.",
    footer = "%nExit code 1: something does not; each is named with file and line.")
final class VerifyCommand implements Callable<Integer> {
  private final Installation installation;

  @Spec private CommandSpec command = CommandSpec.create();

  @Mixin private RunArgument run = new RunArgument();

  VerifyCommand(Installation installation) {
    this.installation = installation;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    Verification.Summary found =
        new Verification(run.folder(), installation.source(), out::println).check();
    out.println(
        String.format(
            Locale.ROOT,
            "checked: documents %,d, quotes %,d, mentions %,d; wrong: %,d",
            found.documents(),
            found.evidence(),
            found.mentions(),
            found.problems()));
    return found.problems() == 0 ? Winnow.DONE : Winnow.SOME_FAILED;
  }
}
