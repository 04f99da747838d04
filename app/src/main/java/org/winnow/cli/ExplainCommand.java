package org.winnow.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.winnow.dictionary.Dictionary;
import org.winnow.mention.MentionFinder;
import org.winnow.pattern.RuleBook;
import org.winnow.source.DocumentReader;
import org.winnow.source.UnreadableDocument;
import org.winnow.text.LanguageAnalyser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `winnow explain`: why a sentence of a document gives its claims, or none.
@Command(
    name = "explain",
    description = "Shows why a sentence of a document gives its claims, or none.",
    footer = {
      "%nOFFSET is that of any character of the sentence, as source_start in claims.jsonl: in the"
          + " file",
      "itself for text, else in the text that \"winnow run\" keeps under output/text/.",
      "%nExit code 1: the document cannot be read, or has no sentence there."
    })
final class ExplainCommand implements Callable<Integer> {
  private final Installation installation;

  @Spec private CommandSpec command = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "DOCUMENT", description = "the file")
  private Path file = Path.of("");

  @Parameters(index = "1", paramLabel = "OFFSET", description = "where the sentence stands")
  private int offset;

  @Mixin private DecisionsOption decided = new DecisionsOption();

  ExplainCommand(Installation installation) {
    this.installation = installation;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter err = command.commandLine().getErr();
    Path tables = installation.dictionaries();
    MentionFinder finder = MentionFinder.load(Dictionary.load(tables), tables);
    RuleBook rules = RuleBook.load(tables.resolve("patterns"));
    SentenceExplanation explanation =
        new SentenceExplanation(finder, rules, LanguageAnalyser.load(), decided.rules(err));
    try {
      var document = new DocumentReader().read(file, file.toString());
      if (explanation.print(document, offset, command.commandLine().getOut())) {
        return Winnow.DONE;
      }
      err.println("winnow: %s: no sentence stands at %d".formatted(file, offset));
      return Winnow.SOME_FAILED;
    } catch (UnreadableDocument e) {
      err.println("winnow: " + file + ": " + e.getMessage());
      return Winnow.SOME_FAILED;
    }
  }
}
