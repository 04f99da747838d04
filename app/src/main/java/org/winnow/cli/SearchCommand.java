package org.winnow.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.winnow.curation.Anchoring;
import org.winnow.curation.DecisionLog;
import org.winnow.curation.Verdicts;
import org.winnow.index.ClaimSearcher;
import org.winnow.index.DocumentHits;
import org.winnow.index.FacetField;
import org.winnow.index.Judgements;
import org.winnow.index.QuerySyntaxError;
import org.winnow.index.SearchRequest;
import org.winnow.index.SearchResult;
import org.winnow.index.SearchResultJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// `winnow search`: claims that a query finds, with their quotes, and how they divide.
@Command(
    name = "search",
    description =
        "Finds claims, for example: tamoxifen, subject:ERBB2, predicate:confers_resistance_to"
            + " AND object:tamoxifen, confidence:[0.8 TO 1].")
final class SearchCommand implements Callable<Integer> {
  private static final List<String> USUAL_FACETS =
      List.of("predicate", "effect", "subject", "object", "section", "document");

  private final Installation installation;

  @Parameters(
      paramLabel = "QUERY",
      arity = "1..*",
      description = "What to look for. Words side by side must all be there.")
  private List<String> words = List.of();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "The index that a run wrote (default: ${DEFAULT-VALUE}).")
  private Path index = Path.of("output", "index");

  @Option(
      names = "--facet",
      paramLabel = "NAME",
      split = ",",
      description = "What to count the found claims by, or none; may be repeated.")
  private List<String> facets = USUAL_FACETS;

  @Option(
      names = "--only",
      paramLabel = "FACET=VALUE",
      description = "Narrow to claims with a value of a facet; may be repeated.")
  private List<String> only = List.of();

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private SearchRequest.Order order = SearchRequest.Order.RELEVANCE;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many claims to show (default: ${DEFAULT-VALUE}).")
  private int limit = 10;

  @Option(
      names = "--offset",
      paramLabel = "N",
      description = "How many claims to pass over first (default: ${DEFAULT-VALUE}).")
  private int offset = 0;

  @Option(
      names = "--quotes",
      paramLabel = "N",
      description = "How many quotes to show of each claim (default: ${DEFAULT-VALUE}).")
  private int quotes = 3;

  @Option(names = "--json", description = "Print one JSON document: query, total, hits, facets.")
  private boolean json;

  @Option(
      names = "--documents",
      description =
          "Find documents by the words of their whole text, those that state no claim too; of the"
              + " other options only --index, --limit, --offset and --json count.")
  private boolean documents;

  @Mixin private DecisionsOption decided = new DecisionsOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  SearchCommand(Installation installation) {
    this.installation = installation;
  }

  @Override
  public Integer call() throws IOException {
    String query = String.join(" ", words);
    PrintWriter out = spec.commandLine().getOut();
    try (ClaimSearcher searcher = ClaimSearcher.open(index)) {
      if (documents) {
        return findDocuments(query, searcher);
      }
      SearchResult result = searcher.search(request(query), judgements(searcher));
      if (json) {
        printJson(query, result, out);
      } else {
        boolean colours = Help.Ansi.AUTO.enabled();
        new SearchResultText(colours, out).print(result, offset);
      }
      return Winnow.DONE;
    } catch (QuerySyntaxError e) {
      spec.commandLine().getErr().println("winnow: " + e.explain());
      return Winnow.USAGE;
    }
  }

  /// What curators decided, where it is asked for or shown: decisions that have moved since are looked for in
  /// all claims, which may take its time.
  private Judgements judgements(ClaimSearcher searcher) throws IOException {
    Path run = index.toAbsolutePath().getParent();
    boolean asked =
        String.join(" ", words).contains("decision")
            || Stream.concat(facets.stream(), only.stream())
                .anyMatch(f -> f.startsWith("decision"));
    if ((!asked && !json) || run == null || !Files.exists(run.resolve("claims.jsonl"))) {
      return Judgements.NONE;
    }
    PrintWriter err = spec.commandLine().getErr();
    DecisionLog.Contents contents = decided.read(err);
    return Verdicts.of(
            Anchoring.find(
                DecisionLog.standing(contents.decisions()),
                searcher,
                run.resolve("claims.jsonl"),
                new RunTexts(run, installation)::orEmpty))
        .judgements();
  }

  private int findDocuments(String query, ClaimSearcher searcher)
      throws IOException, QuerySyntaxError {
    try {
      DocumentHits found = searcher.documents(query, offset, limit);
      DocumentHitsText.print(query, found, json, spec.commandLine().getOut());
      return Winnow.DONE;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private SearchRequest request(String query) {
    try {
      return SearchRequest.of(query)
          .withFacets(counted(), 10)
          .withChosen(chosen())
          .withOrder(order)
          .withPage(offset, limit)
          .withEvidences(quotes);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private List<FacetField> counted() {
    return facets.stream().filter(f -> !f.equals("none")).map(SearchCommand::facet).toList();
  }

  private Map<FacetField, Set<String>> chosen() {
    Map<FacetField, Set<String>> chosen = new EnumMap<>(FacetField.class);
    for (String pair : only) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("--only takes FACET=VALUE, not \"" + pair + "\"");
      }
      chosen
          .computeIfAbsent(facet(pair.substring(0, equals)), f -> new TreeSet<>())
          .add(pair.substring(equals + 1));
    }
    return chosen;
  }

  private static FacetField facet(String name) {
    return FacetField.of(name)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no facet \""
                    + name
                    + "\"; there are "
                    + String.join(
                        ", ", Stream.of(FacetField.values()).map(FacetField::label).toList())));
  }

  private static void printJson(String query, SearchResult result, PrintWriter out) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      SearchResultJson.write(query, result, generator);
    }
    out.println(text);
  }
}
