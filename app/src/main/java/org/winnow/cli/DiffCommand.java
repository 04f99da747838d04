package org.winnow.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Evidence;
import org.winnow.curation.RunDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `winnow diff`: what does a run find that another did not, and why?
@Command(
    name = "diff",
    description = "Shows the claims that two runs do not have in common, each with the cause.",
    footer =
        "%nCauses: document, text, dictionary, rule, decisions, version; unknown where the folders"
            + " do not tell. No other setting of a run changes what it finds.")
final class DiffCommand implements Callable<Integer> {
  @Spec private CommandSpec command = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "BEFORE", description = "folder of the earlier run")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "AFTER", description = "folder of the later run")
  private Path after = Path.of("");

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    List<RunDiff.Change> changes = RunDiff.between(before, after);
    Map<String, Integer> counts = new TreeMap<>();
    for (RunDiff.Change change : changes) {
      String cause = change.cause().name().toLowerCase(Locale.ROOT);
      counts.merge(kind(change) + " by " + cause, 1, Integer::sum);
      out.println(kind(change) + " (" + cause + ": " + change.why() + ")");
      print("-", change.was(), out);
      print("+", change.is(), out);
    }
    counts.forEach(
        (what, count) -> out.println(String.format(Locale.ROOT, "%-24s %,9d", what, count)));
    if (changes.isEmpty()) {
      out.println("the same claims in both");
    }
    out.flush();
    return Winnow.DONE;
  }

  private static String kind(RunDiff.Change change) {
    if (change.was() == null) {
      return "added";
    }
    return change.is() == null ? "lost" : "changed";
  }

  private static void print(String sign, @Nullable Evidence e, PrintWriter out) {
    if (e != null) {
      String negated = e.negated() ? "not " : "";
      out.println(
          "  %s %s %s%s %s  %s"
              .formatted(
                  sign,
                  e.subject().name(),
                  negated,
                  e.predicate().label(),
                  e.object().name(),
                  e.evidence()));
      out.println("    " + e.document() + ": " + e.quote());
    }
  }
}
