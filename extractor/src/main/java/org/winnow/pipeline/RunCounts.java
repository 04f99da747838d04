package org.winnow.pipeline;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.winnow.claim.Predicate;
import org.winnow.text.DataError;
import org.winnow.text.EntityType;

/// What a run counted. Immutable, thread-safe.
///
/// @param documents  that were read, now or by an earlier run
/// @param unreadable inputs that could not be read
/// @param sentences  in the documents
/// @param claims     distinct, each with one or more lines of evidence
/// @param mentions   names, by type
/// @param evidence   lines of evidence, by predicate
/// @param rules      how much each rule found
/// @param errors     data errors, by name
/// @param kept       inputs, read or unreadable, that an earlier run had done already
public record RunCounts(
    int documents,
    int unreadable,
    long sentences,
    int claims,
    SortedMap<EntityType, Long> mentions,
    SortedMap<Predicate, Long> evidence,
    RuleShares rules,
    SortedMap<String, Long> errors,
    int kept) {
  public RunCounts {
    mentions = Collections.unmodifiableSortedMap(new TreeMap<>(mentions));
    evidence = Collections.unmodifiableSortedMap(new TreeMap<>(evidence));
    errors = Collections.unmodifiableSortedMap(new TreeMap<>(errors));
  }

  static RunCounts of(Collection<DocumentReport> reports, int claims, RuleShares rules, int kept) {
    int documents = 0;
    long sentences = 0;
    SortedMap<EntityType, Long> mentions = new TreeMap<>();
    SortedMap<Predicate, Long> evidence = new TreeMap<>();
    SortedMap<String, Long> errors = new TreeMap<>();
    for (DocumentReport report : reports) {
      switch (report) {
        case DocumentReport.Read read -> {
          documents++;
          sentences += read.sentences();
          read.mentions().forEach((type, n) -> mentions.merge(type, n, Long::sum));
          read.evidence().forEach((predicate, n) -> evidence.merge(predicate, n, Long::sum));
          for (DataError error : read.errors()) {
            errors.merge(error.name(), 1L, Long::sum);
          }
        }
        case DocumentReport.Unreadable _ -> errors.merge("unreadable-document", 1L, Long::sum);
      }
    }
    int unreadable = reports.size() - documents;
    return new RunCounts(
        documents, unreadable, sentences, claims, mentions, evidence, rules, errors, kept);
  }

  /// Inputs, read or unreadable.
  public int inputs() {
    return documents + unreadable;
  }

  /// The sum of a table of counts.
  public static long total(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
