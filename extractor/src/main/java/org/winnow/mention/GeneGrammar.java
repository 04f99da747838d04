package org.winnow.mention;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// Genes and proteins that no list holds: a symbol beside a word that only genes have ("the CIKS gene"),
/// and enzymes by their ending ("creatine kinase"). They are not grounded. Immutable, thread-safe.
final class GeneGrammar implements Grammar {
  private static final String SYMBOL =
      "[A-Za-z][A-Za-z0-9]{1,9}(?:" + Borders.DASH + "[A-Za-z0-9]{1,5})?";
  private static final String ENDING = "ase";
  private static final int LONGEST_ENZYME = 40;
  private static final Pattern ENZYME =
      Pattern.compile("[A-Za-z0-9,'-]{0,40}[a-z]{3}ases?(?![A-Za-z0-9])");
  private static final Pattern NO_ENZYME =
      Pattern.compile(
          "(?i).*(?:disease|crease|phase|base|case|release|purchase|phrase|lease|chase|tease|please|erase|cease|increase|biase)s?");
  private static final Pattern PREVIOUS = Pattern.compile("(?<![^\\s(\\[])(\\S+)\\s$");

  /// Proteins by their weight ("p85", "gp120", "pp60"), and of yeast by their gene ("Cdc28p").
  private static final Pattern BY_RULE =
      Pattern.compile(
          "(?<![A-Za-z0-9.-])(?:(?:p|gp|pp)\\d{2,3}|[A-Z][a-z]{2}\\d{1,3}p)(?![A-Za-z0-9])");

  /// What lists of genes join their members with.
  private static final Pattern JOINT = Pattern.compile(",\\s(?:and\\s|or\\s)?|\\s(?:and|or)\\s|/");

  private static final Pattern LISTED =
      Pattern.compile(
          "(?:[A-Z]{2,}[A-Z0-9]*\\d[A-Z0-9]*|[A-Z][a-z]{1,3}\\d{1,2})(?![A-Za-z0-9/-])");
  private static final int WINDOW = 40;
  private static final int MOST_MODIFIERS = 3;

  private final Pattern after;
  private final Pattern before;
  private final Set<String> notGenes;
  private final Set<String> modifiers;

  GeneGrammar(Path tables) {
    List<List<String>> cues =
        WordList.read(tables.resolve("gene-cues.tsv"), "word\tplace\texample");
    this.after =
        Pattern.compile(
            "(?<![A-Za-z0-9/-])(?<symbol>"
                + SYMBOL
                + ")\\s"
                + words(cues, "after")
                + "(?![A-Za-z0-9])");
    this.before =
        Pattern.compile(
            "(?<![A-Za-z0-9])"
                + words(cues, "before")
                + "\\s\\(?(?<symbol>"
                + SYMBOL
                + ")(?![A-Za-z0-9/])");
    this.notGenes = column(tables.resolve("not-genes.tsv"), "name");
    this.modifiers = column(tables.resolve("enzyme-modifiers.tsv"), "word");
  }

  private static String words(List<List<String>> cues, String place) {
    return WordList.alternatives(
        cues.stream().filter(c -> c.get(1).equals(place)).map(List::getFirst).toList());
  }

  private static Set<String> column(Path file, String header) {
    Set<String> words = new HashSet<>();
    WordList.read(file, header).forEach(row -> words.add(row.getFirst()));
    return words;
  }

  @Override
  public List<Reading> read(String text, List<Reading> known) {
    List<Reading> found = new ArrayList<>();
    Coverage taken = new Coverage(known);
    for (Pattern cue : List.of(after, before)) {
      Matcher m = cue.matcher(text);
      int from = 0;
      while (m.find(from)) {
        from = m.start("symbol") + 1;
        if (isSymbol(m.group("symbol"))) {
          add(text, new Span(m.start("symbol"), m.end("symbol")), taken, found);
        }
      }
    }
    Matcher rule = BY_RULE.matcher(text);
    while (rule.find()) {
      add(text, Borders.span(rule), taken, found);
    }
    addListed(text, known, taken, found);
    addEnzymes(text, taken, found);
    return found;
  }

  /// A symbol that a list joins to known genes on both of its sides: "EGFR, XYZ2 and MET".
  private void addListed(String text, List<Reading> known, Coverage taken, List<Reading> found) {
    Set<Integer> starts = new HashSet<>();
    known.stream().filter(r -> r.is(EntityType.GENE)).forEach(r -> starts.add(r.span().start()));
    Matcher joint = Borders.over(JOINT, text);
    Matcher symbol = Borders.over(LISTED, text);
    for (Reading gene : known) {
      boolean joined =
          gene.is(EntityType.GENE)
              && Borders.at(joint, gene.span().end())
              && Borders.at(symbol, joint.end());
      if (joined
          && !notGenes.contains(symbol.group())
          && Borders.at(joint, symbol.end())
          && starts.contains(joint.end())) {
        add(text, Borders.span(symbol), taken, found);
      }
    }
  }

  /// Looks for the ending first: most words have another.
  private void addEnzymes(String text, Coverage taken, List<Reading> found) {
    Matcher enzyme = Borders.over(ENZYME, text);
    for (int at = text.indexOf(ENDING); at >= 0; at = text.indexOf(ENDING, at + 1)) {
      int start = at;
      while (start > 0 && at - start < LONGEST_ENZYME && isEnzymeLetter(text.charAt(start - 1))) {
        start--;
      }
      if (Borders.isBorder(text, start)
          && Borders.at(enzyme, start)
          && enzyme.end() <= at + ENDING.length() + 1
          && !NO_ENZYME.matcher(enzyme.group()).matches()
          && taken.isFree(Borders.span(enzyme))) {
        Span whole = new Span(modified(text, enzyme.start()), enzyme.end());
        found.add(Reading.ofGrammar(whole, whole.of(text), EntityType.GENE, List.of()));
      }
    }
  }

  private static boolean isEnzymeLetter(char c) {
    return Character.isLetterOrDigit(c) || c == ',' || c == '\'' || c == '-';
  }

  /// Written as symbols are: a digit after a letter, or a capital that does not begin a word.
  private boolean isSymbol(String text) {
    if (notGenes.contains(text)) {
      return false;
    }
    boolean capital = text.chars().anyMatch(Character::isUpperCase);
    boolean digit = text.chars().anyMatch(Character::isDigit);
    boolean inner = text.substring(1).chars().anyMatch(Character::isUpperCase);
    return inner || (digit && (capital || text.length() > 2));
  }

  /// Takes in what specifies an enzyme: "protein tyrosine", "creatine".
  private int modified(String text, int start) {
    int from = start;
    for (int i = 0; i < MOST_MODIFIERS; i++) {
      Matcher m = PREVIOUS.matcher(text).region(Math.max(0, from - WINDOW), from);
      if (!m.find() || !modifiers.contains(m.group(1))) {
        return from;
      }
      from = m.start(1);
    }
    return from;
  }

  private static void add(String text, Span span, Coverage taken, List<Reading> found) {
    if (taken.isFree(span)) {
      taken.add(span);
      Reading gene = Reading.ofGrammar(span, span.of(text), EntityType.GENE, List.of());
      found.add(gene);
    }
  }
}
