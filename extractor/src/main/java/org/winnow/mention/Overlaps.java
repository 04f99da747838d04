package org.winnow.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.mention.Mention.How;

/// The choice among readings that overlap: the longest; of equally long ones what a definition in the
/// document says, then a grammar over a dictionary, then the project's own lists over the registries'.
/// Members of one coordination stand and fall together.
final class Overlaps {
  private static final Comparator<Reading> LONGEST_FIRST =
      Comparator.<Reading>comparingInt(r -> -r.span().length())
          .thenComparingInt(r -> precedence(r))
          .thenComparing(Reading::span);

  private Overlaps() {}

  /// Those to keep, by span; the others are added to `refusals`.
  static List<Reading> choose(String text, List<Reading> readings, List<Refusal> refusals) {
    List<Reading> order = readings.stream().sorted(LONGEST_FIRST).toList();
    Reading[] holder = new Reading[text.length()];
    List<Reading> kept = new ArrayList<>();
    for (Reading reading : order) {
      Reading winner = winner(holder, reading);
      if (winner == null || isSibling(winner, reading)) {
        kept.add(reading);
        Arrays.fill(holder, reading.span().start(), reading.span().end(), reading);
      } else if (!winner.span().equals(reading.span())) {
        String reason = "inside a longer name: " + winner.span().of(text);
        refusals.add(new Refusal(reading.span(), reading.span().of(text), reason));
      }
    }
    kept.sort(Comparator.comparing(Reading::span));
    return kept;
  }

  private static @Nullable Reading winner(Reading[] holder, Reading reading) {
    for (int i = reading.span().start(); i < reading.span().end(); i++) {
      if (holder[i] != null) {
        return holder[i];
      }
    }
    return null;
  }

  /// Members of one list: same span, same kind of thing, made by the same grammar, other text or entity.
  private static boolean isSibling(Reading winner, Reading reading) {
    return winner.how() == How.COORDINATION
        && reading.how() == How.COORDINATION
        && winner.span().equals(reading.span())
        && winner.type() == reading.type();
  }

  private static int precedence(Reading reading) {
    return switch (reading.how()) {
      case ABBREVIATION -> 0;
      case COORDINATION -> 1;
      case GRAMMAR -> 2;
      case DICTIONARY -> reading.own() ? 3 : 4;
    };
  }
}
