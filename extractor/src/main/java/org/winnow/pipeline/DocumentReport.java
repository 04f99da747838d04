package org.winnow.pipeline;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Evidence;
import org.winnow.claim.Predicate;
import org.winnow.mention.Mention;
import org.winnow.text.DataError;
import org.winnow.text.EntityType;

/// What a run says of one input: read, with its figures, or unreadable, with the reason.
public sealed interface DocumentReport {
  /// Id of the document.
  String document();

  /// SHA-256 of the file, by which a later run knows it again; null where that run has to try anew.
  @Nullable String sha256();

  /// An input that was read and searched for claims.
  ///
  /// @param document   its id
  /// @param format     how it was read
  /// @param sha256     of the file
  /// @param coverage   how much of its source text was read, and what was left out
  /// @param passages   that were read
  /// @param sentences  in them
  /// @param references in its reference list
  /// @param mentions   names found, by type
  /// @param evidence   lines of evidence found, by predicate
  /// @param errors     what was wrong or left out
  record Read(
      String document,
      String format,
      String sha256,
      Coverage coverage,
      int passages,
      int sentences,
      int references,
      SortedMap<EntityType, Long> mentions,
      SortedMap<Predicate, Long> evidence,
      List<DataError> errors)
      implements DocumentReport {
    public Read {
      mentions = Collections.unmodifiableSortedMap(new TreeMap<>(mentions));
      evidence = Collections.unmodifiableSortedMap(new TreeMap<>(evidence));
      errors = List.copyOf(errors);
    }

    static Read of(ExtractedDocument found) {
      SortedMap<EntityType, Long> mentions = new TreeMap<>();
      for (List<Mention> passage : found.mentions().mentions()) {
        passage.forEach(mention -> mentions.merge(mention.type(), 1L, Long::sum));
      }
      SortedMap<Predicate, Long> evidence = new TreeMap<>();
      for (Evidence one : found.evidence()) {
        evidence.merge(one.predicate(), 1L, Long::sum);
      }
      var document = found.document();
      return new Read(
          document.id(),
          document.format(),
          document.sha256(),
          Coverage.of(document),
          document.passages().size(),
          found.sentences(),
          document.references().size(),
          mentions,
          evidence,
          found.errors());
    }

    /// Names found.
    public long names() {
      return RunCounts.total(mentions);
    }

    /// Lines of evidence found.
    public long claims() {
      return RunCounts.total(evidence);
    }
  }

  /// An input that could not be read.
  ///
  /// @param document its id
  /// @param reason   one sentence for a curator
  /// @param sha256   of the file where the reason lies in it; null where it may have gone by the next run
  record Unreadable(String document, String reason, @Nullable String sha256)
      implements DocumentReport {}
}
