package org.winnow.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.winnow.claim.Argument;
import org.winnow.claim.Citation;
import org.winnow.claim.Evidence;
import org.winnow.claim.State;
import org.winnow.index.ClaimHit;
import org.winnow.index.EvidenceHit;
import org.winnow.index.FacetCounts;
import org.winnow.index.Mark;
import org.winnow.index.SearchResult;

/// A search's result for a person to read: each claim in a line, under it its quotes with subject, trigger
/// and object marked (by colour on a terminal, else as `[HER2|S]`, `[confers|T]`, `[tamoxifen|O]`), their
/// documents and references; then the facets.
final class SearchResultText {
  private static final String RESET = "\u001b[0m";
  private static final String BOLD = "\u001b[1m";

  private final boolean colours;
  private final PrintWriter out;

  SearchResultText(boolean colours, PrintWriter out) {
    this.colours = colours;
    this.out = out;
  }

  void print(SearchResult result, int offset) {
    int number = offset;
    for (ClaimHit hit : result.hits()) {
      printHit(++number, hit);
    }
    String shown =
        result.hits().size() < result.total() ? ", " + result.hits().size() + " shown" : "";
    String cut = result.complete() ? "" : " (time ran out: there may be more)";
    out.println(counted(result.total(), "claim") + " found" + shown + cut);
    if (result.instead() != null) {
      out.println("Perhaps this was meant: " + clean(result.instead()));
    }
    result.facets().forEach(this::printFacet);
    out.flush();
  }

  private void printHit(int number, ClaimHit hit) {
    Evidence claim = hit.summary();
    String denied = claim.negated() ? "NOT " : "";
    String line =
        argument(claim.subject())
            + " "
            + denied
            + claim.predicate().label()
            + " "
            + argument(claim.object());
    out.println(number + ". " + (colours ? BOLD + line + RESET : line));
    out.println(
        "   "
            + claim.effect().label()
            + ", "
            + counted(hit.evidences(), "evidence", "pieces of evidence")
            + " in "
            + counted(hit.documents(), "document")
            + ", "
            + counted(hit.references(), "independent reference"));
    for (ClaimHit.Through through : hit.through()) {
      out.println("   " + clean(through.argument()) + " found through " + clean(through.group()));
    }
    hit.evidence().forEach(this::printEvidence);
    if (hit.evidence().size() < hit.evidences()) {
      out.println("   " + (hit.evidences() - hit.evidence().size()) + " more not shown");
    }
    out.println();
  }

  private static String argument(Argument argument) {
    String state = argument.state() == State.NONE ? "" : " [" + argument.state().label() + "]";
    return clean(argument.name()) + state;
  }

  private void printEvidence(EvidenceHit hit) {
    Evidence evidence = hit.evidence();
    out.println("   “" + marked(clean(evidence.quote()), hit.marks()) + "”");
    String hedged = evidence.hedged() ? ", hedged" : "";
    String page = evidence.page() == null ? "" : ", page " + evidence.page();
    out.println(
        "     "
            + clean(evidence.document())
            + page
            + ", "
            + clean(evidence.section())
            + hedged
            + citations(evidence.citations()));
  }

  private static String citations(List<Citation> citations) {
    return citations.stream()
        .map(c -> "\n     cites " + clean("[" + c.marker() + "] " + reference(c)))
        .collect(Collectors.joining());
  }

  private static String reference(Citation citation) {
    String text = citation.text() == null ? "(not in the reference list)" : citation.text();
    String pmid = citation.pmid() == null ? "" : " PMID:" + citation.pmid();
    String doi = citation.doi() == null ? "" : " doi:" + citation.doi();
    return text + pmid + doi;
  }

  /// The quote with its marks; of marks that overlap, the first.
  private String marked(String quote, List<Mark> marks) {
    StringBuilder text = new StringBuilder();
    int done = 0;
    for (Mark mark : marks) {
      boolean plainQuery = mark.role() == Mark.Role.QUERY && !colours;
      if (mark.span().start() >= done && mark.span().end() <= quote.length() && !plainQuery) {
        text.append(quote, done, mark.span().start());
        text.append(marked(mark.span().of(quote), mark.role()));
        done = mark.span().end();
      }
    }
    return text.append(quote.substring(done)).toString();
  }

  private String marked(String part, Mark.Role role) {
    return switch (role) {
      case SUBJECT -> colours ? "\u001b[1;34m" + part + RESET : "[" + part + "|S]";
      case TRIGGER -> colours ? "\u001b[4m" + part + RESET : "[" + part + "|T]";
      case OBJECT -> colours ? "\u001b[1;35m" + part + RESET : "[" + part + "|O]";
      case QUERY -> colours ? BOLD + part + RESET : part;
    };
  }

  private void printFacet(FacetCounts facet) {
    if (!facet.values().isEmpty()) {
      out.println();
      out.println(facet.facet().label());
      for (FacetCounts.Value value : facet.values()) {
        String id = value.label().equals(value.value()) ? "" : "  " + clean(value.value());
        out.printf("%8d  %s%s%n", value.claims(), clean(value.label()), id);
      }
    }
  }

  static String counted(int count, String one) {
    return counted(count, one, one + "s");
  }

  private static String counted(int count, String one, String more) {
    return count + " " + (count == 1 ? one : more);
  }

  /// Text of documents without control characters, which could play tricks on a terminal; as long as before.
  static String clean(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0080-\\u009f\\u202a-\\u202e\\u2066-\\u2069]", " ");
  }
}
