package org.winnow.export;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What an export wrote and what it could not. Immutable.
///
/// @param claims       distinct claims that passed the filter
/// @param evidence     lines of evidence for them
/// @param leftOut      lines of evidence that the filter left out
/// @param notExpressed how often something has no place in the format, by what it is
/// @param files        that were written
public record ExportReport(
    long claims,
    long evidence,
    long leftOut,
    SortedMap<String, Long> notExpressed,
    List<Path> files) {
  public ExportReport {
    notExpressed = Collections.unmodifiableSortedMap(new TreeMap<>(notExpressed));
    files = List.copyOf(files);
  }
}
