package org.winnow.pipeline;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.EvidenceJson;
import org.winnow.claim.JudgedRules;
import org.winnow.mention.Mention;
import org.winnow.mention.MentionJson;
import org.winnow.source.UnreadableDocument;
import org.winnow.text.Document;
import org.winnow.text.Passage;

/// The main job: files in, a folder of results out. Documents are read and searched by several threads and
/// written in the order of the inputs, so the results are the same bytes at any number of threads. An input
/// that cannot be read is named and counted and never stops the rest. What an earlier run into the same
/// folder found in a file that has not changed is kept, unless names, rules or program have, or a rule that
/// found something in it has been judged otherwise.
public final class Run {
  private final DocumentSource source;
  private final Supplier<Function<Document, ExtractedDocument>> extraction;
  private final RunSink sink;
  private final RunListener listener;

  /// Wires a run.
  ///
  /// @param source     reads the files
  /// @param extraction finds the claims; asked for only when there is a document to be done, by any thread
  /// @param sink       makes something of the claims besides the files
  /// @param listener   is told how it gets on
  public Run(
      DocumentSource source,
      Supplier<Function<Document, ExtractedDocument>> extraction,
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
    MadeFrom madeFrom = MadeFrom.of(settings);
    RuleCatalogue rules = new RuleCatalogue(settings.dictionaries().resolve("patterns"));
    try (EarlierRun earlier = EarlierRun.in(settings, madeFrom);
        RunOutput output = new RunOutput(settings.output(), earlier)) {
      if (earlier.refusal() != null) {
        listener.anew(earlier.refusal());
      }
      listener.started(inputs.documents().size());
      OrderedWork.run(
          inputs.documents().iterator(),
          input -> attempt(input, earlier, settings.judged()),
          outcome -> keep(outcome, output),
          settings.threads());
      RunCounts counts = output.finish(rules);
      sink.accept(output.change(madeFrom.fingerprint(), inputs.documents(), source));
      output.publish(
          new RunManifest(
              settings,
              madeFrom,
              output.results(),
              output.hashes(),
              inputs.skipped(),
              counts,
              earlier.refusal(),
              earlier.rules(rules),
              started));
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
    record Found(ExtractedDocument found, RunOutput.Lines lines) implements Outcome {}

    record Same(EarlierRun.Kept kept) implements Outcome {}

    record Failed(DocumentReport.Unreadable report) implements Outcome {}
  }

  private Outcome attempt(InputFiles.Input input, EarlierRun earlier, JudgedRules judged) {
    Document document;
    try {
      Optional<EarlierRun.Kept> kept = earlier.unchanged(input);
      if (kept.isPresent()) {
        return new Outcome.Same(kept.get());
      }
      document = source.read(input.path(), input.id());
    } catch (UnreadableDocument e) {
      return failed(input, String.valueOf(e.getMessage()), hash(input));
    } catch (NoSuchFileException | FileNotFoundException e) {
      return failed(input, "no such file", null);
    } catch (AccessDeniedException e) {
      return failed(input, "permission denied", null);
    } catch (IOException e) {
      return failed(input, "cannot be read: " + e.getMessage(), null);
    } catch (RuntimeException | StackOverflowError e) {
      return fault(input, e);
    }
    // Names or rules that cannot be loaded are no fault of the document: they end the run.
    Function<Document, ExtractedDocument> extract = extraction.get();
    try {
      ExtractedDocument found = extract.apply(document).judgedBy(judged);
      return new Outcome.Found(
          found,
          new RunOutput.Lines(
              mentionLines(found),
              found.evidence().stream().map(EvidenceJson::write).toList(),
              DocumentText.of(found.document()).line()));
    } catch (RuntimeException | StackOverflowError e) {
      return fault(input, e);
    }
  }

  private static Outcome fault(InputFiles.Input input, Throwable e) {
    return failed(input, "a fault of Winnow itself, please report it: " + e, null);
  }

  private static Outcome failed(InputFiles.Input input, String reason, @Nullable String sha256) {
    return new Outcome.Failed(new DocumentReport.Unreadable(input.id(), reason, sha256));
  }

  /// Hash of a file that could be opened and not be understood; null where it is no file.
  private static @Nullable String hash(InputFiles.Input input) {
    try {
      return Files.isRegularFile(input.path()) ? Fingerprint.file(input.path()) : null;
    } catch (IOException e) {
      return null;
    }
  }

  private static List<String> mentionLines(ExtractedDocument found) {
    List<String> lines = new ArrayList<>();
    List<Passage> passages = found.document().passages();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      Predicate<Mention> human = found.mentions().saidToBeHuman(i);
      for (Mention mention : found.mentions().mentions().get(i)) {
        boolean humanSaid = human.test(mention);
        mention
            .withParts()
            .forEach(m ->
                lines.add(
                    MentionJson.write(
                        found.document().id(), passage.source(m.span()), m, humanSaid)));
      }
    }
    return lines;
  }

  private void keep(Outcome outcome, RunOutput output) {
    try {
      switch (outcome) {
        case Outcome.Found ready -> {
          output.add(ready.found(), ready.lines());
          listener.finished(output.results().getLast().report());
        }
        case Outcome.Same same -> {
          output.keep(same.kept());
          listener.kept(same.kept().results().report());
        }
        case Outcome.Failed failed -> {
          output.addUnreadable(failed.report());
          listener.finished(failed.report());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
