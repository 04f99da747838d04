package org.winnow.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.winnow.claim.JudgedRules;
import org.winnow.claim.RuleCheck;
import org.winnow.dictionary.Dictionary;
import org.winnow.mention.MentionFinder;
import org.winnow.pattern.RuleBook;
import org.winnow.pattern.RuleError;
import org.winnow.text.LanguageAnalyser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `winnow rules`: do the rules do what their examples say, and what do they make of a sentence?
@Command(
    name = "rules",
    description = "Checks the rules by their examples, and explains what they do.")
final class RulesCommand {
  private final Installation installation;

  @Spec private CommandSpec command = CommandSpec.create();

  RulesCommand(Installation installation) {
    this.installation = installation;
  }

  @Command(
      name = "check",
      description = "Runs every rule on its example sentences.",
      footer = "%nExit code 1: some example does not come out as its rule file says.")
  int check(
      @Option(
              names = "--watch",
              description = "check again whenever a rule file changes, until Ctrl-C")
          boolean watch)
      throws IOException {
    LanguageAnalyser analyser = LanguageAnalyser.load();
    if (!watch) {
      return check(analyser);
    }
    int last;
    try (FileWatch changes = new FileWatch(patterns())) {
      do {
        last = checkAgain(analyser);
      } while (changes.awaitChange());
    }
    return last;
  }

  /// A check that survives a file that cannot be read: whoever edits it will go on.
  private int checkAgain(LanguageAnalyser analyser) {
    PrintWriter out = command.commandLine().getOut();
    int result = Winnow.SOME_FAILED;
    try {
      result = check(analyser);
    } catch (RuleError e) {
      out.println(e.getMessage());
    }
    out.println("watching " + patterns() + ", Ctrl-C ends");
    out.flush();
    return result;
  }

  private int check(LanguageAnalyser analyser) {
    PrintWriter out = command.commandLine().getOut();
    List<RuleCheck.Outcome> outcomes = new RuleCheck(rules(), analyser).check();
    List<RuleCheck.Outcome> failed = outcomes.stream().filter(o -> !o.passed()).toList();
    for (RuleCheck.Outcome outcome : failed) {
      out.println(outcome.rule() + ": " + outcome.example().sentence());
      out.println("    expected " + outcome.example().expected());
      out.println("    found    " + outcome.found());
    }
    out.println("examples %d, failed %d".formatted(outcomes.size(), failed.size()));
    return failed.isEmpty() ? Winnow.DONE : Winnow.SOME_FAILED;
  }

  @Command(
      name = "explain",
      description =
          "Shows the names in a sentence, the names refused and why, what each rule makes, and"
              + " where the nearest rules that make no claim fail.")
  int explain(
      @Option(
              names = "--sentence",
              paramLabel = "TEXT",
              required = true,
              description = "a sentence, in quotes")
          String sentence) {
    MentionFinder finder =
        MentionFinder.load(
            Dictionary.load(installation.dictionaries()), installation.dictionaries());
    new SentenceExplanation(finder, rules(), LanguageAnalyser.load(), JudgedRules.NONE)
        .print(sentence, command.commandLine().getOut());
    return Winnow.DONE;
  }

  private RuleBook rules() {
    return RuleBook.load(patterns());
  }

  private Path patterns() {
    return installation.dictionaries().resolve("patterns");
  }
}
