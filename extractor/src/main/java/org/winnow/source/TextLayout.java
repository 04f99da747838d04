package org.winnow.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// How a plain text is set: lines wrapped at a width or one line a paragraph, single or double spaced.
/// Measured once, then asked of each pair of lines whether a block ends between them.
///
/// A break between two lines is taken for a wrap only where the next word would not have fitted.
final class TextLayout {
  /// What counts as full, of the usual length: lines of one width differ in characters. Less is enough
  /// where a space at the line's end says that the paragraph goes on, more is needed where none does.
  private static final double FULL = 0.86;

  private static final double FULL_WITH_SPACE = 0.75;
  private static final double FULL_WITHOUT_SPACE = 0.97;

  /// The shortest line of running text, in characters.
  private static final int NARROWEST = 40;

  /// Lines on either side that tell how wide a paragraph is set.
  private static final int BESIDE = 3;

  private final List<TextLine> lines;
  private final boolean marked;
  private final Set<Integer> headings;
  private final boolean doubleSpaced;
  private final boolean wrapped;
  private final int width;
  private final boolean startsLower;
  private final boolean spaceMarksWrap;

  static TextLayout measured(List<TextLine> lines) {
    return new TextLayout(lines, false, Set.of());
  }

  /// The layout of a text whose wraps are all marked by a space at the line's end.
  static TextLayout marked(List<TextLine> lines, Set<Integer> headings) {
    return new TextLayout(lines, true, headings);
  }

  private TextLayout(List<TextLine> lines, boolean marked, Set<Integer> headings) {
    this.lines = lines;
    this.marked = marked;
    this.headings = headings;
    this.width = usualLength();
    int pairs = 0;
    int nextLine = 0;
    int spaced = 0;
    int close = 0;
    int onWithSpace = 0;
    int on = 0;
    for (int i = 1; i < lines.size(); i++) {
      boolean goesOn = goesOn(i);
      pairs++;
      on += goesOn ? 1 : 0;
      onWithSpace += goesOn && lines.get(i - 1).marksWrap() ? 1 : 0;
      close += lines.get(i).blanksBefore() == 0 ? 1 : 0;
      nextLine += goesOn && lines.get(i).blanksBefore() == 0 ? 1 : 0;
      spaced += goesOn && lines.get(i).blanksBefore() == 1 ? 1 : 0;
    }
    this.spaceMarksWrap = on > 10 && onWithSpace * 100 > on * 85;
    this.startsLower = lowerStarts(lines);
    this.doubleSpaced =
        !marked && pairs >= 10 && close * 5 < pairs && spaced * 4 > pairs && width < 160;
    this.wrapped = marked || doubleSpaced || (width < 250 && nextLine * 4 > close);
  }

  /// Whether sentences often start in lower case, as where small capitals were lost.
  boolean startsLower() {
    return startsLower;
  }

  private static boolean lowerStarts(List<TextLine> lines) {
    int lower = 0;
    int upper = 0;
    for (TextLine line : lines) {
      String text = line.text();
      for (int at = text.indexOf(". ");
          at >= 0 && at + 3 < text.length();
          at = text.indexOf(". ", at + 2)) {
        boolean word =
            at > 2
                && Character.isLowerCase(text.charAt(at - 2))
                && Character.isLetter(text.charAt(at + 3));
        lower += word && Character.isLowerCase(text.charAt(at + 2)) ? 1 : 0;
        upper += word && Character.isUpperCase(text.charAt(at + 2)) ? 1 : 0;
      }
    }
    return lower > 3 && lower * 8 > upper;
  }

  boolean isWrapped() {
    return wrapped;
  }

  /// Length of a full line.
  int width() {
    return width;
  }

  private boolean goesOn(int i) {
    String before = lines.get(i - 1).text();
    return before.endsWith("-")
        || (!TextMarks.endsSentence(before) && TextMarks.goesOn(lines.get(i).text()));
  }

  private int usualLength() {
    List<Integer> lengths = new ArrayList<>(lines.stream().map(l -> l.text().length()).toList());
    lengths.sort(null);
    return lengths.isEmpty() ? 0 : lengths.get((int) (lengths.size() * 0.7));
  }

  /// Whether enough blank lines stand above line `i` to set it apart.
  boolean isSetApart(int i) {
    return lines.get(i).blanksBefore() >= (doubleSpaced ? 2 : 1);
  }

