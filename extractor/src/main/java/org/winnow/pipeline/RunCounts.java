package org.winnow.pipeline;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;
import org.winnow.mention.Mention;
import org.winnow.text.DataError;
import org.winnow.text.EntityType;

/// What a run counted. Filled while it goes on; not thread-safe.
public final class RunCounts {
  private int documents;
  private int unreadable;
  private long sentences;
  private int claims;
  private final SortedMap<EntityType, Long> mentions = new TreeMap<>();
  private final SortedMap<Predicate, Long> evidence = new TreeMap<>();
  private final SortedMap<String, Long> errors = new TreeMap<>();

  void add(ExtractedDocument found) {
    documents++;
    sentences += found.sentences();
    for (List<Mention> passage : found.mentions().mentions()) {
      passage.forEach(mention -> mentions.merge(mention.type(), 1L, Long::sum));
    }
    for (Evidence one : found.evidence()) {
      evidence.merge(one.predicate(), 1L, Long::sum);
    }
    for (DataError error : found.document().errors()) {
      errors.merge(error.name(), 1L, Long::sum);
    }
  }

  void addUnreadable() {
    unreadable++;
    errors.merge("unreadable-document", 1L, Long::sum);
  }

  void setClaims(int distinct) {
    claims = distinct;
  }

  /// Documents read.
  public int documents() {
    return documents;
  }

  /// Inputs that could not be read.
  public int unreadable() {
    return unreadable;
  }

  public long sentences() {
    return sentences;
  }

  /// Distinct claims, each with one or more lines of evidence.
  public int claims() {
    return claims;
  }

  public Map<EntityType, Long> mentions() {
    return mentions;
  }

  /// Lines of evidence by predicate.
  public Map<Predicate, Long> evidence() {
    return evidence;
  }

  /// Data errors by name.
  public Map<String, Long> errors() {
    return errors;
  }

  /// The sum of a table of counts.
  public static long total(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
