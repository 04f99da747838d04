package org.winnow.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.EvidenceLines;
import org.winnow.claim.Predicate;
import org.winnow.claim.State;
import org.winnow.curation.Anchored;
import org.winnow.curation.Correction;
import org.winnow.curation.Decision;
import org.winnow.curation.DecisionLog;
import org.winnow.curation.DecisionSheet;
import org.winnow.curation.Reason;
import org.winnow.curation.RulePrecision;
import org.winnow.curation.SheetImport;
import org.winnow.curation.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `winnow curate`: decisions on claims, kept in a file that outlives every run.
@Command(
    name = "curate",
    description = "Keeps what curators decide on claims, and finds it again after every run.",
    footer = {
      "%nA KEY is that of an evidence (e1-…) or of a whole claim (c1-…). Reasons are INDRA's.",
      "Decisions are only ever added, one line each; in git, let .gitattributes say",
      "\"decisions.jsonl merge=union\"."
    })
final class CurateCommand {
  private final Installation installation;

  @Spec private CommandSpec command = CommandSpec.create();

  CurateCommand(Installation installation) {
    this.installation = installation;
  }

  /// What all subcommands take.
  static final class Place {
    @Mixin private RunOption run = new RunOption();

    @Mixin private DecisionsOption decided = new DecisionsOption();

    @Option(
        names = "--who",
        paramLabel = "NAME",
        defaultValue = "${sys:user.name}",
        description = "who decides (default: ${DEFAULT-VALUE})")
    private String who = "";
  }

  /// What may be said with any verdict.
  static final class Said {
    @Option(names = "--reason", paramLabel = "REASON", description = "grounding, polarity …")
    private @Nullable String reason;

    @Option(names = "--comment", paramLabel = "TEXT", description = "free text")
    private String comment = "";

    @Option(names = "--usable", negatable = true, description = "of use though not quite right")
    private @Nullable Boolean usable;

    @Option(names = "--needed", negatable = true, description = "the project needs it")
    private @Nullable Boolean needed;
  }

  @Command(name = "accept", description = "Accepts claims or evidence.")
  int accept(
      @Mixin Place place,
      @Mixin Said said,
      @Parameters(paramLabel = "KEY", arity = "1..*") List<String> keys)
      throws IOException {
    return decide(place, judgement(Verdict.ACCEPT, said, Correction.NONE), keys);
  }

  @Command(name = "reject", description = "Rejects claims or evidence.")
  int reject(
      @Mixin Place place,
      @Mixin Said said,
      @Parameters(paramLabel = "KEY", arity = "1..*") List<String> keys)
      throws IOException {
    return decide(place, judgement(Verdict.REJECT, said, Correction.NONE), keys);
  }

  @Command(name = "undo", description = "Takes the last decision on claims or evidence back.")
  int undo(@Mixin Place place, @Parameters(paramLabel = "KEY", arity = "1..*") List<String> keys)
      throws IOException {
    return decide(place, judgement(Verdict.UNDO, new Said(), Correction.NONE), keys);
  }

  /// What an edit puts right.
  static final class Right {
    @Option(names = "--subject-id", paramLabel = "CURIE", description = "HGNC:40 …")
    private @Nullable String subjectId;

    @Option(names = "--subject", paramLabel = "NAME", description = "the subject's name")
    private @Nullable String subject;

    @Option(names = "--state", paramLabel = "STATE", description = "increased, decreased …")
    private @Nullable String state;

    @Option(names = "--predicate", paramLabel = "PREDICATE", description = "as in claims.tsv")
    private @Nullable String predicate;

    @Option(names = "--object-id", paramLabel = "CURIE", description = "CHEBI:41774 …")
    private @Nullable String objectId;

    @Option(names = "--object", paramLabel = "NAME", description = "the object's name")
    private @Nullable String object;

    @Option(names = "--negated", negatable = true, description = "whether it is denied")
    private @Nullable Boolean negated;
  }

