package org.winnow.pipeline;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.winnow.claim.EvidenceJson;
import org.winnow.mention.Mention;
import org.winnow.mention.MentionJson;
import org.winnow.source.UnreadableDocument;
import org.winnow.text.Document;
import org.winnow.text.Passage;

/// The main job: files in, a folder of results out. Documents are read and searched by several threads and
/// written in the order of the inputs, so the results are the same bytes at any number of threads. An input
/// that cannot be read is named and counted and never stops the rest.
public final class Run {
  private final DocumentSource source;
  private final Function<Document, ExtractedDocument> extraction;
  private final RunSink sink;
  private final RunListener listener;

  /// Wires a run.
  ///
  /// @param source     reads the files
  /// @param extraction finds the claims
  /// @param sink       makes something of the claims besides the files
  /// @param listener   is told how it gets on
  public Run(
      DocumentSource source,
      Function<Document, ExtractedDocument> extraction,
      RunSink sink,
      RunListener listener) {
    this.source = source;
    this.extraction = extraction;
    this.sink = sink;
    this.listener = listener;
  }

  /// Does it all and says what was counted.
  ///
  /// @throws IllegalArgumentException where the inputs hold no document at all
  /// @throws IOException where the results cannot be written; then no file of an earlier run is touched
  public RunCounts execute(RunSettings settings) throws IOException {
    Instant started = Instant.now();
    InputFiles inputs = InputFiles.of(settings.inputs(), settings.output());
    if (inputs.documents().isEmpty()) {
      throw new IllegalArgumentException("no documents to read in " + names(settings.inputs()));
    }
    listener.started(inputs.documents().size());
    List<DocumentReport> reports = new ArrayList<>();
    try (RunOutput output = new RunOutput(settings.output())) {
      OrderedWork.run(
          inputs.documents().iterator(),
          this::attempt,
          outcome -> reports.add(keep(outcome, output)),
          settings.threads());
      RunCounts counts = output.counts();
      sink.accept(output.finishedClaims());
      output.publish(
          new RunManifest(settings, reports, inputs.skipped(), counts, started, Instant.now()));
      return counts;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String names(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
  }

  /// What became of one input, ready to be written.
  private sealed interface Outcome {
    record Found(ExtractedDocument found, List<String> mentions, List<String> claims)
        implements Outcome {}

    record Failed(DocumentReport.Unreadable report) implements Outcome {}
  }

  private Outcome attempt(InputFiles.Input input) {
    try {
      ExtractedDocument found = extraction.apply(source.read(input.path(), input.id()));
      return new Outcome.Found(
          found, mentionLines(found), found.evidence().stream().map(EvidenceJson::write).toList());
    } catch (UnreadableDocument e) {
      return failed(input, String.valueOf(e.getMessage()));
    } catch (NoSuchFileException | FileNotFoundException e) {
      return failed(input, "no such file");
    } catch (AccessDeniedException e) {
      return failed(input, "permission denied");
    } catch (IOException e) {
      return failed(input, "cannot be read: " + e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      return failed(input, "a fault of Winnow itself, please report it: " + e);
    }
  }

  private static Outcome failed(InputFiles.Input input, String reason) {
    return new Outcome.Failed(new DocumentReport.Unreadable(input.id(), reason));
  }

  private static List<String> mentionLines(ExtractedDocument found) {
    List<String> lines = new ArrayList<>();
    List<Passage> passages = found.document().passages();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      for (Mention mention : found.mentions().mentions().get(i)) {
        mention
            .withParts()
            .forEach(m ->
                lines.add(MentionJson.write(found.document().id(), passage.source(m.span()), m)));
      }
    }
    return lines;
  }

  private DocumentReport keep(Outcome outcome, RunOutput output) {
    try {
      DocumentReport report =
          switch (outcome) {
            case Outcome.Found ready -> {
              output.add(ready.found(), ready.mentions(), ready.claims());
              yield DocumentReport.Read.of(ready.found());
            }
            case Outcome.Failed failed -> {
              output.counts().addUnreadable();
              yield failed.report();
            }
          };
      listener.finished(report);
      return report;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
