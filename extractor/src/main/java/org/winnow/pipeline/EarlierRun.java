package org.winnow.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.JudgedRules;
import org.winnow.claim.JudgedRulesJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the last run into the same folder left and may be kept: the results of documents that are the same
/// files still, found by the same program with the same names and rules, of which the same was judged.
/// Nothing is kept of files that
/// are not byte by byte as that run left them. Lookups are thread-safe, copying is not.
final class EarlierRun implements Closeable {
  static final String CLAIMS = "claims.jsonl";
  static final String MENTIONS = "mentions.jsonl";
  static final String TABLE = "claims.tsv";

  /// The files that a run promises not to have changed since.
  static final List<String> FILES = List.of(CLAIMS, MENTIONS, TABLE);

  /// Results that may be kept, and where they begin.
  record Kept(DocumentResults results, long claimsFrom, long mentionsFrom) {}

  private final Path folder;
  private final Map<String, Kept> documents;
  private final Map<String, String> hashes;
  private final int claims;
  private final RuleShares shares;
  private final RejudgedRules rejudged;
  private final @Nullable SortedMap<String, String> rules;
  private final @Nullable String refusal;
  private @Nullable RandomAccessFile claimLines;
  private @Nullable RandomAccessFile mentionLines;

  private EarlierRun(
      Path folder,
      Map<String, Kept> documents,
      Map<String, String> hashes,
      int claims,
      RuleShares shares,
      RejudgedRules rejudged,
      @Nullable SortedMap<String, String> rules,
      @Nullable String refusal) {
    this.folder = folder;
    this.documents = documents;
    this.hashes = hashes;
    this.claims = claims;
    this.shares = shares;
    this.rejudged = rejudged;
    this.rules = rules;
    this.refusal = refusal;
  }

  private static EarlierRun nothing(Path folder, @Nullable String why) {
    return new EarlierRun(
        folder, Map.of(), Map.of(), 0, RuleShares.NONE, RejudgedRules.NONE, null, why);
  }

  /// Looks what is there.
  static EarlierRun in(RunSettings settings, MadeFrom now) throws IOException {
    Path folder = settings.output();
    Path manifest = folder.resolve("run.json");
    if (settings.redo() || !Files.exists(manifest)) {
      return nothing(folder, null);
    }
    try {
      JsonNode run = JsonMapper.shared().readTree(Files.readString(manifest));
      Optional<String> change = now.changedSince(RunManifest.madeFrom(run));
      if (change.isPresent()) {
        return nothing(folder, change.get());
      }
      return read(folder, run, settings.judged());
    } catch (RuntimeException | IOException e) {
      return nothing(folder, manifest + " is damaged or of another version of Winnow");
    }
  }

  private static EarlierRun read(Path folder, JsonNode run, JudgedRules judged) throws IOException {
    Map<String, String> hashes = new HashMap<>();
    for (String name : FILES) {
      String hash = run.required("files").required(name).stringValue();
      Path file = folder.resolve(name);
      if (!Files.exists(file) || !Fingerprint.file(file).equals(hash)) {
        return nothing(folder, file + " is not as the last run left it");
      }
      hashes.put(name, hash);
    }
    Map<String, Kept> documents = new HashMap<>();
    long claims = 0;
    long mentions = 0;
    for (JsonNode object : run.required("documents")) {
      DocumentResults results = ManifestDocuments.read(object);
      documents.put(results.report().document(), new Kept(results, claims, mentions));
      claims += results.claims();
      mentions += results.mentions();
    }
    if (claims != Files.size(folder.resolve(CLAIMS))
        || mentions != Files.size(folder.resolve(MENTIONS))) {
      return nothing(folder, folder.resolve("run.json") + " is not as the last run left it");
    }
    int distinct = run.required("counts").required("claims").intValue();
    RuleShares shares = RuleShares.read(run);
    SortedMap<String, String> rules = new TreeMap<>();
    run.required("rules").forEachEntry((name, hash) -> rules.put(name, hash.stringValue()));
    RejudgedRules rejudged =
        new RejudgedRules(folder.resolve(CLAIMS), judged.differences(JudgedRulesJson.read(run)));
    return new EarlierRun(folder, documents, hashes, distinct, shares, rejudged, rules, null);
  }