  @Command(name = "edit", description = "Accepts evidence once it is put right as said.")
  int edit(
      @Mixin Place place,
      @Mixin Said said,
      @Mixin Right right,
      @Parameters(paramLabel = "KEY", arity = "1..*") List<String> keys)
      throws IOException {
    State state =
        right.state == null
            ? null
            : State.of(right.state).orElseThrow(() -> usage("no state is called " + right.state));
    Predicate predicate =
        right.predicate == null
            ? null
            : Predicate.of(right.predicate)
                .orElseThrow(() -> usage("no predicate is called " + right.predicate));
    Correction correction =
        new Correction(
            right.subjectId,
            right.subject,
            state,
            predicate,
            right.objectId,
            right.object,
            right.negated);
    if (correction.equals(Correction.NONE)) {
      throw usage("say what to put right: --predicate, --subject-id …");
    }
    return decide(place, judgement(Verdict.EDIT, said, correction), keys);
  }

  private Decision.Judgement judgement(Verdict verdict, Said said, Correction correction) {
    Reason byDefault = verdict == Verdict.ACCEPT ? Reason.CORRECT : Reason.OTHER;
    Reason reason =
        said.reason == null
            ? byDefault
            : Reason.of(said.reason)
                .orElseThrow(() ->
                    usage(
                        "no reason is called %s; there are %s".formatted(said.reason, reasons())));
    return new Decision.Judgement(
        verdict, reason, said.comment, said.usable, said.needed, correction);
  }

  private static String reasons() {
    return Arrays.stream(Reason.values()).map(Reason::label).collect(Collectors.joining(", "));
  }

  private int decide(Place place, Decision.Judgement said, List<String> keys) throws IOException {
    RunTexts texts = new RunTexts(place.run.folder(), installation);
    List<Decision.Target> targets;
    try {
      targets =
          said.verdict() == Verdict.UNDO
              ? DecisionTargets.decided(
                  keys, place.decided.in(place.run.folder(), texts, command.commandLine().getErr()))
              : new DecisionTargets(place.run.folder(), texts).inRun(keys);
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    place
        .decided
        .log()
        .append(targets.stream().map(target -> Decision.of(target, said, place.who, now)).toList());
    command.commandLine().getOut().println("decisions " + targets.size());
    return Winnow.DONE;
  }

  @Command(
      name = "status",
      description = "Says what became of the decisions in a run, and how right the rules are.")
  int status(@Mixin Place place) throws IOException {
    PrintWriter out = command.commandLine().getOut();
    DecisionLog.Contents contents = place.decided.log().read();
    List<Anchored> all =
        place.decided.anchored(
            place.run.folder(),
            new RunTexts(place.run.folder(), installation),
            command.commandLine().getErr());
    CurationStatus.print(contents.decisions(), all, out);
    CurationStatus.printRules(RulePrecision.of(DecisionLog.standing(contents.decisions())), out);
    out.flush();
    return Winnow.DONE;
  }

  @Command(
      name = "export",
      description = "Writes evidence and decisions as a spreadsheet (.tsv or .xlsx) to fill in.")
  int export(
      @Mixin Place place,
      @Parameters(paramLabel = "SHEET", description = ".tsv or .xlsx") Path sheet)
      throws IOException {
    PrintWriter err = command.commandLine().getErr();
    var verdicts =
        place.decided.in(place.run.folder(), new RunTexts(place.run.folder(), installation), err);
    try (EvidenceLines lines = new EvidenceLines(place.run.claims())) {
      DecisionSheet.write(sheet, lines, verdicts);
    }
    command.commandLine().getOut().println("Written to " + sheet);
    return Winnow.DONE;
  }

  @Command(
      name = "import",
      description = "Takes a spreadsheet that was filled in; only what it says anew is added.")
  int importSheet(
      @Mixin Place place,
      @Parameters(paramLabel = "SHEET", description = ".tsv or .xlsx") Path sheet)
      throws IOException {
    RunTexts texts = new RunTexts(place.run.folder(), installation);
    var verdicts = place.decided.in(place.run.folder(), texts, command.commandLine().getErr());
    List<Decision> added =
        new SheetImport(place.run.claims(), verdicts, texts::orEmpty)
            .read(sheet, place.who, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    place.decided.log().append(added);
    command.commandLine().getOut().println("decisions " + added.size());
    return Winnow.DONE;
  }

  @Command(name = "merge", description = "Takes in the decisions of another file.")
  int merge(@Mixin Place place, @Parameters(paramLabel = "OTHER") Path other) throws IOException {
    if (!Files.exists(other)) {
      throw usage(other + ": no such file");
    }
    int added = place.decided.log().merge(new DecisionLog(other));
    command.commandLine().getOut().println(String.format(Locale.ROOT, "added %,d", added));
    return Winnow.DONE;
  }

  private ParameterException usage(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
