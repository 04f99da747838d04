package org.winnow.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Citation;
import org.winnow.claim.ClaimKey;
import org.winnow.claim.ClaimTable;
import org.winnow.claim.Evidence;
import tools.jackson.databind.json.JsonMapper;

/// The papers that reviews cite for their claims, those with most claims first: what to read next. One row a
/// paper. What is said is put in the order of the papers on the disk, so that memory does not grow with it.
final class WorklistWriter implements ExportWriter.OfClaims {
  /// Statements shown of a paper.
  private static final int SHOWN = 5;

  /// Digits of the numbers by which papers are put in order.
  private static final int MOST = 999_999_999;

  private final Path target;
  private final @Nullable Set<String> known;
  private final NotExpressed notExpressed;
  private final SortedLines citations = SortedLines.all();

  /// What one evidence says of a paper that it cites.
  private record Said(
      String claim,
      String review,
      String statement,
      @Nullable String pmid,
      @Nullable String doi,
      @Nullable String reference) {
    String line() {
      return JSON.writeValueAsString(this);
    }

    static Said read(String line) {
      return JSON.readValue(line, Said.class);
    }
  }

  private static final JsonMapper JSON = JsonMapper.shared();

  /// A paper.
  private static final class Paper {
    private final String key;
    private final Said first;
    private final Set<String> reviews = new TreeSet<>();
    private final Set<String> says = new TreeSet<>();
    private int claims;
    private String lastClaim = "";

    Paper(String key, Said first) {
      this.key = key;
      this.first = first;
    }

    /// Of one claim after the other.
    void add(Said said) {
      reviews.add(said.review);
      if (!said.claim.equals(lastClaim)) {
        lastClaim = said.claim;
        claims++;
        if (says.size() < SHOWN) {
          says.add(said.statement);
        }
      }
    }

    /// Most claims first, then most reviews.
    String rank() {
      return "%09d %09d %s".formatted(MOST - claims, MOST - reviews.size(), key);
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
  public void write(ExportedClaim claim) throws IOException {
    for (JudgedEvidence one : claim.evidence()) {
      Evidence e = one.evidence();
      Set<String> met = new HashSet<>();
      for (Citation citation : e.citations()) {
        String key = key(citation);
        if (key == null) {
          notExpressed.count("citation without its reference");
        } else if (met.add(key)) {
          citations.add(key, said(e, citation).line());
        }
      }
    }
  }

  private static Said said(Evidence e, Citation citation) {
    return new Said(
        e.claim(), e.document(), statement(e), citation.pmid(), citation.doi(), citation.text());
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
    try (SortedLines rows = SortedLines.all();
        ExportFile file = new ExportFile(target)) {
      Paper paper = null;
      for (Iterator<SortedLines.Line> all = citations.inOrder(); all.hasNext(); ) {
        SortedLines.Line line = all.next();
        Said said = Said.read(line.text());
        if (paper == null || !paper.key.equals(line.key())) {
          add(paper, rows);
          paper = new Paper(line.key(), said);
        }
        paper.add(said);
      }
      add(paper, rows);
      file.line("claims\treviews\tpmid\tdoi\treference\tin_civic\tcited_by\tis_said_to_show");
      for (Iterator<SortedLines.Line> all = rows.inOrder(); all.hasNext(); ) {
        file.line(all.next().text());
      }
      file.finish();
    }
  }

  private void add(@Nullable Paper paper, SortedLines rows) throws IOException {
    if (paper != null) {
      rows.add(
          paper.rank(),
          row(paper).stream().map(ClaimTable::cell).collect(Collectors.joining("\t")));
    }
  }

  private List<String> row(Paper paper) {
    Said first = paper.first;
    int more = paper.claims - paper.says.size();
    String says = String.join("; ", paper.says) + (more > 0 ? "; and " + more + " more" : "");
    return List.of(
        Integer.toString(paper.claims),
        Integer.toString(paper.reviews.size()),
        Objects.toString(first.pmid, ""),
        Objects.toString(first.doi, ""),
        Objects.toString(first.reference, ""),
        isKnown(first.pmid),
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

  @Override
  public void close() throws IOException {
    citations.close();
  }
}
