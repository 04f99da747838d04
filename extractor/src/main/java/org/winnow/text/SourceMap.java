package org.winnow.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The way back from a cleaned text to its source: for every character of the text, the place of the
/// source it came from. Kept as runs of characters that were copied one to one; a character that was put
/// in by cleaning (the space for a line break) points at what it replaced. Never decreasing, immutable,
/// thread-safe. Offsets are UTF-16 units.
public final class SourceMap {
  private final int length;
  private final int[] textStarts;
  private final int[] sourceStarts;
  private final int[] sourceEnds;

  private SourceMap(int length, int[] textStarts, int[] sourceStarts, int[] sourceEnds) {
    this.length = length;
    this.textStarts = textStarts;
    this.sourceStarts = sourceStarts;
    this.sourceEnds = sourceEnds;
  }

  /// A text of `length` characters copied unchanged from `sourceStart` on.
  public static SourceMap shifted(int length, int sourceStart) {
    return new Builder().copy(length, sourceStart).build();
  }

  /// Length of the cleaned text.
  public int length() {
    return length;
  }

  /// The source span that one text character came from.
  public Span source(int textOffset) {
    if (textOffset < 0 || textOffset >= length) {
      throw new IndexOutOfBoundsException("offset " + textOffset + " of a text of " + length);
    }
    int found = Arrays.binarySearch(textStarts, textOffset);
    int run = found >= 0 ? found : -found - 2;
    int runLength = (run + 1 < textStarts.length ? textStarts[run + 1] : length) - textStarts[run];
    if (sourceEnds[run] - sourceStarts[run] != runLength) {
      return new Span(sourceStarts[run], sourceEnds[run]);
    }
    int at = sourceStarts[run] + textOffset - textStarts[run];
    return new Span(at, at + 1);
  }

  /// The source span from the first to the last character of a non-empty text span.
  public Span source(Span text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("an empty span has no source: " + text);
    }
    return source(text.start()).cover(source(text.end() - 1));
  }

  /// Collects the map while a cleaned text is put together. Not thread-safe.
  public static final class Builder {
    private final List<int[]> runs = new ArrayList<>();
    private int length;

    /// `count` characters copied unchanged from `sourceStart` on.
    public Builder copy(int count, int sourceStart) {
      return add(count, sourceStart, sourceStart + count);
    }

    /// `count` characters that stand for the source span `[sourceStart, sourceEnd)`.
    public Builder replace(int count, int sourceStart, int sourceEnd) {
      return add(count, sourceStart, sourceEnd);
    }

    /// The part `[start, end)` of another map, run by run.
    public Builder append(SourceMap map, int start, int end) {
      int found = Arrays.binarySearch(map.textStarts, start);
      for (int run = found >= 0 ? found : -found - 2;
          start < end && run < map.textStarts.length;
          run++) {
        int runEnd = run + 1 < map.textStarts.length ? map.textStarts[run + 1] : map.length;
        int from = Math.max(start, map.textStarts[run]);
        int to = Math.min(end, runEnd);
        if (from >= to) {
          break;
        }
        boolean copied =
            map.sourceEnds[run] - map.sourceStarts[run] == runEnd - map.textStarts[run];
        int shift = copied ? from - map.textStarts[run] : 0;
        int sourceStart = map.sourceStarts[run] + shift;
        add(to - from, sourceStart, copied ? sourceStart + to - from : map.sourceEnds[run]);
      }
      return this;
    }

    private Builder add(int count, int sourceStart, int sourceEnd) {
      if (count == 0) {
        return this;
      }
      int[] last = runs.isEmpty() ? null : runs.getLast();
      if (last != null && sourceStart < last[1]) {
        throw new IllegalArgumentException(
            "source runs backwards: " + sourceStart + " after " + last[1]);
      }
      boolean copied = sourceEnd - sourceStart == count;
      boolean copiedOn =
          last != null && last[2] == sourceStart && last[2] - last[1] == length - last[0];
      if (last != null && copied && copiedOn) {
        last[2] = sourceEnd;
      } else {
        runs.add(new int[] {length, sourceStart, sourceEnd});
      }
      length += count;
      return this;
    }

    public SourceMap build() {
      int[] texts = runs.stream().mapToInt(r -> r[0]).toArray();
      int[] starts = runs.stream().mapToInt(r -> r[1]).toArray();
      int[] ends = runs.stream().mapToInt(r -> r[2]).toArray();
      return new SourceMap(length, texts, starts, ends);
    }
  }
}
