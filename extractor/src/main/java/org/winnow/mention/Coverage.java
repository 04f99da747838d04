package org.winnow.mention;

import java.util.BitSet;
import java.util.List;
import org.winnow.text.Span;

/// Which characters of a text some readings cover.
final class Coverage {
  private final BitSet covered = new BitSet();

  Coverage(List<Reading> readings) {
    readings.forEach(r -> add(r.span()));
  }

  void add(Span span) {
    covered.set(span.start(), span.end());
  }

  boolean isFree(Span span) {
    int next = covered.nextSetBit(span.start());
    return next < 0 || next >= span.end();
  }
}
