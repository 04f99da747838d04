package org.winnow.mention;

import java.util.ArrayList;
import java.util.List;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// Classes of drugs whose target is written out with its abbreviation behind it: "poly (ADP-ribose) polymerase
/// (PARP) inhibitors" is one name, which is said as "PARP inhibitors".
final class BracketedTargets {
  private BracketedTargets() {}

  /// Puts the long form of the target to the class that begins within its bracket.
  ///
  /// @param readings chosen ones, by span
  static List<Reading> withLongForms(String text, List<Reading> readings) {
    List<Reading> out = new ArrayList<>();
    for (Reading reading : readings) {
      int last = out.size() - 1;
      if (last >= 0 && beginsInBracket(text, reading) && isLongForm(text, out.get(last), reading)) {
        int start = out.get(last).span().start();
        out.removeIf(r -> r.span().start() >= start);
        out.add(reading.withSpan(new Span(start, reading.span().end()), reading.text()));
      } else {
        out.add(reading);
      }
    }
    return out;
  }

  /// "PARP) inhibitors".
  private static boolean beginsInBracket(String text, Reading reading) {
    int start = reading.span().start();
    String covered = reading.span().of(text);
    int close = covered.indexOf(')');
    int open = covered.indexOf('(');
    return reading.is(EntityType.THERAPY)
        && start > 1
        && text.charAt(start - 1) == '('
        && close > 0
        && (open < 0 || open > close);
  }

  private static boolean isLongForm(String text, Reading before, Reading therapy) {
    return before.is(EntityType.GENE)
        && before.span().end() < therapy.span().start()
        && text.substring(before.span().end(), therapy.span().start() - 1).isBlank();
  }
}
