package org.winnow.dictionary;

import java.util.Set;
import java.util.regex.Pattern;

/// Which names of a registry vocabulary are worth matching at all. These lists hold scraps: numbers,
/// halves of names split at a comma, molecular weights, formulae.
final class NameFilter {
  private static final Pattern WEIGHT = Pattern.compile("\\(?\\d+(\\.\\d+)?[- ]?k[dD]a?\\)?.*");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^A-Za-z]+");
  /// Words that name no gene by themselves or together.
  private static final Set<String> VAGUE =
      Set.of(
          "protein", "proteins", "subunit", "member", "isoform", "polypeptide", "type", "group",
          "class", "family", "chain", "alpha", "beta", "gamma", "delta", "epsilon", "homolog", "kda",
          "like", "domain", "containing", "complementation", "regulatory", "catalytic", "drosophila",
          "yeast", "human", "mouse", "and", "or", "of", "the", "a", "b", "c", "d", "e", "i", "ii",
          "iii", "iv", "v", "x", "h", "variant", "associated", "related", "binding", "factor",
          "component", "complex", "receptor", "enzyme", "kinase", "kinases", "ligand", "antigen",
          "mitochondrial", "nuclear", "cytoplasmic", "cytosolic", "soluble", "membrane", "heavy",
          "light", "large", "small", "region", "candidate", "gene", "cell", "inhibitor",
          "activator", "precursor", "putative", "non", "n", "s", "in", "with", "to", "for", "by",
          "from", "brain", "liver", "muscle", "skeletal", "cardiac", "testis", "specific", "rna",
          "dna", "mrna", "transcription", "translation", "superfamily", "subfamily", "autosomal",
          "recessive", "dominant", "syndrome", "disease", "deficiency", "susceptibility",
          "transmembrane", "transporter", "channel", "interacting", "finger", "repeat", "repeats",
          "motif", "peptide", "hormone", "tumor", "cancer", "growth", "neuronal", "linked");

  private NameFilter() {}

  static boolean isSymbolWorthIt(String symbol) {
    return symbol.length() >= 2 && hasLetter(symbol);
  }

  static boolean isGeneNameWorthIt(String name) {
    int length = new FoldedText(name).length();
    return length >= 3
        && length <= FoldedText.MAX_KEY
        && hasLetter(name)
        && isBalanced(name)
        && !WEIGHT.matcher(name).matches()
        && !isVague(name);
  }

  static boolean isChemicalNameWorthIt(String name) {
    int length = new FoldedText(name).length();
    return length >= 3 && length <= FoldedText.MAX_KEY && hasLetter(name) && isBalanced(name);
  }

  private static boolean isVague(String name) {
    if (Surface.of(name).isSymbol()) {
      return false;
    }
    for (String word : NOT_LETTERS.split(name, -1)) {
      if (!word.isEmpty() && !VAGUE.contains(word.toLowerCase(java.util.Locale.ROOT))) {
        return false;
      }
    }
    return true;
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
