package org.winnow.source;

import java.util.ArrayList;
import java.util.List;
import org.winnow.text.Span;

/// A line of a plain text that is not blank.
///
/// @param span         in the source, without white space at either end
/// @param text         that span's text
/// @param blanksBefore how many blank lines stand above it
/// @param startsPage   whether a page begins with it: after a form feed, or marked by one leading space in
///                     a text whose other lines have none
/// @param endsInSpace  whether a space stands before the line break, which copied text often has where a
///                     paragraph goes on
record TextLine(Span span, String text, int blanksBefore, boolean startsPage, boolean endsInSpace) {

  /// Whether the line's end says that its paragraph goes on.
  boolean marksWrap() {
    return endsInSpace || text.endsWith("-");
  }

  TextLine startingPage() {
    return new TextLine(span, text, blanksBefore, true, endsInSpace);
  }

  static List<TextLine> of(String source) {
    List<TextLine> lines = new ArrayList<>();
    int blanks = 0;
    boolean newPage = false;
    boolean spaced = fewAreIndented(source);
    for (int start = 0; start < source.length(); ) {
      int end = lineEnd(source, start);
      Span span = trim(source, start, end);
      if (span.isEmpty()) {
        blanks++;
      } else {
        boolean indented = spaced && span.start() == start + 1 && source.charAt(start) == ' ';
        boolean space = span.end() < end;
        lines.add(new TextLine(span, span.of(source), blanks, newPage || indented, space));
        blanks = 0;
        newPage = false;
      }
      newPage |= end < source.length() && source.charAt(end) == '\f';
      start = next(source, end);
    }
    return lines;
  }

  private static int lineEnd(String source, int start) {
    int end = start;
    while (end < source.length() && !isLineEnd(source.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029' || c == '\u0085';
  }

  private static int next(String source, int end) {
    boolean twoUnits = source.startsWith("\r\n", end) || source.startsWith("\n\f", end);
    if (source.startsWith("\n\f", end)) {
      return end + 1;
    }
    return end + (twoUnits ? 2 : 1);
  }

  private static Span trim(String source, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(source.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(source.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || Healer.isSpace(c) || c == '\u200b' || c == '\ufeff';
  }

  /// One leading space marks a page only where leading white space is rare.
  private static boolean fewAreIndented(String source) {
    int lines = 0;
    int indented = 0;
    for (int at = 0; at >= 0 && at < source.length(); at = source.indexOf('\n', at) + 1) {
      lines++;
      indented += Character.isWhitespace(source.charAt(at)) && source.charAt(at) != '\n' ? 1 : 0;
      if (source.indexOf('\n', at) < 0) {
        break;
      }
    }
    return indented * 10 < lines;
  }
}