  /// Whether a block ends before line `i`, which has a line above it.
  boolean breaksBefore(int i) {
    TextLine before = lines.get(i - 1);
    TextLine line = lines.get(i);
    if (startsCaption(i) || isSectionName(line) || isSectionName(before)) {
      return true;
    }
    if (!wrapped) {
      return isSetApart(i) || !goesOn(i) || before.text().length() < 40;
    }
    if (isSetApart(i)) {
      return true;
    }
    if (before.text().endsWith("-") && !before.text().endsWith(" -")) {
      return false;
    }
    return styleChanges(before.text(), line.text())
        || endsShort(i - 1)
        || isHeadingBelowFullLine(i);
  }

  private static boolean isSectionName(TextLine line) {
    String text = line.text();
    boolean capital =
        !text.isEmpty() && (Character.isUpperCase(text.charAt(0)) || TextMarks.isOddCase(text));
    return capital && text.length() < 50 && SectionNames.isKnown(TextMarks.bareHeading(text));
  }

  /// Whether the type in which a line is set, where that is known, allows it to be a heading.
  boolean mayBeHeading(int i) {
    return !marked || headings.contains(lines.get(i).span().start());
  }

  boolean startsCaption(int i) {
    return TextMarks.isCaption(lines.get(i).text())
        && (i == 0
            || isSetApart(i)
            || lines.get(i).startsPage()
            || !TextMarks.pointsOn(lines.get(i - 1).text()));
  }

  /// Capitals or odd case on one of two lines only; a heading of several such lines stays together.
  private boolean styleChanges(String before, String line) {
    boolean first = isHeadingStyle(before);
    boolean second = isHeadingStyle(line);
    return first ? !second : (second && TextMarks.endsSentence(before));
  }

  private static boolean isHeadingStyle(String text) {
    return text.length() < 200
        && (!TextMarks.endsSentence(text) || text.endsWith("?"))
        && TextMarks.words(text) <= 16
        && (TextMarks.isAllCaps(text) || TextMarks.isOddCase(text));
  }

  /// Whether the first word of the line below would still have fitted on line `i`.
  boolean endsShort(int i) {
    if (i + 1 >= lines.size()) {
      return true;
    }
    String text = lines.get(i).text();
    if (isHeadingStyle(text) && isHeadingStyle(lines.get(i + 1).text())) {
      return false;
    }
    if (marked) {
      return !lines.get(i).endsInSpace();
    }
    String next = lines.get(i + 1).text();
    int space = next.indexOf(' ');
    int word = space < 0 ? next.length() : space;
    return text.length() + 1 + word <= width * full(lines.get(i)) && !fillsNarrowParagraph(i, word);
  }

  /// Whether a paragraph is set narrower than the rest of the text and line `i` is full in it: it ends within
  /// a sentence, and most lines beside it are about as long.
  ///
  /// @param word length of the first word below it
  private boolean fillsNarrowParagraph(int i, int word) {
    String text = lines.get(i).text();
    if (TextMarks.endsSentence(text) || text.length() < NARROWEST) {
      return false;
    }
    int from = i;
    while (from > 0 && i - from < BESIDE && lines.get(from).blanksBefore() == 0) {
      from--;
    }
    int to = i + 1;
    while (to < lines.size() && to - i <= BESIDE && lines.get(to).blanksBefore() == 0) {
      to++;
    }
    List<Integer> lengths = lines.subList(from, to).stream().map(l -> l.text().length()).toList();
    int longest = Collections.max(lengths);
    long alike = lengths.stream().filter(length -> length > longest * FULL_WITH_SPACE).count();
    return longest < width * FULL
        && alike >= BESIDE
        && alike * 3 >= lengths.size() * 2L
        && text.length() + 1 + word > longest * FULL;
  }

  private double full(TextLine line) {
    return !spaceMarksWrap ? FULL : (line.endsInSpace() ? FULL_WITH_SPACE : FULL_WITHOUT_SPACE);
  }

  /// A heading may follow a paragraph whose last line happens to be full.
  private boolean isHeadingBelowFullLine(int i) {
    String line = lines.get(i).text();
    return i + 1 < lines.size()
        && TextMarks.endsSentence(lines.get(i - 1).text())
        && !TextMarks.endsSentence(line)
        && !line.endsWith("-")
        && !line.endsWith(",")
        && TextMarks.words(line) <= 8
        && endsShort(i);
  }
}
