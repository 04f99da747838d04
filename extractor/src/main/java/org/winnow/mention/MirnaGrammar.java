package org.winnow.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.dictionary.Dictionary;
import org.winnow.mention.Mention.Candidate;
import org.winnow.mention.Mention.How;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// MicroRNA names: species, let-7, letters, copies, arms, clusters, and lists of them ("miR-15/16",
/// "miR-200a/b/c", "let-7a–c", "miR-195, -497"), whose members share the span of the list.
final class MirnaGrammar implements Grammar {
  private static final String DASH = Borders.DASH;
  private static final String NUMBER =
      "\\d{1,5}(?:"
          + DASH
          + "?[a-oq-zA-Z](?![a-zA-Z]))?(?:"
          + DASH
          + "?\\d{1,2}(?!\\d))?(?:"
          + DASH
          + "?[35]p)?";
  private static final String SPECIES =
      "hsa|Hsa|HSA|[hH]as|mmu|rno|cel|dme|ath|osa|zma|bta|gga|ssc|cfa|oar|eca|ptr|mml|dre|xtr|ebv|kshv|hcmv";
  private static final String END = "(?![A-Za-z0-9])";
  private static final WordPattern NAME =
      new WordPattern(
          "",
          "(?:(?<species>"
              + SPECIES
              + ")"
              + DASH
              + ")?(?<head>"
              + "(?:[Mm][Ii][Rr](?:NA)?s?|[Mm]icro(?:"
              + DASH
              + "|\\s)?RNAs?|MICRORNAS?|[Oo]ncomi[Rr])"
              + "(?:\\s?\\((?:miRNAs?|miRs?|mir)\\))?(?:\\s?"
              + DASH
              + "\\s?|\\s)?"
              + "|(?<let>[Ll](?:et|ET))"
              + DASH
              + "?(?=7)|lin"
              + DASH
              + "(?=4"
              + END
              + "))"
              + "(?:(?<cluster>\\d+[a-z]?(?:[~∼]\\d+[a-z]?)+|17/92|106a/363|106b/25|\\d+[a-z]?(?:"
              + DASH
              + "[1-9]\\d{1,2}[a-z]?)+)"
              + END
              + "|(?<body>"
              + NUMBER
              + ")"
              + END
              + "\\*?)");
  private static final Pattern NEXT =
      Pattern.compile(
          "(?<sep>\\s?/\\s?|,\\s*(?:and\\s+|or\\s+)?|\\s+(?:and|or|&)\\s+)(?<dash>"
              + DASH
              + ")?"
              + "(?:(?<arm>[35]p)|(?<body>"
              + NUMBER
              + ")|(?<letter>[a-oq-z](?:"
              + DASH
              + "?\\d)?(?:"
              + DASH
              + "[35]p)?))"
              + END
              + "\\*?");
  private static final Pattern RANGE = Pattern.compile("\\s?" + DASH + "\\s?(?<to>[b-z])" + END);
  private static final Pattern COUNTED_NOUN =
      Pattern.compile("\\s+(?!levels|families|clusters|was\\b)[a-z]{3,}s\\b|\\s*%");
  private static final Pattern PLURAL = Pattern.compile("(?<=RNA|[mM]i[rR])s(?=\\W*$)");

  private final Dictionary dictionary;

