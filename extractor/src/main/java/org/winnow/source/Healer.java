package org.winnow.source;

import java.text.Normalizer;
import java.util.List;
import org.winnow.text.MappedText;
import org.winnow.text.SourceMap;
import org.winnow.text.Span;

/// Puts pieces of the source together as running text: hyphens and slashes at line ends healed, line
/// breaks and runs of white space made one space, ligatures spelt out, soft hyphens and zero-width marks
/// dropped, Unicode's two plain hyphens written "-". This is all that ever differs between a passage and
/// its source, beside citation marks taken out. One for each text; not thread-safe.
final class Healer {
  private final String source;
  private final Hyphenation hyphenation;
  private final StringBuilder text = new StringBuilder();
  private final SourceMap.Builder map = new SourceMap.Builder();

  private Healer(String source, Hyphenation hyphenation) {
    this.source = source;
    this.hyphenation = hyphenation;
  }

  static MappedText heal(String source, List<Piece> pieces, Hyphenation hyphenation) {
    Healer healer = new Healer(source, hyphenation);
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Piece next =
          i + 1 < pieces.size() && pieces.get(i + 1).onNewLine() ? pieces.get(i + 1) : null;
      healer.add(piece, next != null && healer.dropsHyphen(piece, next));
      if (next != null) {
        healer.breakLine(piece, next);
      }
    }
    return new MappedText(healer.text.toString(), healer.map.build());
  }

  private void add(Piece piece, boolean withoutHyphen) {
    if (piece.reading() != null) {
      put(piece.reading(), piece.span());
      return;
    }
    int end = piece.span().end() - (withoutHyphen ? 1 : 0);
    int start = skipDoubledHyphen(piece);
    while (start < end) {
      int plain = start;
      while (plain < end && isPlain(plain, start)) {
        plain++;
      }
      text.append(source, start, plain);
      map.copy(plain - start, start);
      start = plain < end ? addOdd(plain, end) : plain;
    }
  }

  /// A hyphen set both at a line's end and at the next one's start is one hyphen.
  private int skipDoubledHyphen(Piece piece) {
    int start = piece.span().start();
    boolean doubled =
        piece.onNewLine()
            && text.length() > 1
            && text.charAt(text.length() - 1) == '-'
            && piece.span().length() > 1
            && source.charAt(start) == '-'
            && Character.isLetter(source.charAt(start + 1));
    return doubled ? start + 1 : start;
  }

  private boolean isPlain(int at, int runStart) {
    char c = source.charAt(at);
    if (c == ' ') {
      return at > runStart ? source.charAt(at - 1) != ' ' : !endsInSpace();
    }
    return (c > ' ' && c < 0xa0 && c != 0x7f) || (c > 0xa0 && !isOdd(c));
  }

  private static boolean isOdd(char c) {
    return c == '\u00ad'
        || (c >= '\u2000' && c <= '\u2011')
        || (c >= '\u2028' && c <= '\u202f')
        || c == '\u2060'
        || c == '\u3000'
        || c == '\ufeff'
        || (c >= '\ufb00' && c <= '\ufb06');
  }

  /// Writes the odd character at `at` and returns where to go on.
  private int addOdd(int at, int end) {
    char c = source.charAt(at);
    Span span = new Span(at, at + 1);
    if (c >= '\ufb00' && c <= '\ufb06') {
      put(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC), span);
      return at + 1;
    }
    if (c == '\u2010' || c == '\u2011') {
      put("-", span);
      return at + 1;
    }
    if (!isSpace(c)) {
      return at + 1;
    }
    int next = at + 1;
    while (next < end && isSpace(source.charAt(next))) {
      next++;
    }
    if (!endsInSpace()) {
      put(" ", new Span(at, next));
    }
    return next;
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private boolean endsInSpace() {
    return text.isEmpty() || text.charAt(text.length() - 1) == ' ';
  }

  /// Runs are kept one to one where lengths agree, so that each character keeps a place of its own.
  private void put(String with, Span span) {
    text.append(with);
    map.replace(with.length(), span.start(), span.end());
  }

  private boolean dropsHyphen(Piece piece, Piece next) {
    String line = piece.text(source);
    String rest = next.text(source).stripLeading();
    return piece.reading() == null
        && endsInHyphen(line)
        && !rest.isEmpty()
        && !rest.startsWith("-")
        && !hyphenation.keeps(lastWord(line), firstWord(rest));
  }

  /// What stands for the line break: nothing inside a word or name, else a space.
  private void breakLine(Piece piece, Piece next) {
    String line = piece.text(source);
    String rest = next.text(source).stripLeading();
    boolean glued =
        endsInHyphen(line)
            || line.endsWith("\u00ad")
            || (endsInGlue(line) && !rest.isEmpty() && Character.isLetterOrDigit(rest.charAt(0)));
    if (!glued && !rest.isEmpty() && !endsInSpace()) {
      int from = piece.span().end();
      put(" ", new Span(from, Math.max(from + 1, next.span().start())));
    }
  }

  private static boolean endsInHyphen(String line) {
    int last = line.length() - 1;
    return last > 0
        && (line.charAt(last) == '-' || line.charAt(last) == '\u2010')
        && !isSpace(line.charAt(last - 1));
  }

  /// Marks after which a name or number goes on in the next line: "PI3K/Akt/" + "mTOR", "12–" + "15".
  private static boolean endsInGlue(String line) {
    int last = line.length() - 1;
    return last > 0
        && (line.charAt(last) == '/' || line.charAt(last) == '–')
        && Character.isLetterOrDigit(line.charAt(last - 1));
  }

  private static String lastWord(String line) {
    int start = line.length() - 1;
    while (start > 0 && !isSpace(line.charAt(start - 1))) {
      start--;
    }
    return line.substring(start, line.length() - 1);
  }

  private static String firstWord(String rest) {
    int end = 0;
    while (end < rest.length() && !isSpace(rest.charAt(end))) {
      end++;
    }
    return rest.substring(0, end);
  }
}
