package org.winnow.pipeline;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.winnow.claim.ClaimTable;
import org.winnow.claim.Evidence;
import org.winnow.claim.EvidenceJson;

/// The files of a run while they are written; none of them takes the place of an older one before
/// [#publish]. What an earlier run may leave is copied from its files. Not thread-safe.
final class RunOutput implements Closeable {
  private final EarlierRun earlier;
  private final OutputFile claims;
  private final OutputFile mentions;
  private final OutputFile table;
  private final OutputFile manifest;
  private final OutputFile words;
  private final RenderedTexts texts;
  private final List<DocumentResults> results = new ArrayList<>();
  private final Set<String> changed;
  private final Set<String> keptDocuments = new HashSet<>();
  private int kept;

  /// While all documents are kept and stand where they stood nothing is copied: the files are the same.
  private boolean untouched = true;

  private long sameClaims;
  private long sameMentions;

  /// What is written of one document, made ready by the thread that read it.
  ///
  /// @param words a line of [DocumentText]
  record Lines(List<String> mentions, List<String> claims, String words) {}

  RunOutput(Path folder, EarlierRun earlier) throws IOException {
    this.earlier = earlier;
    changed = new LinkedHashSet<>(earlier.documentsRead());
    claims = new OutputFile(folder.resolve(EarlierRun.CLAIMS));
    mentions = new OutputFile(folder.resolve(EarlierRun.MENTIONS));
    table = new OutputFile(folder.resolve(EarlierRun.TABLE));
    manifest = new OutputFile(folder.resolve("run.json"));
    words = new OutputFile(folder.resolve("words.jsonl"));
    texts = new RenderedTexts(folder);
  }

  void add(ExtractedDocument found, Lines lines) throws IOException {
    copySame();
    long mentionBytes = 0;
    for (String line : lines.mentions) {
      mentionBytes += mentions.line(line);
    }
    long claimBytes = 0;
    for (String line : lines.claims) {
      claimBytes += claims.line(line);
    }
    words.line(lines.words);
    String id = found.document().id();
    String text = found.document().rendered() ? texts.write(id, found.document().source()) : null;
    changed.add(id);
    results.add(new DocumentResults(DocumentReport.Read.of(found), claimBytes, mentionBytes, text));
  }

  void addUnreadable(DocumentReport.Unreadable report) {
    results.add(DocumentResults.unreadable(report));
  }

  void keep(EarlierRun.Kept document) throws IOException {
    DocumentResults same = document.results();
    if (untouched
        && document.claimsFrom() == sameClaims
        && document.mentionsFrom() == sameMentions) {
      sameClaims += same.claims();
      sameMentions += same.mentions();
    } else {
      copySame();
      earlier.copyClaims(document.claimsFrom(), same.claims(), claims.stream());
      earlier.copyMentions(document.mentionsFrom(), same.mentions(), mentions.stream());
    }
    String id = same.report().document();
    if (same.text() != null) {
      texts.keep(id);
    }
    changed.remove(id);
    if (same.report() instanceof DocumentReport.Read) {
      keptDocuments.add(id);
    }
    results.add(same);
    kept++;
  }

  private void copySame() throws IOException {
    if (untouched) {
      untouched = false;
      earlier.copyClaims(0, sameClaims, claims.stream());
      earlier.copyMentions(0, sameMentions, mentions.stream());
    }
  }

  private String claimsHash() throws IOException {
    return untouched ? earlier.hash(EarlierRun.CLAIMS) : claims.hash();
  }

  private String mentionsHash() throws IOException {
    return untouched ? earlier.hash(EarlierRun.MENTIONS) : mentions.hash();
  }

  /// Whether the claims are byte by byte those of the earlier run.
  private boolean isSame() throws IOException {
    return claimsHash().equals(earlier.hash(EarlierRun.CLAIMS));
  }

  /// What has become of the claims.
  ///
  /// @param fingerprint of names, rules and program
  /// @param inputs      all there are
  /// @param source      reads those again that were kept
  RunChange change(String fingerprint, List<InputFiles.Input> inputs, DocumentSource source)
      throws IOException {
    String before = earlier.hash(EarlierRun.CLAIMS);
    return new RunChange(
        untouched ? earlier.file(EarlierRun.CLAIMS) : claims.finish(),
        new RunWords(
            words.finish(),
            inputs.stream().filter(input -> keptDocuments.contains(input.id())).toList(),
            source),
        fingerprint + "/" + claimsHash() + "/" + DocumentResults.hash(results),
        before.isEmpty() ? "" : fingerprint + "/" + before + "/" + earlier.documentsHash(),
        changed,
        results.size());
  }

  /// Writes the table, and counts. All claims are gathered from their file: a run that keeps most of them
  /// does as one that found them all.
  ///
  /// @param rules by which the claims were found
  RunCounts finish(RuleCatalogue rules) throws IOException {
    if (!earlier.isWhole(sameClaims, sameMentions)) {
      copySame();
    }
    List<DocumentReport> reports = results.stream().map(DocumentResults::report).toList();
    if (isSame()) {
      return RunCounts.of(reports, earlier.claims(), earlier.shares(), kept);
    }
    ClaimTable rows = new ClaimTable();
    SortedMap<String, Long> found = new TreeMap<>();
    try (BufferedReader lines = Files.newBufferedReader(claims.finish())) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Evidence evidence = EvidenceJson.read(line);
        rows.add(evidence);
        found.merge(evidence.rule(), 1L, Long::sum);
      }
    }
    try (Writer out = table.writer()) {
      rows.write(out);
    }
    RuleShares shares = RuleShares.of(found, rules.claimRules());
    return RunCounts.of(reports, rows.size(), shares, kept);
  }

  List<DocumentResults> results() {
    return results;
  }

  /// Hashes of the files as they will be, by name.
  Map<String, String> hashes() throws IOException {
    return Map.of(
        EarlierRun.CLAIMS, claimsHash(),
        EarlierRun.MENTIONS, mentionsHash(),
        EarlierRun.TABLE, isSame() ? earlier.hash(EarlierRun.TABLE) : table.hash());
  }

  /// Puts all in place. The manifest comes last: until then it does not agree with what lies beside it.
  void publish(RunManifest run) throws IOException {
    run.write(manifest.writer());
    earlier.close();
    texts.publish();
    if (!isSame()) {
      claims.publish();
      table.publish();
    }
    if (!mentionsHash().equals(earlier.hash(EarlierRun.MENTIONS))) {
      mentions.publish();
    }
    manifest.publish();
  }

  @Override
  public void close() throws IOException {
    claims.close();
    mentions.close();
    table.close();
    manifest.close();
    words.close();
    texts.close();
  }
}
