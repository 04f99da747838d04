package org.winnow.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Citation;
import org.winnow.claim.ClaimKey;
import org.winnow.claim.ClaimTable;
import org.winnow.claim.Evidence;

/// The papers that reviews cite for their claims, those with most claims first: what to read next. One row a
/// paper; holds the papers in memory, not the claims.
final class WorklistWriter implements ExportWriter.OfClaims {
  /// Statements shown of a paper.
  private static final int SHOWN = 5;

  private final Path target;
  private final @Nullable Set<String> known;
  private final NotExpressed notExpressed;
  private final Map<String, Paper> papers = new HashMap<>();

  /// A paper.
  private static final class Paper {
    private final Citation first;
    private final Set<String> reviews = new TreeSet<>();
    private final Set<String> says = new TreeSet<>();
    private int claims;
    private String lastClaim = "";

    Paper(Citation first) {
      this.first = first;
    }

    void add(Evidence e) {
      reviews.add(e.document());
      if (!e.claim().equals(lastClaim)) {
        lastClaim = e.claim();
        claims++;
        if (says.size() < SHOWN) {
          says.add(statement(e));
        }
      }
    }
  }

  /// Prepares to write.
  ///
  /// @param known PubMed ids that a database has already; null where none was given
  WorklistWriter(Path target, @Nullable Set<String> known, NotExpressed notExpressed) {
    this.target = target;
    this.known = known;
    this.notExpressed = notExpressed;
  }

  private static String statement(Evidence e) {
    String state =
        switch (e.subject().state()) {
          case NONE -> "";
          default -> " (" + e.subject().state().label() + ")";
        };
    String relation = (e.negated() ? "not " : "") + e.predicate().label().replace('_', ' ');
    return e.subject().name() + state + " " + relation + " " + e.object().name();
  }

  @Override
  public void write(ExportedClaim claim) {
    for (JudgedEvidence one : claim.evidence()) {
      Evidence e = one.evidence();
      Set<String> met = new HashSet<>();
      for (Citation citation : e.citations()) {
        String key = key(citation);
        if (key == null) {
          notExpressed.count("citation without its reference");
        } else if (met.add(key)) {
          papers.computeIfAbsent(key, _ -> new Paper(citation)).add(e);
        }
      }
    }
  }

  private static @Nullable String key(Citation citation) {
    List<String> ids = Curie.ofPaper(citation.pmid(), citation.doi());
    if (!ids.isEmpty()) {
      return ids.getFirst();
    }
    return citation.text() == null ? null : ClaimKey.fold(citation.text());
  }

  @Override
  public void finish() throws IOException {
    List<Paper> sorted = new ArrayList<>(papers.values());
    sorted.sort(
        Comparator.comparingInt((Paper paper) -> -paper.claims)
            .thenComparingInt(paper -> -paper.reviews.size())
            .thenComparing(paper -> String.valueOf(key(paper.first))));
    try (ExportFile file = new ExportFile(target)) {
      file.line("claims\treviews\tpmid\tdoi\treference\tin_civic\tcited_by\tis_said_to_show");
      for (Paper paper : sorted) {
        file.line(row(paper).stream().map(ClaimTable::cell).collect(Collectors.joining("\t")));
      }
      file.finish();
    }
  }

  private List<String> row(Paper paper) {
    Citation citation = paper.first;
    int more = paper.claims - paper.says.size();
    String says = String.join("; ", paper.says) + (more > 0 ? "; and " + more + " more" : "");
    return List.of(
        Integer.toString(paper.claims),
        Integer.toString(paper.reviews.size()),
        citation.pmid() == null ? "" : citation.pmid(),
        citation.doi() == null ? "" : citation.doi(),
        citation.text() == null ? "" : citation.text(),
        isKnown(citation.pmid()),
        String.join("|", paper.reviews),
        says);
  }

  /// "" where it cannot be told.
  private String isKnown(@Nullable String pmid) {
    if (known == null || pmid == null) {
      return "";
    }
    return known.contains(pmid) ? "yes" : "no";
  }

  /// Nothing is open before [#finish()].
  @Override
  public void close() {}
}
