package org.winnow.mention;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// Proteins by the substance that they bind, carry or turn over: "NMDA receptor", "retinol binding protein",
/// "arginine methyltransferase". The substance is a part of the name. Not grounded: what a dictionary lists
/// is left to it. Immutable, thread-safe.
final class ProteinNames {
  private static final String LINK = "(?:\\s|" + Borders.DASH + ")";
  private static final Pattern NEXT = Pattern.compile(LINK);

  private final Pattern head;

  ProteinNames(Path heads) {
    List<String> words =
        WordList.read(heads, "head\texample").stream().map(List::getFirst).toList();
    this.head = Pattern.compile(LINK + WordList.alternatives(words) + "(?![A-Za-z0-9])");
  }

  /// The readings with each substance that is a protein's first word grown to that protein.
  ///
  /// @param chosen by span, none of them overlapping but in their whole spans
  List<Reading> join(String text, List<Reading> chosen) {
    List<Reading> joined = new ArrayList<>();
    int end = 0;
    for (Reading reading : chosen) {
      if (reading.span().start() < end) {
        continue;
      }
      int grown = reading.is(EntityType.DRUG) ? end(text, reading.span().end()) : -1;
      if (grown < 0 || isCut(chosen, grown)) {
        joined.add(reading);
      } else {
        Span span =
            DesignatedProteins.withDesignation(text, new Span(reading.span().start(), grown));
        end = span.end();
        joined.add(Reading.ofGrammar(span, span.of(text), EntityType.GENE, List.of()));
      }
    }
    return joined;
  }

  /// Where the protein's name ends whose substance ends at `offset`, -1 where there is none.
  private int end(String text, int offset) {
    Matcher heads = Borders.over(head, text);
    if (Borders.at(heads, offset)) {
      return heads.end();
    }
    Matcher next = Borders.over(NEXT, text);
    return Borders.at(next, offset) ? EnzymeGrammar.enzymeEnd(text, next.end()) : -1;
  }

  /// Whether a name goes on where the protein's would end.
  private static boolean isCut(List<Reading> chosen, int offset) {
    return chosen.stream().anyMatch(r -> r.span().start() < offset && offset < r.span().end());
  }
}