  MirnaGrammar(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  @Override
  public List<Reading> read(String text, List<Reading> known) {
    List<Reading> found = new ArrayList<>();
    Matcher m = NAME.over(text);
    int from = 0;
    while (NAME.find(m, text, from)) {
      from = m.end();
      if (m.group("cluster") != null) {
        found.add(cluster(m));
      } else if (!isCount(text, m)) {
        MirnaList list = list(text, m);
        found.addAll(list.readings(text, dictionary));
        from = list.end();
      }
    }
    return found;
  }

  /// "miRNAs 3 of which", "microRNAs 12 h": a number that counts or measures, not one that names.
  private static boolean isCount(String text, Matcher m) {
    boolean plain = m.group("body").chars().allMatch(Character::isDigit);
    boolean joined = !Character.isWhitespace(text.charAt(m.start("body") - 1));
    return plain
        && !joined
        && m.group("head").strip().endsWith("s")
        && m.group("body").length() < 3;
  }

  private static Reading cluster(Matcher m) {
    String name = "miR-" + plain(m.group("cluster")).replaceAll("[~∼/]", "-");
    Candidate entity =
        new Candidate("winnow:" + name + "-cluster", name + " cluster", EntityType.MIRNA);
    return Reading.ofGrammar(Borders.span(m), m.group(), EntityType.MIRNA, List.of(entity));
  }

  private static MirnaList list(String text, Matcher m) {
    String species = m.group("species") == null ? "" : m.group("species");
    MirnaList list = new MirnaList(species, m);
    Matcher range = Borders.over(RANGE, text);
    if (Borders.at(range, list.end()) && list.range(range.group("to"))) {
      list.moveEnd(range.end());
    }
    Matcher next = Borders.over(NEXT, text);
    while (Borders.at(next, list.end()) && isMember(text, next, list.last()) && list.add(next)) {
      list.moveEnd(next.end());
    }
    return list;
  }

  private static boolean isMember(String text, Matcher next, Mirna last) {
    boolean slash = next.group("sep").contains("/");
    boolean dash = next.group("dash") != null;
    if (next.group("letter") != null) {
      String letter = next.group("letter").substring(0, 1);
      boolean after = !last.letter().isEmpty() && letter.compareTo(last.letter()) > 0;
      return after && (slash || dash || !letter.equals("a"));
    }
    if (next.group("arm") != null || slash || dash) {
      return true;
    }
    String body = next.group("body");
    boolean lettered = !body.chars().allMatch(Character::isDigit);
    return lettered
        || (body.length() > 1 && !Borders.at(Borders.over(COUNTED_NOUN, text), next.end()));
  }

  private static String plain(String text) {
    return text.replaceAll(DASH, "-");
  }

  /// The members of a list as they are read, left to right. Not thread-safe.
  private static final class MirnaList {
    private final String species;
    private final boolean let;
    private final int start;
    private final String prefix;
    private final Map<Mirna, String> members = new LinkedHashMap<>();
    private Mirna last;
    private int end;

    MirnaList(String species, Matcher m) {
      this.species = species;
      this.let = m.group("let") != null;
      this.start = m.start();
      this.end = m.end();
      this.prefix =
          PLURAL.matcher(m.group().substring(0, m.start("body") - m.start())).replaceFirst("");
      this.last =
          Mirna.of(species, let, plain(m.group("body")) + (m.group().endsWith("*") ? "*" : ""));
      members.put(last, prefix + m.group("body"));
    }

    Mirna last() {
      return last;
    }

    int end() {
      return end;
    }

    void moveEnd(int newEnd) {
      end = newEnd;
    }

    /// Adds the letters after the last one up to `to`; their reading has no characters of its own.
    boolean range(String to) {
      if (last.letter().isEmpty() || to.compareTo(last.letter()) <= 0) {
        return false;
      }
      for (char c = (char) (last.letter().charAt(0) + 1); c <= to.charAt(0); c++) {
        members.put(last.withLetter(String.valueOf(c)), "");
      }
      last = last.withLetter(to);
      return true;
    }

    boolean add(Matcher next) {
      String number = last.number().replace("let-", "");
      String body = next.group("body");
      if (next.group("letter") != null) {
        body = number + next.group("letter");
      } else if (next.group("arm") != null) {
        body = number + last.letter() + "-" + next.group("arm");
      }
      if (body == null) {
        return false;
      }
      last = Mirna.of(species, let, plain(body));
      members.putIfAbsent(last, prefix + body);
      return true;
    }

    List<Reading> readings(String text, Dictionary dictionary) {
      Span span = new Span(start, end);
      String whole = span.of(text);
      How how = members.size() > 1 ? How.COORDINATION : How.GRAMMAR;
      List<Reading> found = new ArrayList<>();
      members.forEach((mirna, reading) -> {
        String shown = members.size() > 1 && !reading.isEmpty() ? reading : whole;
        found.add(
            Reading.ofGrammar(span, shown, EntityType.MIRNA, mirna.ground(dictionary))
                .withHow(how));
      });
      return found;
    }
  }
}
