package org.winnow.dictionary;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a full name in words names a protein. Lists of genes hold much else as their "names": diseases,
/// tissues, halves of names that were split at a comma. A protein's name ends in a word that proteins are
/// called by, apart from numbers, letters and words such as "type" that tell members of a family apart.
final class ProteinName {
  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}']+");
  private static final Pattern DESIGNATOR =
      Pattern.compile(
          "\\p{L}{1,2}|.*\\d.*|[ivx]+|alpha|beta|gamma|delta|epsilon|zeta|eta|theta|kappa|lambda|mu"
              + "|sigma|omega|type|class|group|member|family|subfamily|superfamily|isoform|subunit"
              + "|polypeptide|homolog|homologue|ortholog|like|chain|form|variant|component|precursor"
              + "|domain|containing|associated|drosophila|yeast|mouse|human|cerevisiae|elegans|coli");
  private static final Pattern ENDING =
      Pattern.compile(
          "\\p{L}+(ases?|ins?|ogens?|kines?|poietins?|globulins?|peptides?|proteins?|porins?|tides?)");

  /// Words that call something a protein only with another word before them.
  private static final Pattern NOUN =
      Pattern.compile(
          "receptors?|proteins?|factors?|kinases?|phosphatases?|channels?|transporters?|exchangers?"
              + "|antigens?|hormones?|inhibitors?|activators?|ligands?|regulators?|complex|complexes"
              + "|enzymes?|cofactors?|coactivators?|corepressors?|repressors?|oncogenes?|molecules?"
              + "|suppressors?|enhancers?|adaptors?|adapters?|chaperones?|chaperonins?|carriers?"
              + "|pumps?|toxins?|lectins?|integrins?|cyclins?|modulators?|effectors?|substrates?"
              + "|subunits?|peptides?|polypeptides?|gene|homeobox|ribonucleoproteins?|helicases?"
              + "|polymerases?|proteases?|symporters?|cotransporters?|antiporters?|synthetases?");

  /// Words with a protein's ending that are none.
  private static final Set<String> NO_PROTEIN =
      Set.of(
          "in",
          "protein",
          "proteins",
          "brain",
          "skin",
          "chain",
          "domain",
          "origin",
          "strain",
          "main",
          "within",
          "margin",
          "resin",
          "vitamin",
          "peptide",
          "peptides",
          "nucleotide",
          "pain",
          "phase",
          "disease",
          "base",
          "release",
          "increase",
          "decrease",
          "case",
          "phosphate",
          "antigen",
          "oxygen",
          "hydrogen",
          "nitrogen",
          "again",
          "certain",
          "begin",
          "vein",
          "grain",
          "basin",
          "cabin",
          "muffin",
          "pumpkin",
          "twin",
          "twins",
          "min",
          "thin",
          "train",
          "toxin",
          "penicillin",
          "kin",
          "captain",
          "bulletin",
          "aspirin",
          "heparin",
          "enzyme",
          "complex");

  private ProteinName() {}

  static boolean is(String name) {
    List<String> words =
        BREAK.splitAsStream(name.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).toList();
    int last = words.size() - 1;
    while (last > 0 && DESIGNATOR.matcher(words.get(last)).matches()) {
      last--;
    }
    if (last < 0) {
      return false;
    }
    String head = words.get(last);
    if (NOUN.matcher(head).matches()) {
      return last > 0 && !isVague(words.subList(0, last));
    }
    return ENDING.matcher(head).matches() && !NO_PROTEIN.contains(head);
  }

  /// "And receptor", "2 subunit": nothing in front of the noun that says which.
  private static boolean isVague(List<String> words) {
    return words.stream()
        .allMatch(word ->
            DESIGNATOR.matcher(word).matches()
                || NOUN.matcher(word).matches()
                || VAGUE.contains(word));
  }

  private static final Set<String> VAGUE =
      Set.of(
          "and",
          "the",
          "for",
          "with",
          "from",
          "non",
          "regulatory",
          "catalytic",
          "binding",
          "interacting",
          "related",
          "putative",
          "candidate",
          "large",
          "small",
          "heavy",
          "light",
          "cell",
          "surface",
          "membrane",
          "nuclear",
          "soluble",
          "specific",
          "accessory",
          "novel");
}
