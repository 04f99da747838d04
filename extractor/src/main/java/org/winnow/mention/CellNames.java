package org.winnow.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.dictionary.Dictionary;
import org.winnow.dictionary.Entry;
import org.winnow.mention.Mention.How;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// Cell types with the markers and polarisation that make them a kind of their own: "M2-like TAMs",
/// "CD133high BCSCs".
final class CellNames {
  private static final Pattern KIND =
      Pattern.compile(
          "(?:(?:M[12][a-d]?|N[12]|Th\\d+|CD\\d+[a-z]?)(?:/CD\\d+[a-z]?)?"
              + "(?:"
              + Borders.DASH
              + "?(?:like|type|polari[sz]ed)|(?:high|low|hi|lo|bright|dim|\\+)+"
              + "(?:/?CD\\d+[a-z]?(?:high|low|hi|lo|\\+|"
              + Borders.DASH
              + "))?))\\s$");
  private static final Pattern MEMBER = Pattern.compile("(\\p{L}+)\\s(?:and|or)\\s$");
  private static final int WINDOW = 32;

  private CellNames() {}

  /// Puts cells and their kinds together.
  ///
  /// @param readings chosen ones, by span
  static List<Reading> extend(String text, List<Reading> readings, Dictionary dictionary) {
    List<Reading> out = new ArrayList<>();
    for (Reading reading : readings) {
      int start =
          reading.is(EntityType.CELL)
              ? start(text, reading.span().start())
              : reading.span().start();
      if (start < reading.span().start()) {
        Span span = new Span(start, reading.span().end());
        out.removeIf(r -> r.span().overlaps(span));
        out.add(reading.withSpan(span, span.of(text)).withAlias(reading.text()));
      } else {
        out.addAll(withMember(text, reading, dictionary));
      }
    }
    return out;
  }

  /// "immune and stromal cells" are two kinds that share the head.
  private static List<Reading> withMember(String text, Reading last, Dictionary dictionary) {
    int start = last.span().start();
    int blank = last.text().lastIndexOf(' ');
    Matcher m = MEMBER.matcher(text).region(Math.max(0, start - WINDOW), start);
    if (!last.is(EntityType.CELL) || blank < 0 || !m.find() || !Borders.isBorder(text, m.start())) {
      return List.of(last);
    }
    String member = m.group(1) + last.text().substring(blank);
    List<Entry> cells =
        dictionary.lookup(member).stream().filter(e -> e.type() == EntityType.CELL).toList();
    if (cells.isEmpty()) {
      return List.of(last);
    }
    Span span = new Span(m.start(), last.span().end());
    return List.of(
        Reading.ofEntries(span, member, cells, How.COORDINATION),
        last.withSpan(span, last.text()).withHow(How.COORDINATION));
  }

  private static int start(String text, int start) {
    Matcher m = KIND.matcher(text).region(Math.max(0, start - WINDOW), start);
    return m.find() && Borders.isBorder(text, m.start()) ? m.start() : start;
  }
}
