package org.winnow.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Takes page numbers and running heads out of a text's lines: what repeats at page borders, and what
/// reads as one ("Page 18 of …", a journal's volume line with its address).
final class RunningHeads {
  private static final Pattern PAGE =
      Pattern.compile(
          "(?:Page\\s+\\d+(?:\\s+of\\s+.{1,120})?|[-–—]?\\s*\\d{1,4}\\s*[-–—]?|\\d{1,4}\\s*\\|"
              + ".{0,80}|.{0,80}\\|\\s*\\d{1,4})");
  private static final Pattern JOURNAL =
      Pattern.compile(
          ".{0,120}\\b(?:19|20)\\d\\d[;,]\\s?\\d+.{0,40}(?:doi\\.org|https?://|www\\.)\\S*");
  private static final Pattern BORDER = Pattern.compile("(?:Page|PAGE)\\s+\\d+\\s+of\\b.*");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final int LONGEST = 120;

  private RunningHeads() {}

  static List<TextLine> drop(List<TextLine> lines) {
    Map<String, Integer> atBorders = countAtBorders(lines);
    List<TextLine> kept = new ArrayList<>(lines.size());
    boolean startsPage = false;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      if (isHead(lines, i, atBorders)) {
        startsPage = true;
      } else {
        kept.add(startsPage ? line.startingPage() : line);
        startsPage = false;
      }
    }
    return kept;
  }

  private static boolean isHead(List<TextLine> lines, int i, Map<String, Integer> atBorders) {
    String text = lines.get(i).text();
    if (text.length() > LONGEST + 60) {
      return false;
    }
    if (BORDER.matcher(text).matches()
        || (isAlone(lines, i) && text.contains("/") && JOURNAL.matcher(text).matches())) {
      return true;
    }
    return isAtBorder(lines, i)
        && (PAGE.matcher(text).matches() || atBorders.getOrDefault(folded(text), 0) > 1);
  }

  private static Map<String, Integer> countAtBorders(List<TextLine> lines) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (text.length() <= LONGEST && isAtBorder(lines, i) && !TextMarks.endsSentence(text)) {
        counts.merge(folded(text), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static boolean isAtBorder(List<TextLine> lines, int i) {
    return lines.get(i).startsPage()
        || (i + 1 < lines.size() && lines.get(i + 1).startsPage())
        || (i > 0
            && lines.get(i - 1).startsPage()
            && lines.get(i - 1).text().length() <= LONGEST / 2);
  }

  private static boolean isAlone(List<TextLine> lines, int i) {
    return lines.get(i).blanksBefore() > 0
        && (i + 1 == lines.size() || lines.get(i + 1).blanksBefore() > 0);
  }

  private static String folded(String text) {
    return NUMBER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("0");
  }
}
