package org.winnow.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sorted in pieces on the disk as by a list in memory.
class SortedLinesTest {
  private static List<SortedLines.Line> random(int seed) {
    Random random = new Random(seed);
    List<SortedLines.Line> lines = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      String key = "k\u00e9" + random.nextInt(300);
      lines.add(new SortedLines.Line(key, "text\t" + i));
    }
    return lines;
  }

  private static List<SortedLines.Line> sorted(SortedLines sort, List<SortedLines.Line> lines)
      throws IOException {
    List<SortedLines.Line> found = new ArrayList<>();
    try (sort) {
      for (SortedLines.Line line : lines) {
        sort.add(line.key(), line.text());
      }
      for (Iterator<SortedLines.Line> all = sort.inOrder(); all.hasNext(); ) {
        found.add(all.next());
      }
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 500, 20_000, Long.MAX_VALUE})
  void allLinesInOrderOfTheirKeysAndOfTheirComing(long piece) throws IOException {
    List<SortedLines.Line> lines = random(7).subList(0, piece == 1 ? 200 : 2000);
    assertThat(sorted(SortedLines.all(piece), lines))
        .isEqualTo(lines.stream().sorted(Comparator.comparing(SortedLines.Line::key)).toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 500, 20_000, Long.MAX_VALUE})
  void ofEachKeyTheFirstLine(long piece) throws IOException {
    List<SortedLines.Line> lines = random(11).subList(0, piece == 1 ? 200 : 2000);
    Map<String, SortedLines.Line> first = new LinkedHashMap<>();
    lines.forEach(line -> first.putIfAbsent(line.key(), line));
    assertThat(sorted(SortedLines.distinct(piece), lines))
        .isEqualTo(
            first.values().stream().sorted(Comparator.comparing(SortedLines.Line::key)).toList());
  }
}
