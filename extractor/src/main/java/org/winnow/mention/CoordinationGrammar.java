package org.winnow.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.dictionary.Dictionary;
import org.winnow.dictionary.Entry;
import org.winnow.mention.Mention.How;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// Genes that share a stem: "BRCA1/2", "IL-1α/β", "TIMP-1, -2 and -3", "caspases 3, 8 and 9", "FGFR1-4". Each member
/// must be a gene that the dictionary knows; all share the span of the whole.
final class CoordinationGrammar implements Grammar {
  private static final String DIGITS = "\\d{1,2}";
  private static final String LETTER = "[A-Zα-ω]";
  private static final Pattern NUMBERED =
      Pattern.compile("(?<stem>.*?[^/\\d])(?<tail>" + DIGITS + ")(?:/" + DIGITS + ")*");
  private static final Pattern LETTERED =
      Pattern.compile("(?<stem>.*[^/])(?<tail>" + LETTER + ")(?:/" + LETTER + ")*");
  private static final Pattern NEXT =
      Pattern.compile(
          "(?<sep>\\s?/\\s?|,\\s*(?:and\\s+|or\\s+)?|\\s+(?:and|or|&)\\s+)(?<dash>"
              + Borders.DASH
              + ")?"
              + "(?<tail>"
              + DIGITS
              + "|"
              + LETTER
              + "|(?<="
              + Borders.DASH
              + ")[A-Za-z][A-Za-z0-9]{0,3})(?![A-Za-z0-9])");
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<stem>[A-Za-z][A-Za-z0-9α-ω-]*?[A-Za-z-])(?<first>\\d{1,2})(?:"
              + Borders.DASH
              + "|\\sto\\s)(?:\\k<stem>)?(?<last>\\d{1,2})(?![A-Za-z0-9])");
  private static final int LONGEST_RANGE = 12;
  private static final Pattern COUNTED =
      Pattern.compile(
          "\\s+(?:other|of|to|more|different|patients|cases|cells|genes|proteins|times|weeks|months|years|days)\\b|\\s*%");
  private static final WordPattern PLURAL =
      new WordPattern(
          "",
          "(?<stem>[A-Za-z]{3,20})s["
              + " -](?<tail>\\d{1,2}|[A-Z]\\d?)(?=\\s?[,/]|\\s+(?:and|or|&)\\s)");

  private final Dictionary dictionary;

  CoordinationGrammar(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  @Override
  public List<Reading> read(String text, List<Reading> known) {
    List<Reading> found = new ArrayList<>();
    Coverage others = new Coverage(known.stream().filter(r -> !r.is(EntityType.GENE)).toList());
    for (Reading name : known) {
      if (name.is(EntityType.GENE)) {
        fromName(text, name, others, found);
        fromRange(text, name, found);
      }
    }
    Matcher plural = PLURAL.over(text);
    for (int from = 0;
        PLURAL.find(plural, text, from, at -> isNumbered(text, at));
        from = plural.end()) {
      Members members = new Members(plural.group("stem") + " ", plural.start(), plural.end("tail"));
      if (members.add(plural.group("tail"))) {
        members.follow(text, others);
        members.addTo(found);
      }
    }
    return found;
  }

  /// Whether the word that starts there ends in an s with a digit or capital behind it: cheaper to see than
  /// [#PLURAL].
  private static boolean isNumbered(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    if (end == start || text.charAt(end - 1) != 's' || end + 1 >= text.length()) {
      return false;
    }
    char next = text.charAt(end + 1);
    return Character.isDigit(next) || Character.isUpperCase(next);
  }

  private void fromName(String text, Reading name, Coverage others, List<Reading> found) {
    for (Pattern pattern : List.of(NUMBERED, LETTERED)) {
      Matcher m = pattern.matcher(name.text());
      if (m.matches()) {
        boolean listed = m.end("tail") < name.text().length();
        if (listed && isOneGene(name)) {
          return;
        }
        int end = name.span().start() + m.end("tail");
        Members members = new Members(m.group("stem"), name.span().start(), end);
        if (!listed) {
          members.add(m.group("tail"), name);
        }
        if (!listed || members.add(m.group("tail"))) {
          members.follow(text, others);
          members.addTo(found);
        }
        return;
      }
    }
  }

  /// "FGFR1-4" and "FGFR1 to FGFR4" are four, if each of them is a gene.
  private void fromRange(String text, Reading name, List<Reading> found) {
    Matcher m = Borders.over(RANGE, text);
    boolean listed = name.own() && name.text().indexOf('-') >= 0;
    if (!Borders.at(m, name.span().start()) || m.end("first") < name.span().start() || listed) {
      return;
    }
    int first = Integer.parseInt(m.group("first"));
    int last = Integer.parseInt(m.group("last"));
    boolean ends = name.span().end() == m.end("first") || name.span().end() == m.end();
    if (!ends || last <= first || last - first > LONGEST_RANGE) {
      return;
    }
    Members members = new Members(m.group("stem"), name.span().start(), m.end());
    for (int number = first; number <= last; number++) {
      if (!members.add(String.valueOf(number))) {
        return;
      }
    }
    members.addTo(found);
  }

  /// "Oct3/4" is one gene in spite of its slash; the list of families gives "CDK4/6" its members.
  private boolean isOneGene(Reading name) {
    String id = name.best().id();
    return name.own() && id != null && dictionary.members(id).isEmpty();
  }

  /// The members of one coordination as they are read, left to right. Not thread-safe.
  private final class Members {
    private final String stem;
    private final int start;
    private int end;
    private final Map<String, Reading> readings = new LinkedHashMap<>();

    Members(String stem, int start, int end) {
      this.stem = stem;
      this.start = start;
      this.end = end;
    }

    void add(String tail, Reading reading) {
      readings.put(stem + tail, reading);
    }

    boolean add(String tail) {
      String text = stem + tail;
      List<Entry> genes =
          dictionary.lookup(text).stream().filter(e -> e.type() == EntityType.GENE).toList();
      if (genes.isEmpty()) {
        return false;
      }
      readings.put(text, Reading.ofEntries(new Span(start, end), text, genes, How.COORDINATION));
      return true;
    }

    /// @param others what names no genes: "CREB1 and 5-FU"
    void follow(String text, Coverage others) {
      Matcher next = Borders.over(NEXT, text);
      while (Borders.at(next, end)
          && others.isFree(new Span(next.start("tail"), next.end("tail")))
          && isTail(text, next)
          && add(next.group("tail"))) {
        end = next.end();
      }
    }

    private boolean isTail(String text, Matcher next) {
      boolean tied = next.group("sep").contains("/") || next.group("dash") != null;
      if (!tied && !Character.isDigit(next.group("tail").charAt(0))) {
        return false;
      }
      return tied || !Borders.at(Borders.over(COUNTED, text), next.end());
    }

    void addTo(List<Reading> found) {
      if (readings.size() < 2) {
        return;
      }
      Span span = new Span(start, end);
      readings.forEach((text, r) -> found.add(r.withSpan(span, text).withHow(How.COORDINATION)));
    }
  }
}
