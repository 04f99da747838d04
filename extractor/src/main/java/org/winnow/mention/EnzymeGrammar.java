package org.winnow.mention;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.text.EntityType;
import org.winnow.text.Span;

/// Enzymes that no list holds, by their ending ("creatine kinase"). They are not grounded. Immutable,
/// thread-safe.
final class EnzymeGrammar implements Grammar {
  private static final String ENDING = "ase";
  private static final int LONGEST_ENZYME = 40;
  private static final Pattern ENZYME =
      Pattern.compile(
          "[A-Za-z0-9,'-]{0,40}(?:[a-z]{3}|[A-Z]{2}|[DR]N)ases?(?![A-Za-z0-9]|\\schain\\sreaction)");

  /// Words with the ending that are none, whatever a dash joins before them.
  private static final Pattern NO_ENZYME =
      Pattern.compile(
          "(?i)(?:.*-)?(?:disease|(?:in|de)?crease|grease|\\w*phase|\\w*base|(?:suit|show|lower|upper|stair|brief|en)?case"
              + "|(?:re)?lease|purchase|\\w*phrase|chase|tease|please|erase|(?:de)?cease|metastase|biase)s?");

  private static final Pattern PREVIOUS = Pattern.compile("(?<![^\\s(\\[])(\\S+)\\s$");

  private static final int WINDOW = 40;
  private static final int MOST_MODIFIERS = 3;

  private final Set<String> modifiers;
  private final Set<String> classes;

  EnzymeGrammar(Path tables) {
    this.modifiers = WordList.words(tables.resolve("enzyme-modifiers.tsv"), "word");
    this.classes = WordList.words(tables.resolve("enzyme-classes.tsv"), "word");
  }

  /// Looks for the ending first: most words have another.
  @Override
  public List<Reading> read(String text, List<Reading> known) {
    List<Reading> found = new ArrayList<>();
    Coverage taken = new Coverage(known);
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
        if (!isClass(whole.of(text))) {
          found.add(Reading.ofGrammar(whole, whole.of(text), EntityType.GENE, List.of()));
        }
      }
    }
    return found;
  }

  /// "Polymerase" alone is none in particular.
  private boolean isClass(String name) {
    String word = name.toLowerCase(Locale.ROOT);
    return classes.contains(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
  }

  /// Where the enzyme ends that begins at `offset`, -1 where none does.
  static int enzymeEnd(String text, int offset) {
    Matcher enzyme = Borders.over(ENZYME, text);
    return Borders.at(enzyme, offset) && !NO_ENZYME.matcher(enzyme.group()).matches()
        ? enzyme.end()
        : -1;
  }

  private static boolean isEnzymeLetter(char c) {
    return Character.isLetterOrDigit(c) || c == ',' || c == '\'' || c == '-';
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
}
