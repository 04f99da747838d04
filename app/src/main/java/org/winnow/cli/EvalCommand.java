package org.winnow.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.winnow.claim.EvidenceJson;
import org.winnow.evaluation.Evaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `winnow eval`: how well did a run find what annotators found?
@Command(
    name = "eval",
    description =
        "Compares the claims of a run with those that annotators found in the same sentences.",
    footer = {
      "%nThe annotated sentences are a file of JSON Lines: id, file, start, end, and claims, each"
          + " with",
      "subjects s and objects o (text t, type y), state st, predicate p and neg.",
      "pair: subject and object agree; direction: and the way the claim points; strict: and"
          + " predicate",
      "and state as stated. core: of genes, RNAs, variants and drugs, and therapies as objects."
    })
final class EvalCommand implements Callable<Integer> {
  private static final double THOUSAND = 1000;

  @Spec private CommandSpec command = CommandSpec.create();

  @Mixin private RunArgument run = new RunArgument();

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = "the annotated sentences")
  private Path gold = Path.of("gold.jsonl");

  @Option(
      names = "--errors",
      paramLabel = "N",
      defaultValue = "0",
      description = "show as many missed and spurious pairs")
  private int errors;

  @Option(names = "--json", description = "one line of JSON")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Path claims = run.folder().resolve("claims.jsonl");
    for (Path file : new Path[] {gold, claims}) {
      if (!Files.isRegularFile(file)) {
        throw new ParameterException(command.commandLine(), file + ": there is no such file");
      }
    }
    Evaluation found;
    try (Stream<String> lines = Files.lines(claims)) {
      found = Evaluation.of(gold, lines.map(EvidenceJson::read));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      out.println(asJson(found));
    } else {
      print(found, out);
    }
    return Winnow.DONE;
  }

  private void print(Evaluation found, PrintWriter out) {
    out.println(
        "%,d annotated sentences; %,d claims, %,d of them elsewhere"
            .formatted(found.sentences(), found.claims(), found.outside()));
    found
        .counts()
        .forEach((name, counts) ->
            out.println(
                String.format(
                    Locale.ROOT,
                    "%-15s P %.3f  R %.3f  F1 %.3f   right %d, spurious %d, missed %d",
                    name,
                    counts.precision(),
                    counts.recall(),
                    counts.f1(),
                    counts.hits(),
                    counts.spurious(),
                    counts.missed())));
    found.errors().stream().limit(errors).forEach(out::println);
  }

  private static ObjectNode asJson(Evaluation found) {
    ObjectNode all = JsonMapper.shared().createObjectNode();
    found
        .counts()
        .forEach((name, counts) ->
            all.putObject(name)
                .put("precision", round(counts.precision()))
                .put("recall", round(counts.recall()))
                .put("f1", round(counts.f1()))
                .put("right", counts.hits())
                .put("spurious", counts.spurious())
                .put("missed", counts.missed()));
    return all;
  }

  private static double round(double value) {
    return Math.round(value * THOUSAND) / THOUSAND;
  }
}
