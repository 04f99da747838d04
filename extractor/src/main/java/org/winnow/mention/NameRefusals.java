package org.winnow.mention;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.winnow.text.EntityType;

/// Why a name that the dictionary found is none where it stands: an author, a figure's label, a piece of a
/// longer name. Immutable, thread-safe.
final class NameRefusals {
  private static final Pattern AUTHOR_AFTER =
      Pattern.compile("\\s?,?\\s(?:et\\s?al|and (?:colleagues|co-?workers))\\b");
  private static final Pattern AUTHOR = Pattern.compile("[A-Z][a-z]+(?:-[A-Z][a-z]+)?");
  private static final Pattern CELL_LINE_AFTER = Pattern.compile("\\scell\\slines?\\b");
  private static final Pattern SYMBOL = Pattern.compile("(?=.*\\d)[A-Z][A-Z0-9]{2,5}");
  private static final Pattern LABEL_BEFORE =
      Pattern.compile("(?:Figs?|Figures?|Tables?|Refs?|Eqs?|Supplementary|Grant|No)\\.?\\s?$");
  private static final Pattern SERIAL = Pattern.compile("[A-Z]{0,2}\\d{1,3}[A-Z]?|[A-Z]{1,2}");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:at|as|an|in|is|it|so|or|to|of|on|by|be|no|if|we|was|has|had|can|for|and|are|not|all|but|than)\\s(?:[IVX]{1,3}|\\d{1,2})");

  /// Of a protein: no substance that was given.
  private static final Pattern AMINO_ACID =
      Pattern.compile(
          "(?i)(?:tyrosine|serine|threonine|lysine|arginine|histidine|cysteine|aspartate|glutamate|asparagine|proline|methionine|tryptophan)(?<residue>\\sresidues?)?");

  private static final Pattern RESIDUE_AFTER =
      Pattern.compile(
          "[\\s-](?:residues?|phosphorylat\\w+|(?:tri|di|mono)?methylation|acetylation|ubiquitin\\w+)\\b");
  private static final int LABEL_WINDOW = 14;
  private static final int SHORT = 3;

  private final Affixes affixes;

  NameRefusals(Affixes affixes) {
    this.affixes = affixes;
  }

  /// The reason, null where the name may stand.
  @Nullable String reason(String text, Reading name) {
    int start = name.span().start();
    int end = name.span().end();
    if (AUTHOR.matcher(name.text()).matches()
        && Borders.at(Borders.over(AUTHOR_AFTER, text), end)) {
      return "author name";
    }
    if (name.span().length() <= SHORT
        && LABEL_BEFORE.matcher(text.substring(Math.max(0, start - LABEL_WINDOW), start)).find()) {
      return "label of a figure or table";
    }
    if (WORDS.matcher(name.text()).matches()) {
      return "a word and a number";
    }
    if (name.is(EntityType.GENE)
        && SYMBOL.matcher(name.text()).matches()
        && Borders.at(Borders.over(CELL_LINE_AFTER, text), end)) {
      return "cell line";
    }
    if (name.is(EntityType.DRUG) && isResidue(text, name)) {
      return "residue of a protein";
    }
    if ((name.is(EntityType.GENE) && isPiece(text, name))
        || (name.is(EntityType.THERAPY) && isNumbered(text, end))) {
      return "inside a longer name";
    }
    return null;
  }

  private static boolean isResidue(String text, Reading name) {
    Matcher aminoAcid = AMINO_ACID.matcher(name.text());
    return aminoAcid.matches()
        && (aminoAcid.group("residue") != null
            || Borders.at(Borders.over(RESIDUE_AFTER, text), name.span().end()));
  }

  /// "anti-miR" in "anti-miR-21".
  private static boolean isNumbered(String text, int end) {
    return end + 1 < text.length()
        && Borders.isDash(text.charAt(end))
        && Character.isDigit(text.charAt(end + 1));
  }

  private boolean isPiece(String text, Reading name) {
    int start = name.span().start();
    int end = name.span().end();
    if (start > 1 && Borders.isDash(text.charAt(start - 1))) {
      String before = Borders.wordBefore(text, start - 1);
      boolean symbol =
          !before.isEmpty() && !hasLowerWord(before) && !affixes.dashed().contains(before);
      if (symbol && name.span().length() <= SHORT) {
        return true;
      }
    }
    if (end + 1 < text.length()
        && Borders.isDash(text.charAt(end))
        && text.charAt(end) != '\u2013') {
      String after = Borders.wordAfter(text, end + 1);
      boolean serial = SERIAL.matcher(after).matches() && !affixes.suffixes().contains(after);
      return serial && name.span().length() <= SHORT;
    }
    return false;
  }

  private static boolean hasLowerWord(String word) {
    return word.length() >= SHORT && word.substring(1).chars().allMatch(Character::isLowerCase);
  }
}