  /// Why nothing is kept although there was a run; null where there was none, or it is kept.
  @Nullable String refusal() {
    return refusal;
  }

  /// The results of a file that has not changed since, nor its text in `text/`, nor what was judged of the
  /// rules that found something in it.
  Optional<Kept> unchanged(InputFiles.Input input) throws IOException {
    Kept kept = documents.get(input.id());
    if (kept == null || kept.results.report().sha256() == null) {
      return Optional.empty();
    }
    boolean same =
        Files.isRegularFile(input.path())
            && Fingerprint.file(input.path()).equals(kept.results.report().sha256())
            && isIntact(new RenderedTexts(folder).path(input.id()), kept.results.text())
            && !rejudged.concern(kept.claimsFrom, kept.results.claims());
    return same ? Optional.of(kept) : Optional.empty();
  }

  private static boolean isIntact(Path text, @Nullable String hash) throws IOException {
    return hash == null || (Files.exists(text) && Fingerprint.file(text).equals(hash));
  }

  /// The documents that it read.
  Set<String> documentsRead() {
    Set<String> read = new LinkedHashSet<>();
    for (Kept kept : documents.values()) {
      if (kept.results.report() instanceof DocumentReport.Read report) {
        read.add(report.document());
      }
    }
    return read;
  }

  /// A name for the documents that it read, as they were then.
  String documentsHash() {
    return DocumentResults.hash(documents.values().stream().map(Kept::results).toList());
  }

  /// Hash of one of its files; "" where nothing is kept.
  String hash(String name) {
    return hashes.getOrDefault(name, "");
  }

  /// How many distinct claims it found.
  int claims() {
    return claims;
  }

  /// How much of its claims each rule found.
  RuleShares shares() {
    return shares;
  }

  /// A short hash of each rule: known where results are kept, for then the rules are the same.
  SortedMap<String, String> rules(RuleCatalogue now) throws IOException {
    return rules == null ? now.hashes() : rules;
  }

  /// One of its files, where there is a run to keep.
  Path file(String name) {
    return folder.resolve(name);
  }

  /// Whether so many bytes are all that it found.
  boolean isWhole(long claimBytes, long mentionBytes) throws IOException {
    return !hashes.isEmpty()
        && claimBytes == Files.size(file(CLAIMS))
        && mentionBytes == Files.size(file(MENTIONS));
  }

  void copyClaims(long from, long length, OutputStream to) throws IOException {
    if (claimLines == null && length > 0) {
      claimLines = new RandomAccessFile(file(CLAIMS).toFile(), "r");
    }
    copy(claimLines, from, length, to);
  }

  void copyMentions(long from, long length, OutputStream to) throws IOException {
    if (mentionLines == null && length > 0) {
      mentionLines = new RandomAccessFile(file(MENTIONS).toFile(), "r");
    }
    copy(mentionLines, from, length, to);
  }

  private static void copy(@Nullable RandomAccessFile file, long from, long length, OutputStream to)
      throws IOException {
    if (file == null || length == 0) {
      return;
    }
    file.seek(from);
    byte[] buffer = new byte[(int) Math.min(length, 1 << 16)];
    for (long left = length; left > 0; ) {
      int part = (int) Math.min(left, buffer.length);
      file.readFully(buffer, 0, part);
      to.write(buffer, 0, part);
      left -= part;
    }
  }

  @Override
  public void close() throws IOException {
    if (claimLines != null) {
      claimLines.close();
    }
    if (mentionLines != null) {
      mentionLines.close();
    }
  }
}
