package org.winnow.dictionary;

import java.util.regex.Pattern;

/// Which names of a registry vocabulary are worth matching at all. These lists hold scraps: numbers,
/// halves of names split at a comma, molecular weights, formulae.
final class NameFilter {
  private static final Pattern WEIGHT = Pattern.compile("\\(?\\d+(\\.\\d+)?[- ]?k[dD]a?\\)?.*");

  /// What a compound does is no compound: "calcineurin inhibitors", "antiarrhythmic agent".
  private static final Pattern ROLE =
      Pattern.compile(
          ".*(agents?|drugs?|inhibitors?|agonists?|antagonists?|blockers?|modulators?|medicines?"
              + "|poisons?|donors?|acceptors?|carriers?|scavengers?|reagents?|hormones?|radicals?"
              + "|RNAs?|DNAs?|proteins?|peptides?|factors?|antibiotics?|anesthetics?|anaesthetics?"
              + "|analgesics?|antidepressants?|antipsychotics?|depressants?|stimulants?|enzymes?)");

  private static final Pattern DRUG_CLASS =
      Pattern.compile(
          "\\S.*(ase|channel|pump|receptor|adrenoceptor|ergic)[ -]"
              + "(inhibitors?|agonists?|antagonists?|blockers?|modulators?)");

  private NameFilter() {}

  static boolean isSymbolWorthIt(String symbol) {
    return symbol.length() >= 2 && hasLetter(symbol);
  }

  /// Once-approved symbols of two letters ("SD", "NP") stand for something else nearly everywhere.
  static boolean isPreviousSymbolWorthIt(String symbol) {
    return symbol.length() >= 3 && hasLetter(symbol);
  }

  static boolean isGeneNameWorthIt(String name) {
    int length = new FoldedText(name).length();
    return length >= 3
        && length <= FoldedText.MAX_KEY
        && hasLetter(name)
        && isBalanced(name)
        && !WEIGHT.matcher(name).matches()
        && (Surface.of(name).isSymbol() || ProteinName.is(name));
  }

  static boolean isChemicalNameWorthIt(String name) {
    int length = new FoldedText(name).length();
    return length >= 3
        && length <= FoldedText.MAX_KEY
        && hasLetter(name)
        && isBalanced(name)
        && !isRole(name)
        && !(length <= 4 && isResidue(Surface.of(name)));
  }

  static boolean isRole(String name) {
    return ROLE.matcher(name).matches();
  }

  /// A class of drugs by what they do to what: "aromatase inhibitor", "calcium channel blockers".
  static boolean isDrugClass(String name) {
    return DRUG_CLASS.matcher(name).matches();
  }

  /// Residues of sugars and amino acids ("All", "Man", "Gln") are words more often than chemicals.
  private static boolean isResidue(Surface name) {
    return name.isWord() && name.upper() == 1;
  }

  private static boolean hasLetter(String name) {
    return name.chars().anyMatch(Character::isLetter);
  }

  private static boolean isBalanced(String name) {
    int open = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      open += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (open < 0) {
        return false;
      }
    }
    return open == 0;
  }
}
