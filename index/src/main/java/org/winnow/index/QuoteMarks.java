package org.winnow.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jspecify.annotations.Nullable;
import org.winnow.claim.Argument;
import org.winnow.claim.Evidence;
import org.winnow.text.Span;

/// Which parts of a quote to mark: subject, trigger and object where the evidence says they stand, and
/// the words that a query asked for.
final class QuoteMarks {
  /// Longer quotes are shown without marks of query words.
  private static final int LONGEST = 100_000;

  private final @Nullable Query query;
  private final UnifiedHighlighter highlighter;

  QuoteMarks(@Nullable Query query) {
    this.query = query;
    this.highlighter =
        UnifiedHighlighter.builderWithoutSearcher(new WordAnalyzer())
            .withBreakIterator(WholeBreakIterator::new)
            .withFormatter(new Collect())
            .withMaxLength(LONGEST)
            .withMaxNoHighlightPassages(0)
            .build();
  }

  List<Mark> of(Evidence evidence) throws IOException {
    List<Mark> marks = new ArrayList<>();
    argument(evidence, evidence.subject())
        .ifPresent(s -> marks.add(new Mark(s, Mark.Role.SUBJECT)));
    place(evidence, evidence.trigger().source(), evidence.trigger().text())
        .ifPresent(s -> marks.add(new Mark(s, Mark.Role.TRIGGER)));
    argument(evidence, evidence.object()).ifPresent(s -> marks.add(new Mark(s, Mark.Role.OBJECT)));
    marks.addAll(queryWords(evidence.quote()));
    return marks.stream().sorted().distinct().toList();
  }

  private static Optional<Span> argument(Evidence evidence, Argument argument) {
    return place(evidence, argument.source(), argument.text());
  }

  /// Where a part of the source stands in the quote. The quote is the source with line breaks healed, so it
  /// may be shorter, and the part may stand further left by as much; there the text decides.
  static Optional<Span> place(Evidence evidence, Span source, String text) {
    if (source.isEmpty() || !evidence.source().contains(source)) {
      return Optional.empty();
    }
    int start = source.start() - evidence.source().start();
    int healed = Math.max(0, evidence.source().length() - evidence.quote().length());
    if (healed == 0) {
      int end = Math.min(start + source.length(), evidence.quote().length());
      return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
    }
    return nearest(evidence.quote(), text, Math.max(0, start - healed), start)
        .or(() -> unlessCut(evidence.quote(), start - healed, source.length()));
  }

  /// The occurrence of a text that starts between two offsets, nearest to the later one.
  private static Optional<Span> nearest(String quote, String text, int from, int to) {
    String folded = quote.toLowerCase(Locale.ROOT);
    if (text.isEmpty() || folded.length() != quote.length()) {
      return Optional.empty();
    }
    int found = folded.lastIndexOf(text.toLowerCase(Locale.ROOT), to);
    return found >= from ? Optional.of(new Span(found, found + text.length())) : Optional.empty();
  }

  /// A span that may be a little off: taken only where it begins and ends at the border of a word.
  private static Optional<Span> unlessCut(String quote, int start, int length) {
    int end = start + length;
    if (start < 0 || end > quote.length()) {
      return Optional.empty();
    }
    boolean begins = start == 0 || !Character.isLetterOrDigit(quote.charAt(start - 1));
    boolean ends = end == quote.length() || !Character.isLetterOrDigit(quote.charAt(end));
    return begins && ends ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  private List<Mark> queryWords(String quote) throws IOException {
    if (query == null || quote.isBlank() || quote.length() > LONGEST) {
      return List.of();
    }
    String field = ClaimField.TEXT.indexName();
    Object found = highlighter.highlightWithoutSearcher(field, query, quote, 1);
    return found instanceof Spans spans
        ? spans.of().stream().map(s -> new Mark(s, Mark.Role.QUERY)).toList()
        : List.of();
  }

  private record Spans(List<Span> of) {}

  /// Hands on where the words stand instead of marking them up.
  private static final class Collect extends PassageFormatter {
    @Override
    public Object format(Passage[] passages, String content) {
      List<Span> spans = new ArrayList<>();
      for (Passage passage : passages) {
        int[] starts = Arrays.copyOf(passage.getMatchStarts(), passage.getNumMatches());
        for (int i = 0; i < starts.length; i++) {
          spans.add(new Span(starts[i], passage.getMatchEnds()[i]));
        }
      }
      return new Spans(spans.stream().distinct().sorted().toList());
    }
  }
}
