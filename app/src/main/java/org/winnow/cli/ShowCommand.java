package org.winnow.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.winnow.pipeline.Stages;
import org.winnow.source.UnreadableDocument;
import org.winnow.text.LanguageAnalyser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `winnow show`: a document as Winnow sees it.
@Command(
    name = "show",
    description = "Prints a document as Winnow sees it: passages, sentences, names, claims.",
    footer = "%nExit code 1: the document cannot be read.")
final class ShowCommand implements Callable<Integer> {
  private final Installation installation;

  @Spec private CommandSpec command = CommandSpec.create();

  @Parameters(paramLabel = "DOCUMENT", description = "the file")
  private Path file = Path.of("");

  ShowCommand(Installation installation) {
    this.installation = installation;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    Stages stages = installation.stages();
    try {
      var found = stages.extraction().apply(stages.source().read(file, file.toString()));
      new DocumentView(found, LanguageAnalyser.load()::split, out).print();
      out.flush();
      return Winnow.DONE;
    } catch (UnreadableDocument e) {
      command.commandLine().getErr().println("winnow: " + file + ": " + e.getMessage());
      return Winnow.SOME_FAILED;
    }
  }
}
