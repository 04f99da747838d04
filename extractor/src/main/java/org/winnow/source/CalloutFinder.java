package org.winnow.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.text.Callout;
import org.winnow.text.MappedText;
import org.winnow.text.Span;

/// Finds citation marks in the styles that a document uses, and cuts them out of its text. Marks with
/// signs of their own ("[53]", "^{1,2}", "⁵³", "[^1]") are always read; bare numbers after a full stop
/// ("resistance.6") only in a document that cites by superscripts, numbers in brackets "(9,10)" only
/// where they fit its references. Immutable, thread-safe.
final class CalloutFinder {
  private static final String LIST = "[1-9]\\d{0,2}(?:\\s*[,;–—-]\\s*[1-9]\\d{0,2})*";
  private static final String RAISED = "[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}";
  private static final Pattern BRACKETS =
      Pattern.compile(
          "\\[\\^(?<note>[^\\]\\s]{1,40})\\]|(?<!-)\\[\\s*(?<list>"
              + LIST
              + ")\\s*\\](?![\\p{L}\\d]|-\\p{L})");
  private static final Pattern BRACES =
      Pattern.compile(
          "\\^\\{\\s*(?<list>"
              + LIST
              + ")\\s*\\}|\\^(?<bare>\\d{1,3}(?:[,–-]\\d{1,3})*)(?![\\p{L}\\d+.])");
  private static final Pattern SUPERSCRIPTS =
      Pattern.compile("(?<list>" + RAISED + "(?:\\s?[,;˒‚–—⁻-]\\s?" + RAISED + ")*)(?![⁺⁻\\p{L}])");
  private static final Pattern GLUED =
      Pattern.compile("(?<=[\\p{L})\\]%”\"][.,;])(?<list>" + LIST + ")(?=\\s|$|[—–)])");
  private static final Pattern AFTER_STOP =
      Pattern.compile(
          "(?<=[\\p{L})\\]%”\"]\\.)\\s(?<list>"
              + LIST
              + ")(?=\\s+\\p{Lu}|\\s*$)"
              + "|(?<=[\\p{L})\\]%”\"]\\.)\\s(?<several>\\d{1,3}(?:\\s*[,–-]\\s*\\d{1,3})+)(?=\\s)");
  private static final Pattern ROUND =
      Pattern.compile("(?<![\\p{L}\\d)])\\((?<list>" + LIST + ")\\)");
  private static final Pattern VALUE =
      Pattern.compile("(?<![\\p{L}\\d.-])(\\d{1,3})\\s?(?:%|\\p{Ll}{1,6})?\\s?$");
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?s).*\\b(?:[Ff]igs?|[Nn]os?|[Vv]ol|[Ee]qs?|[Rr]efs?|[Tt]abs?|[Ss]ec|pp?|vs|ca|approx|"
              + "[Cc]h|[Ss]uppl)[.,;]");

  private static final Pattern NUMBER_LABEL = Pattern.compile("\\d{1,3}");
  private static final Pattern YEAR_LABEL = Pattern.compile(".* (?:19|20)\\d\\d[a-z]?");

  private final int highest;
  private final boolean bySuperscript;
  private final boolean byRound;
  private final boolean byAuthor;

  /// Looks which styles a document uses.
  ///
  /// @param texts  the document's healed texts
  /// @param labels of its references, empty where it has no list
  CalloutFinder(List<String> texts, Set<String> labels) {
    this.highest = highest(labels);
    this.byAuthor =
        labels.isEmpty()
            ? texts.stream().mapToInt(AuthorYear::count).sum() >= 3
            : labels.stream().anyMatch(label -> YEAR_LABEL.matcher(label).matches());
    int brackets = count(texts, BRACKETS);
    int raised = count(texts, BRACES) + count(texts, SUPERSCRIPTS);
    int glued = count(texts, GLUED);
    int round = count(texts, ROUND);
    this.bySuperscript = brackets < 3 && (raised >= 3 || glued >= 5);
    this.byRound = brackets < 3 && highest > 0 && (bySuperscript || round >= 5);
  }

  private static int highest(Set<String> labels) {
    return labels.stream()
        .filter(label -> NUMBER_LABEL.matcher(label).matches())
        .mapToInt(Integer::parseInt)
        .max()
        .orElse(0);
  }

  private static int count(List<String> texts, Pattern pattern) {
    int count = 0;
    for (String text : texts) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        count++;
      }
    }
    return count;
  }

  /// A citation mark, in the text it was found in.
  private record Mark(Span span, List<String> labels) {}

  /// A text without its citation marks.
  record Cut(MappedText content, List<Callout> callouts) {}

  Cut cut(MappedText content) {
    List<Mark> marks = marks(content.text());
    if (marks.isEmpty()) {
      return new Cut(content, List.of());
    }
    MappedText.Edit edit = content.edit();
    List<Callout> callouts = new ArrayList<>();
    int at = 0;
    for (Mark mark : marks) {
      Span gap = widen(content.text(), mark.span());
      edit.keep(at, Math.max(at, gap.start()));
      callouts.add(callout(content, mark, edit.length()));
      boolean joins = gap.start() >= at && joinsWords(content.text(), gap);
      if (joins) {
        edit.replace(gap.start(), gap.end(), " ");
      }
      at = gap.end();
    }
    return new Cut(edit.keep(at, content.text().length()).build(), callouts);
  }

  private static Callout callout(MappedText content, Mark mark, int offset) {
    String marker = mark.span().of(content.text());
    return new Callout(offset, marker, mark.labels(), content.map().source(mark.span()));
  }

  /// The mark with the space before it.
  private static Span widen(String text, Span mark) {
    int start = mark.start();
    while (start > 0 && text.charAt(start - 1) == ' ') {
      start--;
    }
    return new Span(start, mark.end());
  }

  private static boolean joinsWords(String text, Span gap) {
    return gap.start() > 0
        && gap.end() < text.length()
        && text.charAt(gap.start() - 1) != ' '
        && Character.isLetterOrDigit(text.charAt(gap.end()));
  }

  private List<Mark> marks(String text) {
    List<Mark> marks = new ArrayList<>();
    if (text.indexOf('[') >= 0) {
      collect(BRACKETS, text, marks);
    }
    if (text.indexOf('^') >= 0) {
      collect(BRACES, text, marks);
    }
    if (hasRaised(text)) {
      collect(SUPERSCRIPTS, text, marks);
    }
    if (bySuperscript) {
      collect(GLUED, text, marks);
      collect(AFTER_STOP, text, marks);
    }
    if (byRound) {
      collect(ROUND, text, marks);
    }
    if (byAuthor) {
      AuthorYear.find(text).forEach(found -> marks.add(new Mark(found.span(), found.labels())));
    }
    marks.sort(Comparator.comparing(Mark::span));
    for (int i = marks.size() - 1; i > 0; i--) {
      if (marks.get(i).span().overlaps(marks.get(i - 1).span())) {
        marks.remove(i);
      }
    }
    return marks;
  }

  private static boolean hasRaised(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '¹' || c == '²' || c == '³' || (c >= '⁰' && c <= '⁹')) {
        return true;
      }
    }
    return false;
  }

  private void collect(Pattern pattern, String text, List<Mark> marks) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      String list = list(matcher);
      List<String> labels =
          list.startsWith("^") ? List.of(list.substring(1)) : CalloutLabels.expand(list);
      int start = matcher.start() + (Healer.isSpace(matcher.group().charAt(0)) ? 1 : 0);
      if (isCitation(pattern, text, start, labels)) {
        marks.add(new Mark(new Span(start, matcher.end()), labels));
      }
    }
  }

  private static String list(Matcher matcher) {
    for (String group : List.of("list", "note", "bare", "several")) {
      if (!matcher.namedGroups().containsKey(group) || matcher.group(group) == null) {
        continue;
      }
      return group.equals("note") ? "^" + matcher.group(group) : matcher.group(group);
    }
    throw new IllegalStateException("a callout pattern without a list: " + matcher.pattern());
  }

  private boolean isCitation(Pattern pattern, String text, int start, List<String> labels) {
    if (pattern == BRACKETS) {
      return !isInterval(text, start, labels);
    }
    if (pattern == BRACES || pattern == SUPERSCRIPTS) {
      return !isExponent(text, start) && !(pattern == SUPERSCRIPTS && isUnit(text, start));
    }
    boolean known =
        labels.stream()
            .allMatch(l -> highest == 0 || (Integer.parseInt(l) <= highest && !l.equals("0")));
    if (pattern == ROUND) {
      return known && (labels.size() > 1 || !bySuperscript);
    }
    return known
        && !ABBREVIATION
            .matcher(text.substring(Math.max(0, start - 12), start).stripTrailing())
            .matches();
  }

  /// "56% [49-64]" is a value and its interval: the number before lies within the range.
  private static boolean isInterval(String text, int at, List<String> labels) {
    Matcher value = VALUE.matcher(text.substring(Math.max(0, at - 20), at));
    if (labels.size() < 3 || !value.find()) {
      return false;
    }
    String number = value.group(1);
    return labels.contains(number) && !number.equals(labels.getFirst());
  }

  /// A raised number after a number is a power: "10⁶"; after a name that ends in a digit it cites: "p53⁵³".
  private static boolean isExponent(String text, int at) {
    int start = at;
    while (start > 0 && "0123456789.,×x".indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    boolean afterDigit = at > 0 && Character.isDigit(text.charAt(at - 1));
    boolean inName =
        start > 0 && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '-');
    return afterDigit && !inName;
  }

  private static boolean isUnit(String text, int at) {
    boolean power = text.charAt(at) == '²' || text.charAt(at) == '³';
    if (!power || (at + 1 < text.length() && "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(text.charAt(at + 1)) >= 0)) {
      return false;
    }
    int start = at;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return List.of("m", "cm", "mm", "km", "µm", "μm", "nm", "dm", "R", "r")
        .contains(text.substring(start, at));
  }
}
